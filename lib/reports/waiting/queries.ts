import "server-only";
import { and, asc, desc, eq, gt, inArray, isNotNull, lte, type SQL, sql } from "drizzle-orm";
import { documents } from "@/lib/documents/tables";
import type { Context } from "@/lib/kernel/context";
import { after, DAY } from "@/lib/kernel/dates";
import { attendance } from "@/lib/meetings/attendance/tables";
import { meetingCircles, meetings } from "@/lib/meetings/tables";
import { presencesAt } from "../presence/queries";
import { type ReportState, reports, reportVerdicts } from "../tables";

/** How long after a meeting its report is still waited for: until a while after the last reminder. */
export const WAITED_FOR = 38 * DAY;

const columns = { id: meetings.id, slug: meetings.slug, title: meetings.title, startsAt: meetings.startsAt, endsAt: meetings.endsAt };

/** A report that is on its way or waived, or one that somebody uploaded, ends the waiting. */
const hasNone = sql`not exists (select from ${reports} r where r.meeting_id = ${meetings.id} and r.state <> 'draft')
  and not exists (select from ${documents} d where d.meeting_id = ${meetings.id} and d.kind = 'report' and d.state = 'shared')`;

/** Meetings that are over for so long and have no report yet, the latest first. */
export function withoutReport(ctx: Context, { over, where }: { over: number; where?: SQL }) {
  const isOver = and(lte(meetings.endsAt, after(ctx.now, -over)), gt(meetings.endsAt, after(ctx.now, -WAITED_FOR)));
  return ctx.db
    .select(columns)
    .from(meetings)
    .where(and(eq(meetings.state, "published"), isOver, hasNone, where))
    .orderBy(desc(meetings.endsAt), meetings.id);
}

const ofCircles = (ids: string[]) =>
  sql`exists (select from ${meetingCircles} mc where mc.meeting_id = ${meetings.id} and ${inArray(sql`mc.circle_id`, ids)})`;

type Meeting = Awaited<ReturnType<typeof withoutReport>>[number];
export type ReportTask = Pick<Meeting, "slug" | "title"> & { task: "judge" | "handle" | "approve" | "publish" | "write" };

/** What waits for me around reports: what others wait for first. */
export async function reportTasks(ctx: Context): Promise<ReportTask[]> {
  const led = [...ctx.actor.roles].filter(([, role]) => role === "lead").map(([id]) => id);
  const [toJudge, toClose, toWrite] = await Promise.all([
    waitingForMyWord(ctx),
    led.length > 0 ? onTheirWay(ctx, led) : [],
    led.length > 0 ? withoutReport(ctx, { over: 0, where: ofCircles(led) }) : [],
  ]);
  return [...toJudge, ...toClose, ...toWrite.map(({ slug, title }) => ({ slug, title, task: "write" as const }))];
}

async function waitingForMyWord(ctx: Context): Promise<ReportTask[]> {
  const { personId } = ctx.actor;
  if (!personId) return [];
  const noWord = sql`not exists (select from ${reportVerdicts} v where v.report_id = ${reports.id} and v.person_id = ${personId})`;
  const rows = await ctx.db
    .select(columns)
    .from(reports)
    .innerJoin(meetings, eq(meetings.id, reports.meetingId))
    .innerJoin(attendance, and(eq(attendance.meetingId, meetings.id), eq(attendance.personId, personId)))
    .where(and(eq(reports.state, "review"), gt(reports.reviewUntil, ctx.now), noWord))
    .orderBy(asc(reports.reviewUntil));
  if (rows.length === 0) return [];
  const presences = await presencesAt(
    ctx,
    rows.map(({ id }) => id),
  );
  const wasAt = (meeting: string) => presences.get(meeting)?.present.some(({ id }) => id === personId);
  return rows.filter(({ id }) => wasAt(id)).map(({ slug, title }) => ({ slug, title, task: "judge" as const }));
}

/** Of reports that I lead: remarks to handle, a review that is over, and what waits to be published. */
async function onTheirWay(ctx: Context, led: string[]): Promise<ReportTask[]> {
  const rows = await ctx.db
    .select({ state: reports.state, until: reports.reviewUntil, slug: meetings.slug, title: meetings.title, hasOpenRemark })
    .from(reports)
    .innerJoin(meetings, eq(meetings.id, reports.meetingId))
    .where(and(inArray(reports.state, ["review", "approved"]), isNotNull(reports.sentAt), ofCircles(led)))
    .orderBy(asc(reports.reviewUntil));
  return rows.flatMap(({ slug, title, ...row }) => {
    const task = nextStep(row, ctx.now);
    return task ? [{ slug, title, task }] : [];
  });
}

const hasOpenRemark = sql<boolean>`exists (select from ${reportVerdicts} v
  where v.report_id = ${reports.id} and v.verdict = 'remarked' and v.outcome is null)`;

type OnItsWay = { state: ReportState; until: Date | null; hasOpenRemark: boolean };

function nextStep({ state, until, hasOpenRemark: hasRemark }: OnItsWay, now: Date): ReportTask["task"] | undefined {
  if (state === "approved") return "publish";
  if (hasRemark) return "handle";
  return until && until < now ? "approve" : undefined;
}

/** Where the reports of these meetings stand for this reader: whether a word of theirs, or the report itself, is still waited for. */
export async function standingOf(ctx: Context, meetingIds: string[]) {
  if (meetingIds.length === 0) return new Map<string, { isInReview: boolean; hasMyWord: boolean; isMissing: boolean }>();
  const mine = and(eq(reportVerdicts.reportId, reports.id), eq(reportVerdicts.personId, ctx.actor.personId ?? sql`null`));
  const rows = await ctx.db
    .select({ id: meetings.id, state: reports.state, word: reportVerdicts.verdict, isMissing: sql<boolean>`${hasNone}` })
    .from(meetings)
    .leftJoin(reports, eq(reports.meetingId, meetings.id))
    .leftJoin(reportVerdicts, mine)
    .where(inArray(meetings.id, meetingIds));
  return new Map(
    rows.map(({ id, state, word, isMissing }) => [id, { isInReview: state === "review", hasMyWord: word !== null, isMissing }] as const),
  );
}
