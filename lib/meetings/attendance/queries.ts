import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { groupBy } from "@/lib/kernel/group";
import { organisations, people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import type { Answer, MeetingView } from "../queries";
import type { Room } from "./seating";
import { holdsSeat, offeredUntil, waitingPlace } from "./seats";
import { attendance } from "./tables";

/** `present`: who was noted as being there. */
export type Counts = { going: number; remote: number; waiting: number; present: number };

/** My answer with why I wait, if I do: the room is full, or my organisation has its seats. `lapsed`: I let an offer go by. */
export type OwnAnswer = Answer & { why: "full" | "organisation" | null; lapsed: boolean; attendedAt: Date | null };

type MeetingOf = Pick<Room, "seatsPerOrganisation"> & { id: string };

const answerColumns = (now: Date) => ({
  reply: attendance.reply,
  seat: attendance.seat,
  place: waitingPlace(now),
  confirmBy: offeredUntil(now),
  attendedAt: attendance.attendedAt,
});

/** What somebody answered, with how that stands now. */
export async function answerOf(ctx: Context, meeting: MeetingOf, personId: string): Promise<OwnAnswer | null> {
  const colleagues = sql`select count(*) from attendance colleague join people p on p.id = colleague.person_id
    where colleague.meeting_id = ${meeting.id} and colleague.reply = 'going' and ${holdsSeat("colleague", ctx.now)}
      and p.organisation_id = "people"."organisation_id"`;
  const [own] = await ctx.db
    .select({ ...answerColumns(ctx.now), ofOrganisation: sql<number>`(${colleagues})::int` })
    .from(attendance)
    .innerJoin(people, eq(people.id, attendance.personId))
    .where(and(eq(attendance.meetingId, meeting.id), eq(attendance.personId, personId)));
  return own ? standing(meeting, own) : null;
}

type Own = Answer & { seat: (typeof attendance.$inferSelect)["seat"]; attendedAt: Date | null; ofOrganisation: number };

function standing({ seatsPerOrganisation }: MeetingOf, own: Own): OwnAnswer {
  const { reply, place, confirmBy, attendedAt, seat, ofOrganisation } = own;
  const waits = place > 0;
  const hasItsSeats = seatsPerOrganisation !== null && ofOrganisation >= seatsPerOrganisation;
  return {
    reply,
    place,
    confirmBy,
    attendedAt,
    lapsed: waits && (seat === "lapsed" || seat === "offered"),
    why: waits ? (hasItsSeats ? "organisation" : "full") : null,
  };
}

export type Attendee = { slug: string; name: string; jobTitle: string; reply: "going" | "remote"; place: number };
export type AttendeesOf = { organisation: string; people: Attendee[] };

type Meeting = Pick<MeetingView, "id" | "state" | "circleIds" | "endsAt" | "seatsPerOrganisation">;

/**
 * What I answered, how many others come, and who, by organisation; once it is over and somebody noted who was there, who was. For
 * members; others see no numbers.
 */
export async function whoComes(ctx: Context, meeting: Meeting) {
  authorize(ctx.actor, "meeting.read", meeting);
  authorize(ctx.actor, "meeting.seePeople", meeting);
  const rows = await everybody(ctx, meeting.id);
  const counts = countsOf(rows);
  const isNoted = meeting.endsAt <= ctx.now && counts.present > 0;
  const shown = rows.flatMap(({ reply, ...row }) => (reply === "declined" ? [] : [{ ...row, reply }]));
  const listed = isNoted ? shown.filter(({ attendedAt, reply }) => attendedAt !== null || reply === "remote") : shown;
  const groups: AttendeesOf[] = [...groupBy(listed, (row) => row.organisation)].map(([organisation, of]) => ({
    organisation,
    people: of.map(({ slug, name, jobTitle, reply, place }) => ({ slug, name, jobTitle, reply, place })),
  }));
  return { mine: mineAmong(ctx, meeting, rows), counts, isNoted, groups };
}

export type WhoComes = Awaited<ReturnType<typeof whoComes>>;

type Row = Awaited<ReturnType<typeof everybody>>[number];

/** Everybody who answered, by organisation and name. */
function everybody(ctx: Context, meetingId: string) {
  return ctx.db
    .select({
      ...answerColumns(ctx.now),
      personId: attendance.personId,
      slug: people.slug,
      name: people.name,
      jobTitle: people.jobTitle,
      organisationId: people.organisationId,
      organisation: sql<string>`coalesce(${organisations.name}, '')`,
    })
    .from(attendance)
    .innerJoin(people, eq(people.id, attendance.personId))
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(eq(attendance.meetingId, meetingId))
    .orderBy(organisations.name, people.name);
}

const isSeated = ({ reply, place }: Row): boolean => reply === "going" && place === 0;

function mineAmong({ actor }: Context, meeting: MeetingOf, rows: Row[]): OwnAnswer | null {
  const own = rows.find(({ personId }) => personId === actor.personId);
  if (!own) return null;
  const colleagues = rows.filter((row) => own.organisationId !== null && row.organisationId === own.organisationId && isSeated(row));
  return standing(meeting, { ...own, ofOrganisation: colleagues.length });
}

const countsOf = (rows: Row[]): Counts => ({
  going: rows.filter(isSeated).length,
  remote: rows.filter(({ reply }) => reply === "remote").length,
  waiting: rows.filter(({ place }) => place > 0).length,
  present: rows.filter(({ attendedAt }) => attendedAt !== null).length,
});
