import "server-only";
import { and, asc, desc, eq, gt, gte, inArray, isNull, lte, ne, sql } from "drizzle-orm";
import { auditLog } from "@/lib/audit/tables";
import { circles } from "@/lib/circles/tables";
import type { Context } from "@/lib/kernel/context";
import { brusselsDay, fromBrussels } from "@/lib/kernel/dates";
import { type SchoolHoliday, schoolHolidayOn } from "@/lib/kernel/school-holidays";
import { type Holiday, holidayOn, isWeekend } from "@/lib/kernel/working-days";
import { people } from "@/lib/people/tables";
import { authorize, can } from "@/lib/policy/rules";
import { ledCircles } from "@/lib/policy/scope";
import { bySlug, type CircleName, findMeetingToEdit, subjectOf } from "../queries";
import { meetingCircles, meetings } from "../tables";

/** The circles that I may plan for, by name: those that I lead, for an admin all that go on. */
export function circlesToPlanFor(ctx: Context): Promise<CircleName[]> {
  const led = ledCircles(ctx.actor);
  return ctx.db
    .select({ id: circles.id, slug: circles.slug, name: circles.name })
    .from(circles)
    .where(and(isNull(circles.archivedAt), led === "all" ? undefined : inArray(circles.id, led)))
    .orderBy(asc(circles.name));
}

/** The circles that meet, by name; `mine`: whether I lead it, so may take it out again. */
export async function circlesThatMeet(ctx: Context, slug: string): Promise<(CircleName & { mine: boolean })[]> {
  const meeting = await findMeetingToEdit(ctx, slug);
  const rows = await ctx.db
    .select({ id: circles.id, slug: circles.slug, name: circles.name })
    .from(circles)
    .where(inArray(circles.id, meeting.circleIds))
    .orderBy(asc(circles.name));
  return rows.map((circle) => ({ ...circle, mine: can(ctx.actor, "circle.lead", circle) }));
}

/** What a new meeting takes over from this one: what it says and where, not when, and without what was for that day alone. */
export async function findMeetingToCopy(ctx: Context, slug: string) {
  const meeting = await subjectOf(ctx, bySlug(slug));
  authorize(ctx.actor, "meeting.lead", meeting);
  return { ...meeting, introduction: "", onlineUrl: null, replyBy: null };
}

/** Places where these circles met before, each once, the latest first. */
export async function earlierPlaces(ctx: Context, circleIds: string[]): Promise<{ slug: string; venue: string; address: string }[]> {
  const rows = await ctx.db
    .selectDistinctOn([meetings.address], {
      slug: meetings.slug,
      venue: meetings.venue,
      address: meetings.address,
      startsAt: meetings.startsAt,
    })
    .from(meetings)
    .innerJoin(meetingCircles, eq(meetingCircles.meetingId, meetings.id))
    .where(and(inArray(meetingCircles.circleId, circleIds), ne(meetings.state, "draft"), ne(meetings.address, "")))
    .orderBy(meetings.address, desc(meetings.startsAt));
  const latestFirst = rows.sort((one, other) => other.startsAt.getTime() - one.startsAt.getTime());
  return latestFirst.slice(0, PLACES).map(({ startsAt: _, ...place }) => place);
}

/** More than anybody chooses from. */
const PLACES = 12;

export type Hints = {
  holiday: Holiday | null;
  weekend: boolean;
  school: SchoolHoliday | null;
  /** Other meetings of the same circles on that day. */
  sameDay: { slug: string; title: string; startsAt: Date; endsAt: Date; circles: string }[];
};

type Planned = { id?: string; startsAt: Date; circleIds: string[] };

/** What a lead may want to know of the day; nothing of it forbids anything. */
export async function hintsAbout(ctx: Context, { id, startsAt, circleIds }: Planned): Promise<Hints> {
  authorize(ctx.actor, "meeting.lead", { circleIds, state: "draft" });
  const day = brusselsDay(startsAt);
  const sameDay = await ctx.db
    .select({
      slug: meetings.slug,
      title: meetings.title,
      startsAt: meetings.startsAt,
      endsAt: meetings.endsAt,
      circles: sql<string>`string_agg(${circles.name}, ', ' order by ${circles.name})`,
    })
    .from(meetings)
    .innerJoin(meetingCircles, eq(meetingCircles.meetingId, meetings.id))
    .innerJoin(circles, eq(circles.id, meetingCircles.circleId))
    .where(
      and(
        inArray(meetingCircles.circleId, circleIds),
        gte(meetings.startsAt, fromBrussels(`${day}T00:00`)),
        lte(meetings.startsAt, fromBrussels(`${day}T23:59`)),
        ne(meetings.state, "cancelled"),
        id ? ne(meetings.id, id) : undefined,
      ),
    )
    .groupBy(meetings.id)
    .orderBy(asc(meetings.startsAt));
  return { holiday: holidayOn(day), weekend: isWeekend(day), school: schoolHolidayOn(day), sameDay };
}

/** Who changed a meeting last, other than me. */
export async function lastEditor(ctx: Context, meetingId: string): Promise<string | null> {
  const [row] = await ctx.db
    .select({ name: people.name })
    .from(auditLog)
    .innerJoin(people, eq(people.id, auditLog.actorId))
    .where(
      and(
        eq(auditLog.subjectId, meetingId),
        eq(auditLog.action, "meeting.changed"),
        ctx.actor.personId ? ne(people.id, ctx.actor.personId) : undefined,
      ),
    )
    .orderBy(desc(auditLog.at))
    .limit(1);
  return row?.name ?? null;
}

/** The coming meetings that I may write in, other than this one: where an item can go. */
export async function meetingsToMoveTo(ctx: Context, slug: string): Promise<{ slug: string; title: string; startsAt: Date }[]> {
  const led = ledCircles(ctx.actor);
  const inLed = sql`"meetings"."id" in (select meeting_id from meeting_circles where ${led === "all" ? sql`true` : inArray(sql`circle_id`, led)})`;
  if (led !== "all" && led.length === 0) return [];
  return ctx.db
    .select({ slug: meetings.slug, title: meetings.title, startsAt: meetings.startsAt })
    .from(meetings)
    .where(and(inLed, ne(meetings.slug, slug), ne(meetings.state, "cancelled"), gt(meetings.startsAt, ctx.now)))
    .orderBy(asc(meetings.startsAt))
    .limit(MOVE_TARGETS);
}

/** An admin leads all circles; the next of all of them are enough. */
const MOVE_TARGETS = 40;
