import "server-only";
import { and, asc, desc, eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { organisations } from "@/lib/people/tables";
import { projectInside } from "../../subject";
import { placesIn, unfilled } from "../placeholders";
import { textCopies, textCopyParts, textVersions } from "../tables";
import { type LocalSection, localSections } from "./local";

/** The common version that copies are made from: the last. */
export async function lastCommon(ctx: Context, projectId: string) {
  const [found] = await ctx.db
    .select({
      id: textVersions.id,
      label: textVersions.label,
      frozenAt: textVersions.frozenAt,
      documentId: textVersions.documentId,
      sections: textVersions.sections,
    })
    .from(textVersions)
    .where(and(eq(textVersions.projectId, projectId), eq(textVersions.kind, "common")))
    .orderBy(desc(textVersions.edition))
    .limit(1);
  return found ?? null;
}

/** The copy of one's own organisation: the common text with what it leaves out, adds and fills in. Null before there is a common text. */
export async function ownCopyOf(ctx: Context, slug: string) {
  const project = await projectInside(ctx, slug);
  const common = await lastCommon(ctx, project.id);
  const { organisationId } = ctx.actor;
  if (!common || !organisationId) return null;
  const [[organisation], [copy], parts] = await Promise.all([
    ctx.db.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, organisationId)),
    ctx.db
      .select({ values: textCopies.values })
      .from(textCopies)
      .where(and(eq(textCopies.projectId, project.id), eq(textCopies.organisationId, organisationId))),
    ctx.db
      .select()
      .from(textCopyParts)
      .where(and(eq(textCopyParts.projectId, project.id), eq(textCopyParts.organisationId, organisationId)))
      .orderBy(asc(textCopyParts.createdAt), asc(textCopyParts.id)),
  ]);
  const sections: LocalSection[] = localSections(common.sections, parts);
  const names = placesIn(sections.filter(({ isStruck }) => !isStruck).flatMap(({ title, text }) => [title, text]));
  const values: Record<string, string> = { ...(organisation ? { bestuur: organisation.name } : {}), ...copy?.values };
  return {
    organisation: organisation?.name ?? "",
    label: common.label,
    frozenAt: common.frozenAt,
    sections,
    names,
    values,
    missing: unfilled(names, values),
  };
}
export type LocalCopy = NonNullable<Awaited<ReturnType<typeof ownCopyOf>>>;
