import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { groupBy } from "@/lib/kernel/group";
import { organisations, people } from "@/lib/people/tables";
import { authorize, can } from "@/lib/policy/rules";
import { bySlug, subjectOf } from "../../queries";
import { offeredUntil, waitingPlace } from "../seats";
import { attendance } from "../tables";

export type Listed = Awaited<ReturnType<typeof everybody>>[number];

/** Everybody who comes, follows online or waits, for the host: a number only as far as its owner allows. */
export async function attendeeList(ctx: Context, slug: string) {
  const meeting = await subjectOf(ctx, bySlug(slug));
  authorize(ctx.actor, "meeting.host", meeting);
  const rows = await everybody(ctx, meeting.id);
  const room = rows.filter((row) => row.reply === "going" && row.place === 0);
  const waiting = rows.filter((row) => row.place > 0).sort((one, other) => one.place - other.place);
  return {
    id: meeting.id,
    circleId: meeting.circleIds[0],
    slug,
    title: meeting.title,
    state: meeting.state,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    capacity: meeting.capacity,
    seatsPerOrganisation: meeting.seatsPerOrganisation,
    room,
    organisations: [...groupBy(room, (row) => row.organisation)].map(([organisation, of]) => ({ organisation, people: of })),
    remote: rows.filter((row) => row.reply === "remote"),
    waiting,
  };
}

export type AttendeeList = Awaited<ReturnType<typeof attendeeList>>;

async function everybody(ctx: Context, meetingId: string) {
  const rows = await ctx.db
    .select({
      id: people.id,
      slug: people.slug,
      name: people.name,
      jobTitle: people.jobTitle,
      organisation: sql<string>`coalesce(${organisations.name}, '')`,
      phone: people.phone,
      phoneVisibility: people.phoneVisibility,
      circleIds: sql<string[]>`array(select circle_id from memberships m where m.person_id = "people"."id" and m.state = 'active')`,
      reply: sql<"going" | "remote">`${attendance.reply}`,
      place: waitingPlace(ctx.now),
      confirmBy: offeredUntil(ctx.now),
      seat: attendance.seat,
      attendedAt: attendance.attendedAt,
    })
    .from(attendance)
    .innerJoin(people, eq(people.id, attendance.personId))
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(and(eq(attendance.meetingId, meetingId), sql`${attendance.reply} <> 'declined'`))
    .orderBy(organisations.name, people.name);
  return rows.map(({ id, phone, phoneVisibility, circleIds, seat, ...row }) => ({
    ...row,
    lapsed: row.place > 0 && seat !== "waiting",
    phone: can(ctx.actor, "people.seePhone", { personId: id, phoneVisibility, circleIds }) ? phone : null,
  }));
}
