import "server-only";
import { and, eq, inArray, notExists, type SQL, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { memberships } from "@/lib/membership/tables";
import { organisations, people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { bySlug, subjectOf } from "../../queries";
import { meetings } from "../../tables";
import { answerOf } from "../queries";
import { holdsSeat } from "../seats";
import { attendance } from "../tables";
import { doorOpensAt, doorState } from "./door";

/** The meeting whose code somebody read at the door. What is no code is nobody's. */
export function byDoorCode(code: string): SQL {
  if (!isId(code)) throw notFound();
  return eq(meetings.doorCode, code);
}

/** What somebody sees who read the code at the door. */
export async function arrivalAt(ctx: Context, code: string) {
  const meeting = await subjectOf(ctx, byDoorCode(code));
  authorize(ctx.actor, "meeting.seePeople", meeting);
  const { slug, title, startsAt, endsAt, venue, room, address } = meeting;
  const { personId } = ctx.actor;
  return {
    slug,
    title,
    startsAt,
    endsAt,
    venue,
    room,
    address,
    isOnline: false,
    isCancelled: meeting.state === "cancelled",
    door: doorState(meeting, ctx.now),
    opensAt: doorOpensAt(startsAt),
    mine: personId ? await answerOf(ctx, meeting, personId) : null,
  };
}

export type Expected = { id: string; name: string; organisation: string; attendedAt: Date | null; waits: boolean };

/** Who is expected in the room, by name, and who else might walk in. For the host. */
export async function doorList(ctx: Context, slug: string) {
  const meeting = await subjectOf(ctx, bySlug(slug));
  authorize(ctx.actor, "meeting.host", meeting);
  const [expected, others] = await Promise.all([expectedAt(ctx, meeting.id), othersOf(ctx, meeting)]);
  const { title, state, startsAt, endsAt } = meeting;
  return { slug, title, state, startsAt, endsAt, opensAt: doorOpensAt(startsAt), expected, others };
}

function expectedAt(ctx: Context, meetingId: string): Promise<Expected[]> {
  return ctx.db
    .select({
      id: people.id,
      name: people.name,
      organisation: sql<string>`coalesce(${organisations.name}, '')`,
      attendedAt: attendance.attendedAt,
      waits: sql<boolean>`not ${holdsSeat("attendance", ctx.now)}`,
    })
    .from(attendance)
    .innerJoin(people, eq(people.id, attendance.personId))
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(and(eq(attendance.meetingId, meetingId), eq(attendance.reply, "going")))
    .orderBy(people.name, people.id);
}

function othersOf(ctx: Context, meeting: { id: string; circleIds: string[] }) {
  const isExpected = ctx.db
    .select({ one: sql`1` })
    .from(attendance)
    .where(and(eq(attendance.meetingId, meeting.id), eq(attendance.personId, people.id), eq(attendance.reply, "going")));
  return ctx.db
    .selectDistinct({ id: people.id, name: people.name, organisation: organisations.name })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(and(inArray(memberships.circleId, meeting.circleIds), eq(memberships.state, "active"), notExists(isExpected)))
    .orderBy(people.name);
}

/** What hangs at the door. The code is a secret of who may hang it there. */
export async function doorPoster(ctx: Context, slug: string) {
  const meeting = await subjectOf(ctx, bySlug(slug));
  authorize(ctx.actor, "meeting.host", meeting);
  const [contact] = meeting.contactId
    ? await ctx.db.select({ name: people.name }).from(people).where(eq(people.id, meeting.contactId))
    : [];
  const { title, startsAt, endsAt, doorCode } = meeting;
  return { slug, title, startsAt, endsAt, address: `${ctx.baseUrl}/aanwezig/${doorCode}`, contact: contact?.name ?? null };
}
