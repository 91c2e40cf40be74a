import "server-only";
import { and, asc, eq, inArray, lt, ne, type SQL, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { after, brusselsDay, DAY } from "@/lib/kernel/dates";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { meetingCircles, meetings } from "@/lib/meetings/tables";
import { people } from "@/lib/people/tables";
import { authorize, can } from "@/lib/policy/rules";
import { readableCircles } from "@/lib/policy/scope";
import { reportActions, reports } from "../tables";

const circleIds = sql<string[]>`array(select mc.circle_id from ${meetingCircles} mc where mc.meeting_id = ${meetings.id})`;

const columns = {
  id: reportActions.id,
  sectionId: reportActions.sectionId,
  text: reportActions.text,
  ownerId: reportActions.ownerId,
  owner: sql<string>`coalesce(${people.name}, ${reportActions.ownerName})`,
  ownerSlug: people.slug,
  due: reportActions.due,
  state: reportActions.state,
  doneAt: reportActions.doneAt,
  note: reportActions.note,
  meeting: meetings.title,
  meetingSlug: meetings.slug,
  startsAt: meetings.startsAt,
  circleIds,
};

function listed(ctx: Context, where: SQL | undefined) {
  return ctx.db
    .select(columns)
    .from(reportActions)
    .innerJoin(reports, eq(reports.id, reportActions.reportId))
    .innerJoin(meetings, eq(meetings.id, reports.meetingId))
    .leftJoin(people, eq(people.id, reportActions.ownerId))
    .where(where)
    .orderBy(sql`${reportActions.due} nulls last`, asc(reportActions.createdAt), reportActions.id);
}

type Row = Awaited<ReturnType<typeof listed>>[number];

const seen = (ctx: Context, { circleIds: of, ...action }: Row) => ({
  ...action,
  isLate: action.state === "open" && action.due !== null && action.due < brusselsDay(ctx.now),
  isMine: action.ownerId !== null && action.ownerId === ctx.actor.personId,
  maySettle: can(ctx.actor, "action.settle", { ownerId: action.ownerId, circleIds: of }),
});

export type ActionView = ReturnType<typeof seen>;

/** What others may know of: of a report that was approved. */
const isSettledOn = inArray(reports.state, ["approved", "published"]);

/** The actions of one report, for whoever may read its text. */
export async function actionsOf(ctx: Context, reportId: string): Promise<ActionView[]> {
  return (await listed(ctx, eq(reportActions.reportId, reportId))).map((row) => seen(ctx, row));
}

/** What I took upon me, what is open first. */
export async function myActions(ctx: Context): Promise<{ open: ActionView[]; done: ActionView[] }> {
  const { personId } = ctx.actor;
  if (!personId) return { open: [], done: [] };
  const all = (await listed(ctx, and(eq(reportActions.ownerId, personId), isSettledOn))).map((row) => seen(ctx, row));
  const done = all.filter(({ state }) => state === "done");
  return {
    open: all.filter(({ state }) => state === "open"),
    done: done.toSorted((one, other) => Number(other.doneAt) - Number(one.doneAt)),
  };
}

/** Days before its own day that an action of mine presses. */
const PRESSES = 7;

/** Of what I took upon me: what is late or nearly so. */
export async function pressingActions(ctx: Context): Promise<ActionView[]> {
  const until = brusselsDay(after(ctx.now, PRESSES * DAY));
  return (await myActions(ctx)).open.filter(({ due }) => due !== null && due <= until);
}

const metIn = (circle: string) =>
  sql`exists (select from ${meetingCircles} mc where mc.meeting_id = ${meetings.id} and mc.circle_id = ${circle})`;

/** What is open in a circle, soonest first. For its members. */
export async function openActionsOf(ctx: Context, circle: string): Promise<ActionView[]> {
  if (!ctx.actor.isSystem && !readableCircles(ctx.actor).includes(circle)) return [];
  return (await listed(ctx, and(metIn(circle), eq(reportActions.state, "open"), isSettledOn))).map((row) => seen(ctx, row));
}

/** "Of last time": what is still open of earlier meetings of these circles. For those who lead them. */
export async function openBefore(ctx: Context, meeting: { id: string; startsAt: Date; circles: { id: string }[] }): Promise<ActionView[]> {
  const ids = meeting.circles.map(({ id }) => id);
  if (!can(ctx.actor, "report.lead", { circleIds: ids })) return [];
  const ofThem = sql`exists (select from ${meetingCircles} mc where mc.meeting_id = ${meetings.id} and ${inArray(sql`mc.circle_id`, ids)})`;
  const earlier = and(ofThem, lt(meetings.startsAt, meeting.startsAt), ne(meetings.id, meeting.id));
  return (await listed(ctx, and(earlier, eq(reportActions.state, "open"), isSettledOn))).map((row) => seen(ctx, row));
}

/** Of these actions, those that the actor may read. */
export async function readableActions(ctx: Context, ids: string[]): Promise<ActionView[]> {
  if (ids.length === 0) return [];
  const rows = await listed(ctx, and(inArray(reportActions.id, ids), isSettledOn));
  return rows.filter((row) => can(ctx.actor, "action.read", row)).map((row) => seen(ctx, row));
}

/** An action that this actor may tick, reopen or hand over; within a transaction it is held meanwhile. */
export async function settleable(tx: Context, id: string) {
  if (!isId(id)) throw notFound();
  await tx.db.select({ id: reportActions.id }).from(reportActions).where(eq(reportActions.id, id)).for("update");
  const [row] = await listed(tx, eq(reportActions.id, id));
  if (!row) throw notFound();
  authorize(tx.actor, "action.read", row);
  authorize(tx.actor, "action.settle", row);
  return row;
}
