import "server-only";
import { and, eq, gt, inArray, isNull, lt, or, sql } from "drizzle-orm";
import { type Words, wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import type { WorkData } from "@/lib/outbox/work";
import { people } from "@/lib/people/tables";
import { projectLeads, projects } from "@/lib/projects/tables";
import { projectTexts, textRevisions, textSections, textVersions } from "@/lib/projects/text/tables";
import { concerned, mailText } from "./projects";
import { type Reader, readerColumns, tell } from "./telling";

type Project = { id: string; title: string; slug: string };
type Told = { kind: "project-aside" | "project-review" | "project-revise"; key: string; detail?: string };

async function tellOf(ctx: Context, reader: Reader, project: Project, { kind, key, detail }: Told, words: (t: Words) => string[]) {
  const t = wordsFor(reader.locale);
  const [subject = "", said = ""] = words(t);
  await tell(ctx, reader, {
    kind: "task",
    notice: { kind, subjectId: project.id, detailId: detail },
    key: `${key}-${reader.id}`,
    mail: { subject, text: mailText(ctx, t, { reader, project: { slug: `${project.slug}/tekst` }, said }) },
  });
}

/** Tells both who wrote a section at the same time that their texts stand side by side. */
export async function notifyTextAside(ctx: Context, { section: id, number }: WorkData["notify.text-aside"]): Promise<void> {
  const [found] = await ctx.db
    .select({
      section: textSections.title,
      revision: textRevisions.number,
      asideOf: textRevisions.asideOf,
      settledAt: textRevisions.settledAt,
      name: people.name,
      savedBy: textRevisions.savedBy,
      project: projects,
    })
    .from(textRevisions)
    .innerJoin(textSections, eq(textSections.id, textRevisions.sectionId))
    .innerJoin(projects, eq(projects.id, textSections.projectId))
    .innerJoin(people, eq(people.id, textRevisions.savedBy))
    .where(and(eq(textRevisions.sectionId, id), eq(textRevisions.number, number)));
  if (!found || found.settledAt !== null || found.asideOf === null) return;
  const since = and(eq(textRevisions.sectionId, id), gt(textRevisions.number, found.asideOf), lt(textRevisions.number, number));
  const others = ctx.db
    .select({ id: textRevisions.savedBy })
    .from(textRevisions)
    .where(and(since, isNull(textRevisions.asideOf)));
  const both = or(inArray(people.id, others), eq(people.id, found.savedBy));
  const readers = await ctx.db
    .select(readerColumns)
    .from(people)
    .where(and(both, isNull(people.leftAt)));
  const { title } = found.project;
  const said = { title, section: found.section, name: found.name };
  for (const reader of readers)
    await tellOf(ctx, reader, found.project, { kind: "project-aside", key: `text-aside-${id}-${number}`, detail: id }, (t) => [
      t("texts.mailAsideSubject", { title }),
      t("texts.mailAside", said),
    ]);
}

/** Tells those who take part that a version waits for their answer. */
export async function notifyTextReview(ctx: Context, { project: id, label }: WorkData["notify.text-review"]): Promise<void> {
  const [found] = await ctx.db
    .select({ project: projects, version: textVersions.id, until: textVersions.reviewUntil, by: textVersions.frozenBy })
    .from(textVersions)
    .innerJoin(projects, eq(projects.id, textVersions.projectId))
    .where(and(eq(textVersions.projectId, id), eq(textVersions.label, label)));
  if (!found?.until || found.until <= ctx.now) return;
  const { project, until, by, version } = found;
  for (const reader of await concerned(ctx, id, by)) {
    const said = { title: project.title, label, day: formatsFor(reader.locale).fullDay(until) };
    await tellOf(ctx, reader, project, { kind: "project-review", key: `text-review-${version}` }, (t) => [
      t("texts.mailReviewSubject", said),
      t("texts.mailReview", said),
    ]);
  }
}

/** Asks the leads of a text, a year after its common version and each year after, whether it still holds. Done again it asks nothing new. */
export async function remindToRevise(ctx: Context): Promise<number> {
  const years = sql<number>`extract(year from age(${ctx.now.toISOString()}::timestamptz, ${textVersions.frozenAt}))::int`;
  const due = await ctx.db
    .select({ project: projects, label: textVersions.label, version: textVersions.id, years })
    .from(textVersions)
    .innerJoin(projectTexts, and(eq(projectTexts.projectId, textVersions.projectId), eq(projectTexts.edition, textVersions.edition)))
    .innerJoin(projects, eq(projects.id, textVersions.projectId))
    .where(
      and(
        eq(textVersions.kind, "common"),
        eq(projects.state, "running"),
        sql`${textVersions.frozenAt} <= ${ctx.now.toISOString()}::timestamptz - interval '1 year'`,
        or(isNull(projectTexts.remindedOn), sql`${projectTexts.remindedOn} < ${brusselsDay(ctx.now)}::date - interval '360 days'`),
      ),
    );
  for (const { project, ...turn } of due) await askLeads(ctx, project, turn);
  return due.length;
}

async function askLeads(ctx: Context, project: Project, { label, version, years }: { label: string; version: string; years: number }) {
  const leads = await ctx.db
    .select(readerColumns)
    .from(projectLeads)
    .innerJoin(people, eq(people.id, projectLeads.personId))
    .where(and(eq(projectLeads.projectId, project.id), isNull(people.leftAt)));
  const said = { title: project.title, label };
  for (const reader of leads)
    await tellOf(ctx, reader, project, { kind: "project-revise", key: `text-revise-${version}-${years}` }, (t) => [
      t("texts.mailReviseSubject", said),
      t("texts.mailRevise", said),
    ]);
  await ctx.db
    .update(projectTexts)
    .set({ remindedOn: brusselsDay(ctx.now) })
    .where(eq(projectTexts.projectId, project.id));
}
