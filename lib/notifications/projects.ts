import "server-only";
import { and, eq, inArray, isNull, ne, or } from "drizzle-orm";
import { type Words, wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { memberships } from "@/lib/membership/tables";
import type { WorkData } from "@/lib/outbox/work";
import { organisations, people } from "@/lib/people/tables";
import { projectComments, projectLeads, projectOrganisations, projects } from "@/lib/projects/tables";
import { type Reader, readerColumns, readerOf, tell } from "./telling";

type Project = typeof projects.$inferSelect;
type Said = { kind: "project-step" | "project-joined" | "project-commented"; key: string; detail?: string };
type Wording = { subject: string; said: string };

/** Who leads a project, and whom the organisations that take part named as their contact. */
export async function concerned(ctx: Context, projectId: string, but: string | null): Promise<Reader[]> {
  const leading = ctx.db.select({ id: projectLeads.personId }).from(projectLeads).where(eq(projectLeads.projectId, projectId));
  const part = and(eq(projectOrganisations.projectId, projectId), eq(projectOrganisations.state, "joined"));
  const named = ctx.db.select({ id: projectOrganisations.contactId }).from(projectOrganisations).where(part);
  const within = ctx.db.select({ id: projectOrganisations.organisationId }).from(projectOrganisations).where(part);
  const belonging = ctx.db.select({ id: memberships.personId }).from(memberships).where(eq(memberships.state, "active"));
  // Who went to work elsewhere, or is in no circle any more, hears nothing of it.
  const mayHear = and(inArray(people.organisationId, within), inArray(people.id, belonging), isNull(people.leftAt));
  return ctx.db
    .select(readerColumns)
    .from(people)
    .where(and(or(inArray(people.id, leading), inArray(people.id, named)), mayHear, but ? ne(people.id, but) : undefined));
}

async function tellAll(ctx: Context, readers: Reader[], project: Project, said: Said, words: (t: Words, reader: Reader) => Wording) {
  for (const reader of readers) {
    const t = wordsFor(reader.locale);
    const { subject, said: text } = words(t, reader);
    await tell(ctx, reader, {
      kind: "project",
      notice: { kind: said.kind, subjectId: project.id, detailId: said.detail },
      key: `${said.key}-${reader.id}`,
      mail: { subject, text: mailText(ctx, t, { reader, project, said: text }) },
    });
  }
}

/** The mail around what there is to say. */
export const mailText = (ctx: Context, t: Words, { reader, project, said }: { reader: Reader; project: { slug: string }; said: string }) =>
  t("projects.mailText", {
    name: reader.name,
    said,
    link: `${ctx.baseUrl}/samenwerken/${project.slug}`,
    why: t("projects.mailWhy"),
  });

async function projectOf(ctx: Context, id: string): Promise<Project | undefined> {
  const [project] = await ctx.db.select().from(projects).where(eq(projects.id, id));
  return project;
}

/** Tells those who take part to which step a project came, or that it ended: as it is when this is done. */
export async function notifyProjectStep(ctx: Context, { project: id, by }: WorkData["notify.project-step"]): Promise<void> {
  const project = await projectOf(ctx, id);
  if (!project) return;
  const { title, state, phase, endReason: reason } = project;
  const moment = state === "running" ? project.phaseSince : project.endedAt;
  const key = `project-step-${id}-${phase}-${state}-${moment?.getTime()}`;
  await tellAll(ctx, await concerned(ctx, id, by), project, { kind: "project-step", key }, (t) => {
    if (state !== "running")
      return { subject: t("projects.mailEndedSubject", { title, state }), said: t("projects.mailEnded", { title, state, reason }) };
    const step = { title, phase: t(`projects.phases.${phase}`), hint: t(`projects.phaseHints.${phase}`) };
    return { subject: t("projects.mailStepSubject", step), said: t("projects.mailStep", step) };
  });
}

/** Tells who leads a project that an organisation takes part, or is interested. */
export async function notifyProjectJoined(
  ctx: Context,
  { project: id, organisation, by }: WorkData["notify.project-joined"],
): Promise<void> {
  const project = await projectOf(ctx, id);
  const [part] = await ctx.db
    .select({ state: projectOrganisations.state, joinedAt: projectOrganisations.joinedAt, organisation: organisations.name })
    .from(projectOrganisations)
    .innerJoin(organisations, eq(organisations.id, projectOrganisations.organisationId))
    .where(and(eq(projectOrganisations.projectId, id), eq(projectOrganisations.organisationId, organisation)));
  const who = await readerOf(ctx, by);
  if (!project || !part || !who || part.state === "left") return;
  const leads = await ctx.db
    .select(readerColumns)
    .from(people)
    .innerJoin(projectLeads, eq(projectLeads.personId, people.id))
    .where(and(eq(projectLeads.projectId, id), isNull(people.leftAt), ne(people.id, by)));
  const said = { title: project.title, name: who.name, organisation: part.organisation, state: part.state };
  const key = `project-joined-${id}-${organisation}-${part.state}-${part.joinedAt.getTime()}`;
  await tellAll(ctx, leads, project, { kind: "project-joined", key, detail: organisation }, (t) => ({
    subject: t("projects.mailJoinedSubject", said),
    said: t("projects.mailJoined", said),
  }));
}

/** Tells those who take part what somebody said. */
export async function notifyProjectCommented(ctx: Context, { comment: id }: WorkData["notify.project-commented"]): Promise<void> {
  const [found] = await ctx.db
    .select({ comment: projectComments, project: projects, name: people.name })
    .from(projectComments)
    .innerJoin(projects, eq(projects.id, projectComments.projectId))
    .innerJoin(people, eq(people.id, projectComments.personId))
    .where(eq(projectComments.id, id));
  if (!found) return;
  const { comment, project, name } = found;
  const said = { name, title: project.title, body: comment.body };
  const readers = await concerned(ctx, project.id, comment.personId);
  await tellAll(ctx, readers, project, { kind: "project-commented", key: `project-comment-${id}`, detail: id }, (t) => ({
    subject: t("projects.mailCommentSubject", said),
    said: t("projects.mailComment", said),
  }));
}
