import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { groupBy } from "@/lib/kernel/group";
import { programmesOf } from "@/lib/meetings/agenda/queries";
import { bySlug, subjectOf as meetingSubject } from "@/lib/meetings/queries";
import { meetingCircles, meetings } from "@/lib/meetings/tables";
import { membersOf } from "@/lib/membership/queries";
import { memberships } from "@/lib/membership/tables";
import { organisations, people } from "@/lib/people/tables";
import { authorize, can } from "@/lib/policy/rules";
import { readableCircles } from "@/lib/policy/scope";
import { actionsOf } from "./actions/queries";
import { presenceAt } from "./presence/queries";
import { reportCorrections, reportDecisions, reportSections, reports, reportWriters } from "./tables";

/** A report as the rules see it, with its meeting. Who may not know of it is told that it does not exist. */
export async function subjectOf(ctx: Context, slug: string, lock = false) {
  const subject = await subjectAt(ctx, await meetingSubject(ctx, bySlug(slug)), lock);
  authorize(ctx.actor, "report.read", subject);
  return subject;
}

type Met = { id: string; startsAt: Date; circleIds: string[] };

async function subjectAt<Meeting extends Met>(ctx: Context, meeting: Meeting, lock = false) {
  const [found] = await withWriters(ctx, meeting.id, lock);
  const presence = await presenceAt(ctx, meeting.id);
  const writers = found?.writers ?? [];
  return {
    meeting,
    report: found?.report,
    writers,
    presence,
    state: found?.report.state ?? ("none" as const),
    circleIds: meeting.circleIds,
    writerIds: writers.map(({ id }) => id),
    // Before it begins nobody was there.
    presentIds: meeting.startsAt <= ctx.now ? presence.present.map(({ id }) => id) : [],
  };
}

export type ReportSubject = Awaited<ReturnType<typeof subjectOf>>;

const writersOfReport = sql<{ id: string; name: string }[]>`coalesce((
  select json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name)
  from ${reportWriters} w join ${people} p on p.id = w.person_id where w.report_id = "reports"."id"
), '[]')`;

function withWriters(ctx: Context, meetingId: string, lock: boolean) {
  const found = ctx.db.select({ report: reports, writers: writersOfReport }).from(reports).where(eq(reports.meetingId, meetingId));
  return lock ? found.for("update") : found;
}

/** A report as its page shows it: where it stands, and the text as far as this actor may read it. */
export async function findReport(ctx: Context, slug: string) {
  return viewOf(ctx, await subjectOf(ctx, slug));
}

async function viewOf(ctx: Context, subject: ReportSubject) {
  const { meeting, report, presence, writers, state } = subject;
  const readsText = can(ctx.actor, "report.readText", subject);
  const [sections, corrections] = await Promise.all([
    report && readsText ? sectionsOf(ctx, meeting, report.id) : [],
    report && state === "published" ? correctionsOf(ctx, report.id) : [],
  ]);
  return {
    meeting: { id: meeting.id, slug: meeting.slug, title: meeting.title, startsAt: meeting.startsAt, endsAt: meeting.endsAt },
    report,
    state,
    presence,
    writers,
    sections,
    corrections,
    may: {
      readText: readsText,
      write: can(ctx.actor, "report.write", subject),
      lead: can(ctx.actor, "report.lead", subject),
      judge: can(ctx.actor, "report.judge", subject),
    },
  };
}

export type ReportView = Awaited<ReturnType<typeof findReport>>;
export type SectionView = ReportView["sections"][number];

/** The same, for those who write it. */
export async function findReportToWrite(ctx: Context, slug: string) {
  const subject = await subjectOf(ctx, slug);
  authorize(ctx.actor, "report.write", subject);
  const [view, members] = await Promise.all([viewOf(ctx, subject), membersOf(ctx, subject.circleIds)]);
  return { ...view, members };
}

/** The sections in order, each as it stands on the agenda, with its decisions and actions. */
async function sectionsOf(ctx: Context, meeting: ReportSubject["meeting"], reportId: string) {
  const [pieces, programmes] = await Promise.all([piecesOf(ctx, reportId), programmesOf(ctx, [meeting])]);
  const items = new Map(programmes.get(meeting.id)?.map((item) => [item.id, item]));
  return pieces.map((piece) => {
    const item = items.get(piece.agendaItemId ?? "");
    return {
      ...piece,
      startsAt: item?.startsAt ?? null,
      speakers: (item?.speakers ?? []).map(({ name, organisation }) => [name, organisation].filter(Boolean).join(", ")),
    };
  });
}

/** As many questions for a long report as for a short one. */
async function piecesOf(ctx: Context, reportId: string) {
  const [sections, decisions, actions] = await Promise.all([
    ctx.db.select().from(reportSections).where(eq(reportSections.reportId, reportId)).orderBy(asc(reportSections.position)),
    ctx.db
      .select({ id: reportDecisions.id, sectionId: reportDecisions.sectionId, text: reportDecisions.text })
      .from(reportDecisions)
      .where(eq(reportDecisions.reportId, reportId))
      .orderBy(asc(reportDecisions.createdAt), reportDecisions.id),
    actionsOf(ctx, reportId),
  ]);
  const decided = groupBy(decisions, ({ sectionId }) => sectionId);
  const taken = groupBy(actions, ({ sectionId }) => sectionId);
  return sections.map(({ id, title, text, revision, savedAt, agendaItemId }) => ({
    ...{ id, title, text, revision, savedAt, agendaItemId },
    decisions: decided.get(id) ?? [],
    actions: taken.get(id) ?? [],
  }));
}

function correctionsOf(ctx: Context, reportId: string) {
  const { version, because, at } = reportCorrections;
  return ctx.db.select({ version, because, at }).from(reportCorrections).where(eq(reportCorrections.reportId, reportId)).orderBy(version);
}

/** A report that there is, for commands. */
export function existing(subject: ReportSubject) {
  if (!subject.report) throw notFound();
  return subject.report;
}

/** For each of these meetings, by its address, the members of its circles: whom one of them may hand an action over to. */
export async function membersByMeeting(ctx: Context, slugs: string[]) {
  const rows = await ctx.db
    .selectDistinct({ slug: meetings.slug, id: people.id, name: people.name, organisation: organisations.name })
    .from(meetings)
    .innerJoin(meetingCircles, eq(meetingCircles.meetingId, meetings.id))
    .innerJoin(memberships, and(eq(memberships.circleId, meetingCircles.circleId), eq(memberships.state, "active")))
    .innerJoin(people, eq(people.id, memberships.personId))
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(and(inArray(meetings.slug, slugs), inArray(meetingCircles.circleId, readableCircles(ctx.actor))))
    .orderBy(people.name);
  return groupBy(rows, ({ slug }) => slug);
}

/** What a meeting's own page tells of its report; null for who may not know of it. */
export async function outcomeOf(ctx: Context, meeting: Met) {
  if (ctx.actor.personId === null) return null;
  const subject = await subjectAt(ctx, meeting);
  if (!can(ctx.actor, "report.read", subject)) return null;
  const { report, state } = subject;
  const isShown = report && ["review", "approved", "published"].includes(state) && can(ctx.actor, "report.readText", subject);
  const pieces = isShown ? await piecesOf(ctx, report.id) : [];
  return {
    state,
    mayJudge: can(ctx.actor, "report.judge", subject),
    decisions: pieces.flatMap(({ decisions }) => decisions),
    actions: pieces.flatMap(({ actions }) => actions),
  };
}
