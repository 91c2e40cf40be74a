import "server-only";
import { and, asc, eq, gt, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { after, DAY } from "@/lib/kernel/dates";
import { authorize } from "@/lib/policy/rules";
import { readableCircles } from "@/lib/policy/scope";
import { attendance } from "../attendance/tables";
import { type CalendarMeeting, calendarFeed } from "../ics";
import { timed } from "../programme";
import { circleNamed } from "../queries";
import { meetingCircles, meetings } from "../tables";
import { type FeedContent, feedContents } from "./input";
import { calendarFeeds } from "./tables";

/** Meetings stay in a calendar this long after they were. */
const LOOKS_BACK = 366 * DAY;

const programme = sql<{ title: string; minutes: number }[]>`coalesce((
  select json_agg(json_build_object('title', i.title, 'minutes', i.minutes) order by i.position)
  from agenda_items i where i.meeting_id = "meetings"."id"
), '[]')`;

/** What a calendar shows of a meeting that everybody may know of: times, places and titles. No people, and no link to join. */
async function calendarMeetings(ctx: Context, where?: SQL): Promise<CalendarMeeting[]> {
  const rows = await ctx.db
    .select({
      id: meetings.id,
      slug: meetings.slug,
      title: meetings.title,
      state: meetings.state,
      startsAt: meetings.startsAt,
      endsAt: meetings.endsAt,
      venue: meetings.venue,
      room: meetings.room,
      address: meetings.address,
      latitude: meetings.latitude,
      longitude: meetings.longitude,
      sequence: meetings.sequence,
      createdAt: meetings.createdAt,
      changedAt: meetings.changedAt,
      programme,
    })
    .from(meetings)
    .where(and(ne(meetings.state, "draft"), gt(meetings.endsAt, after(ctx.now, -LOOKS_BACK)), where))
    .orderBy(asc(meetings.startsAt), asc(meetings.id));
  return rows.map(({ slug, ...meeting }) => ({
    ...meeting,
    url: `${ctx.baseUrl}/bijeenkomsten/${slug}`,
    programme: timed(meeting.programme, meeting.startsAt, ctx.now),
  }));
}

/** One meeting as calendars show it; undefined for a draft, or one of long ago. */
export const calendarMeeting = async (ctx: Context, id: string): Promise<CalendarMeeting | undefined> =>
  (await calendarMeetings(ctx, eq(meetings.id, id)))[0];

const ofCircles = (ctx: Context, ids: string[]): SQL =>
  inArray(meetings.id, ctx.db.select({ id: meetingCircles.meetingId }).from(meetingCircles).where(inArray(meetingCircles.circleId, ids)));

/** Who still waits for a seat is not there yet: the same as for appointments by mail. */
function answeredYes(ctx: Context): SQL {
  const comes = or(eq(attendance.reply, "remote"), and(eq(attendance.reply, "going"), eq(attendance.seat, "taken")));
  const isMine = and(eq(attendance.personId, ctx.actor.personId ?? ""), comes);
  return inArray(meetings.id, ctx.db.select({ id: attendance.meetingId }).from(attendance).where(isMine));
}

/** The actor's own calendar, as it is at this moment: of which circles, and which answers, is looked up each time. */
export async function ownCalendar(ctx: Context, content: FeedContent): Promise<string> {
  authorize(ctx.actor, "person.edit", { id: ctx.actor.personId ?? "" });
  const t = wordsFor(ctx.actor.locale);
  const circles = readableCircles(ctx.actor);
  const where = content === "yes" ? answeredYes(ctx) : ofCircles(ctx, circles);
  const found = content === "circles" && circles.length === 0 ? [] : await calendarMeetings(ctx, where);
  return calendarFeed({ name: t(`calendars.names.${content}`), meetings: found, reminds: content === "yes" });
}

/** Every meeting of a circle, for everybody. */
export async function circleCalendar(ctx: Context, slug: string): Promise<string> {
  const circle = await circleNamed(ctx, slug);
  return calendarFeed({ name: circle.name, meetings: await calendarMeetings(ctx, ofCircles(ctx, [circle.id])), reminds: false });
}

/** Every meeting of every circle, for everybody. */
export async function publicCalendar(ctx: Context): Promise<string> {
  const name = wordsFor(ctx.actor.locale)("calendars.names.public");
  return calendarFeed({ name, meetings: await calendarMeetings(ctx), reminds: false });
}

export type OwnFeed = { content: FeedContent; address: { createdAt: Date; usedOn: string | null } | null };

/** Which private addresses the actor has. The addresses themselves nobody can tell any more. */
export async function myFeeds(ctx: Context): Promise<OwnFeed[]> {
  const personId = ctx.actor.personId ?? "";
  authorize(ctx.actor, "person.edit", { id: personId });
  const rows = await ctx.db
    .select({ content: calendarFeeds.content, createdAt: calendarFeeds.createdAt, usedOn: calendarFeeds.usedOn })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.personId, personId));
  return feedContents.map((content) => {
    const found = rows.find((row) => row.content === content);
    return { content, address: found ? { createdAt: found.createdAt, usedOn: found.usedOn } : null };
  });
}
