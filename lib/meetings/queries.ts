import "server-only";
import { and, asc, desc, eq, getTableColumns, gt, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import { auditLog } from "@/lib/audit/tables";
import { circles } from "@/lib/circles/tables";
import type { CircleRole } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { after } from "@/lib/kernel/dates";
import { notFound } from "@/lib/kernel/errors";
import { organisations } from "@/lib/people/tables";
import { authorize, can } from "@/lib/policy/rules";
import { isMember, ledCircles, readableCircles } from "@/lib/policy/scope";
import { offeredUntil, waitingPlace } from "./attendance/seats";
import { attendance, type Reply } from "./attendance/tables";
import { recentChanges } from "./changes";
import { CHANGE_SHOWS_FOR, phaseOf } from "./programme";
import { meetingCircles, meetings } from "./tables";

export type CircleName = { id: string; slug: string; name: string };

/** What somebody answered; `place` is 0 with a seat and counts from 1 on the waiting list. `confirmBy`: until then a seat is held for them. */
export type Answer = { reply: Reply; place: number; confirmBy: Date | null };

const circlesOfMeeting = sql<CircleName[]>`coalesce((
  select json_agg(json_build_object('id', c.id, 'slug', c.slug, 'name', c.name) order by c.name)
  from meeting_circles mc join circles c on c.id = mc.circle_id where mc.meeting_id = "meetings"."id"
), '[]')`;

const identity = {
  id: meetings.id,
  slug: meetings.slug,
  title: meetings.title,
  state: meetings.state,
  startsAt: meetings.startsAt,
  endsAt: meetings.endsAt,
};

/** What rules and commands look at. Throws when there is no such meeting for this actor. */
export async function subjectOf(ctx: Context, where: SQL, lock = false) {
  const subject = await (lock ? held(ctx, where) : found(ctx, where));
  if (!subject) throw notFound();
  authorize(ctx.actor, "meeting.read", subject);
  return subject;
}

async function found(ctx: Context, where: SQL) {
  const circleIds = sql<string[]>`array(select circle_id from meeting_circles where meeting_id = "meetings"."id")`;
  const [meeting] = await ctx.db
    .select({ ...getTableColumns(meetings), circleIds })
    .from(meetings)
    .where(where);
  return meeting;
}

/** Its circles are asked for once it is held: together with it they would be those of before another process let go of it. */
async function held(ctx: Context, where: SQL) {
  const [meeting] = await ctx.db.select().from(meetings).where(where).for("update");
  if (!meeting) return undefined;
  const of = await ctx.db
    .select({ circleId: meetingCircles.circleId })
    .from(meetingCircles)
    .where(eq(meetingCircles.meetingId, meeting.id));
  return { ...meeting, circleIds: of.map((row) => row.circleId) };
}

export const bySlug = (slug: string): SQL => eq(meetings.slug, slug);

function whole(ctx: Context, where: SQL) {
  return ctx.db
    .select({
      ...identity,
      introduction: meetings.introduction,
      venue: meetings.venue,
      room: meetings.room,
      address: meetings.address,
      latitude: meetings.latitude,
      longitude: meetings.longitude,
      parking: meetings.parking,
      entrance: meetings.entrance,
      accessibility: meetings.accessibility,
      lunch: meetings.lunch,
      onlineUrl: meetings.onlineUrl,
      hostSlug: organisations.slug,
      host: organisations.name,
      contactId: meetings.contactId,
      capacity: meetings.capacity,
      seatsPerOrganisation: meetings.seatsPerOrganisation,
      replyBy: meetings.replyBy,
      sequence: meetings.sequence,
      createdAt: meetings.createdAt,
      changedAt: meetings.changedAt,
      changes: meetings.changes,
      cancelReason: meetings.cancelReason,
      circles: circlesOfMeeting,
    })
    .from(meetings)
    .leftJoin(organisations, eq(organisations.id, meetings.hostOrganisationId))
    .where(where);
}

/** A meeting as its page shows it. What only members may know is null for others. */
export async function findMeeting(ctx: Context, slug: string) {
  const [row] = await whole(ctx, bySlug(slug));
  if (!row) throw notFound();
  return viewOf(ctx, row);
}

/** The same for a few at once, soonest first. */
export async function findMeetings(ctx: Context, ids: string[]): Promise<MeetingView[]> {
  const rows = await whole(ctx, inArray(meetings.id, ids)).orderBy(asc(meetings.startsAt), meetings.slug);
  return rows.map((row) => viewOf(ctx, row));
}

type Whole = Awaited<ReturnType<typeof whole>>[number];

function viewOf(ctx: Context, row: Whole) {
  const subject = { state: row.state, circleIds: row.circles.map((circle) => circle.id) };
  authorize(ctx.actor, "meeting.read", subject);
  const { changes, onlineUrl, contactId, ...meeting } = row;
  const seesPeople = can(ctx.actor, "meeting.seePeople", subject);
  return {
    ...meeting,
    circleIds: subject.circleIds,
    phase: phaseOf(row, ctx.now),
    isOnline: onlineUrl !== null,
    onlineUrl: seesPeople ? onlineUrl : null,
    contactId: seesPeople ? contactId : null,
    changes: recentChanges(changes, after(ctx.now, -CHANGE_SHOWS_FOR)),
    may: {
      seePeople: seesPeople,
      reply: can(ctx.actor, "meeting.reply", subject) && ctx.now < row.endsAt,
      lead: can(ctx.actor, "meeting.lead", subject),
      host: can(ctx.actor, "meeting.host", { ...subject, contactId }),
    },
  };
}

export type MeetingView = ReturnType<typeof viewOf>;

/** A meeting with everything that its leads may write in. */
export async function findMeetingToEdit(ctx: Context, slug: string) {
  const meeting = await subjectOf(ctx, bySlug(slug));
  authorize(ctx.actor, "meeting.lead", meeting);
  return meeting;
}

/** Published ones for everybody, drafts for those who may lead them. */
function visible(ctx: Context): SQL | undefined {
  const led = ledCircles(ctx.actor);
  if (led === "all") return undefined;
  const isOpen = sql`${meetings.state} <> 'draft'`;
  return led.length === 0 ? isOpen : or(isOpen, inCircles(led));
}

const inCircles = (ids: string[]): SQL =>
  sql`"meetings"."id" in (select meeting_id from meeting_circles where ${inArray(sql`circle_id`, ids)})`;

/** Of my circles, or where I said that I would be. */
function mine(ctx: Context): SQL | undefined {
  const own = readableCircles(ctx.actor);
  const answered = inArray(attendance.reply, ["going", "remote"]);
  return own.length === 0 ? answered : or(answered, inCircles(own));
}

function listed(ctx: Context, where: SQL | undefined) {
  return ctx.db
    .select({
      ...identity,
      venue: meetings.venue,
      room: meetings.room,
      address: meetings.address,
      latitude: meetings.latitude,
      longitude: meetings.longitude,
      isOnline: sql<boolean>`${meetings.onlineUrl} is not null`,
      onlineUrl: isMember(ctx.actor) ? meetings.onlineUrl : sql<null>`null`,
      capacity: meetings.capacity,
      changes: meetings.changes,
      circles: circlesOfMeeting,
      reply: attendance.reply,
      place: waitingPlace(ctx.now),
      confirmBy: offeredUntil(ctx.now),
    })
    .from(meetings)
    .leftJoin(attendance, and(eq(attendance.meetingId, meetings.id), eq(attendance.personId, ctx.actor.personId ?? NOBODY)))
    .where(and(where, visible(ctx)))
    .$dynamic();
}

/** An id that nobody has. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

type Listed = Awaited<ReturnType<typeof listed>>[number];

const inList = (ctx: Context, { reply, place, confirmBy, changes, ...meeting }: Listed) => ({
  ...meeting,
  changes: recentChanges(changes, after(ctx.now, -CHANGE_SHOWS_FOR)),
  answer: reply ? ({ reply, place, confirmBy } satisfies Answer) : null,
});

export type MeetingInList = ReturnType<typeof inList>;

type Which = { when: "coming" | "past"; circles: "mine" | "all"; circleId?: string; limit?: number };

/** Coming meetings soonest first, past ones latest first. */
export async function listMeetings(ctx: Context, { when, circles: whose, circleId, limit = 200 }: Which): Promise<MeetingInList[]> {
  const inTime = when === "coming" ? gt(meetings.endsAt, ctx.now) : lte(meetings.endsAt, ctx.now);
  const scope = and(inTime, whose === "mine" ? mine(ctx) : undefined, circleId ? inCircles([circleId]) : undefined);
  const order = when === "coming" ? asc(meetings.startsAt) : desc(meetings.startsAt);
  const rows = await listed(ctx, scope).orderBy(order, meetings.slug).limit(limit);
  return rows.map((row) => inList(ctx, row));
}

/** The meetings that a person has to reckon with: coming or going on, in their circles or answered, soonest first. */
export async function nextMeetings(ctx: Context, limit = 3): Promise<MeetingInList[]> {
  const scope = and(gt(meetings.endsAt, ctx.now), eq(meetings.state, "published"), mine(ctx));
  const rows = await listed(ctx, scope).orderBy(asc(meetings.startsAt)).limit(limit);
  return rows.map((row) => inList(ctx, row));
}

type Announced = "id" | "slug" | "title" | "state" | "startsAt" | "endsAt" | "venue" | "room" | "address" | "introduction";
export type AnnouncedMeeting = Pick<typeof meetings.$inferSelect, Announced>;

/** Coming meetings of my circles that were announced since a moment, soonest first. */
export function announcedSince(ctx: Context, since: Date): Promise<AnnouncedMeeting[]> {
  const own = readableCircles(ctx.actor);
  if (own.length === 0) return Promise.resolve([]);
  const announced = sql`exists (select 1 from ${auditLog} a where a.subject_id = "meetings"."id" and a.action = 'meeting.published'
    and a.at > ${since.toISOString()}::timestamptz and a.at <= ${ctx.now.toISOString()}::timestamptz)`;
  return ctx.db
    .select({ ...identity, venue: meetings.venue, room: meetings.room, address: meetings.address, introduction: meetings.introduction })
    .from(meetings)
    .where(and(announced, gt(meetings.endsAt, ctx.now), eq(meetings.state, "published"), inCircles(own), visible(ctx)))
    .orderBy(asc(meetings.startsAt), meetings.slug);
}

/** Of these meetings, those that the actor may read: search checks its hits with this. */
export async function readableMeetings(ctx: Context, ids: string[]): Promise<MeetingInList[]> {
  if (ids.length === 0) return [];
  const rows = await listed(ctx, inArray(meetings.id, ids));
  return rows.map((row) => inList(ctx, row));
}

/** The circle of an address, for pages and commands of meetings. */
export async function circleNamed(ctx: Context, slug: string): Promise<CircleName & { archivedAt: Date | null }> {
  const [circle] = await ctx.db
    .select({ id: circles.id, slug: circles.slug, name: circles.name, archivedAt: circles.archivedAt })
    .from(circles)
    .where(eq(circles.slug, slug));
  if (!circle) throw notFound();
  return circle;
}

/** My circles by name, with what I am there. */
export async function circlesOfActor(ctx: Context): Promise<(CircleName & { role: CircleRole })[]> {
  const ids = readableCircles(ctx.actor);
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .select({ id: circles.id, slug: circles.slug, name: circles.name })
    .from(circles)
    .where(inArray(circles.id, ids))
    .orderBy(circles.name);
  return rows.map((row) => ({ ...row, role: ctx.actor.roles.get(row.id) ?? "member" }));
}
