import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { authorize } from "@/lib/policy/rules";
import { heldProject, type ProjectAction, type ProjectSubject, projectInside } from "../subject";
import { projects } from "../tables";
import { projectTexts, textSections, textVersions } from "./tables";

export type Section = typeof textSections.$inferSelect;
export type TextSubject = { project: ProjectSubject; edition: number };

export const ofProject = (projectId: string) => and(eq(textSections.projectId, projectId), isNull(textSections.removedAt));

/** The text of a project that one holds, as long as its common version is not made. */
export async function heldText(tx: Context, slug: string, action: ProjectAction): Promise<TextSubject> {
  const project = await heldProject(tx, slug, action);
  const text = await textOf(tx, project.id);
  if (!text) throw notFound();
  if (await commonOf(tx, project.id, text.edition)) throw new DomainError("conflict", "texts.isCommon");
  return { project, edition: text.edition };
}

export async function textOf(tx: Context, projectId: string) {
  const [text] = await tx.db.select().from(projectTexts).where(eq(projectTexts.projectId, projectId));
  return text;
}

/** The common version of an edition, without what is in it. */
export async function commonOf(tx: Context, projectId: string, edition: number) {
  const [found] = await tx.db
    .select({ id: textVersions.id, label: textVersions.label, frozenAt: textVersions.frozenAt, documentId: textVersions.documentId })
    .from(textVersions)
    .where(and(eq(textVersions.projectId, projectId), eq(textVersions.kind, "common"), eq(textVersions.edition, edition)));
  return found ?? null;
}

async function addressOf(ctx: Context, id: string): Promise<string> {
  if (!isId(id)) throw notFound();
  const [found] = await ctx.db
    .select({ slug: projects.slug })
    .from(textSections)
    .innerJoin(projects, eq(projects.id, textSections.projectId))
    .where(eq(textSections.id, id));
  if (!found) throw notFound();
  return found.slug;
}

const sectionNow = async (ctx: Context, id: string): Promise<Section> => {
  const [section] = await ctx.db
    .select()
    .from(textSections)
    .where(and(eq(textSections.id, id), isNull(textSections.removedAt)));
  if (!section) throw notFound();
  return section;
};

/** A section for whoever takes part, to say something about. */
export async function heldSection(tx: Context, id: string): Promise<TextSubject & { section: Section }> {
  const text = await heldText(tx, await addressOf(tx, id), "project.seeInside");
  return { ...text, section: await sectionNow(tx, id) };
}

/** A section that this actor may write now. Holding its project makes all who save stand in one line. */
export async function writableSection(tx: Context, id: string): Promise<TextSubject & { section: Section; personId: string }> {
  const held = await heldSection(tx, id);
  authorize(tx.actor, "text.write", { project: held.project, ownerId: held.section.ownerId });
  if (!tx.actor.personId) throw notFound();
  return { ...held, personId: tx.actor.personId };
}

/** A section to read, also after its common version was made. */
export async function readableSection(ctx: Context, id: string): Promise<{ project: ProjectSubject; section: Section }> {
  const project = await projectInside(ctx, await addressOf(ctx, id));
  return { project, section: await sectionNow(ctx, id) };
}

/** The sections as they are now, in their order. */
export const sectionsNow = (ctx: Context, projectId: string): Promise<Section[]> =>
  ctx.db.select().from(textSections).where(ofProject(projectId)).orderBy(asc(textSections.position), asc(textSections.id));
