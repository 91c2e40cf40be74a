import "server-only";
import { and, asc, desc, eq, gt } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { organisations, people } from "@/lib/people/tables";
import { projectInside } from "../../subject";
import { projectOrganisations } from "../../tables";
import { textAnswers, textVersions } from "../tables";

const head = {
  id: textVersions.id,
  kind: textVersions.kind,
  label: textVersions.label,
  edition: textVersions.edition,
  frozenAt: textVersions.frozenAt,
  reviewUntil: textVersions.reviewUntil,
  documentId: textVersions.documentId,
};

/** The round that can still be answered. */
export async function openReview(ctx: Context, projectId: string, edition: number) {
  const [found] = await ctx.db
    .select(head)
    .from(textVersions)
    .where(
      and(
        eq(textVersions.projectId, projectId),
        eq(textVersions.kind, "review"),
        eq(textVersions.edition, edition),
        gt(textVersions.reviewUntil, ctx.now),
      ),
    )
    .orderBy(desc(textVersions.frozenAt))
    .limit(1);
  return found ?? null;
}

/** Every frozen version, the last first, without what is in it. */
export async function versionsOf(ctx: Context, slug: string) {
  const project = await projectInside(ctx, slug);
  return ctx.db
    .select(head)
    .from(textVersions)
    .where(eq(textVersions.projectId, project.id))
    .orderBy(desc(textVersions.frozenAt), desc(textVersions.id));
}
export type VersionHead = Awaited<ReturnType<typeof versionsOf>>[number];

/** A frozen version by its name, with what is in it. */
export async function versionNamed(ctx: Context, slug: string, label: string) {
  const project = await projectInside(ctx, slug);
  const [found] = await ctx.db
    .select({ ...head, sections: textVersions.sections })
    .from(textVersions)
    .where(and(eq(textVersions.projectId, project.id), eq(textVersions.label, label)));
  return found ?? null;
}

/** What every organisation answered to a round: one answer of the organisation, one of its data protection officer. */
export async function answersTo(ctx: Context, slug: string, versionId: string) {
  const project = await projectInside(ctx, slug);
  const [parts, answers] = await Promise.all([
    ctx.db
      .select({ id: organisations.id, name: organisations.name, slug: organisations.slug })
      .from(projectOrganisations)
      .innerJoin(organisations, eq(organisations.id, projectOrganisations.organisationId))
      .where(and(eq(projectOrganisations.projectId, project.id), eq(projectOrganisations.state, "joined")))
      .orderBy(asc(organisations.name)),
    ctx.db
      .select({
        organisationId: textAnswers.organisationId,
        role: textAnswers.role,
        verdict: textAnswers.verdict,
        body: textAnswers.body,
        at: textAnswers.answeredAt,
        name: people.name,
      })
      .from(textAnswers)
      .innerJoin(textVersions, and(eq(textVersions.id, textAnswers.versionId), eq(textVersions.projectId, project.id)))
      .innerJoin(people, eq(people.id, textAnswers.personId))
      .where(eq(textAnswers.versionId, versionId)),
  ]);
  return parts.map((organisation) => {
    const of = (role: "organisation" | "dpo") =>
      answers.find((answer) => answer.organisationId === organisation.id && answer.role === role) ?? null;
    return { organisation, isMine: organisation.id === ctx.actor.organisationId, answer: of("organisation"), dpo: of("dpo") };
  });
}
export type ReviewAnswers = Awaited<ReturnType<typeof answersTo>>[number];
