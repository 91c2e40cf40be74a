import "server-only";
import { and, eq, lte, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { enqueue } from "@/lib/outbox/commands";
import { people } from "@/lib/people/tables";
import type { meetings } from "../tables";
import { type Room, seatsToGive, type Wanting } from "./seating";
import { inLine } from "./seats";
import { attendance } from "./tables";

type Meeting = Room & Pick<typeof meetings.$inferSelect, "id" | "state">;

/**
 * Gives the seats that are free, and tells who gets one. The only place where anybody gets a seat: to be called with the row of the
 * meeting locked, after whatever changed who comes or how many fit. `asking` is the person who said just now that they come.
 */
export async function settleSeats(tx: Context, meeting: Meeting, asking: string | null = null): Promise<void> {
  if (meeting.state !== "published") return;
  await letLapse(tx, meeting.id);
  const given = seatsToGive(await lineOf(tx, meeting.id), meeting, { now: tx.now, asking });
  for (const { personId, confirmBy } of given) {
    const seat = confirmBy === null ? "taken" : "offered";
    await tx.db.update(attendance).set({ seat, confirmBy }).where(of(meeting.id, personId));
    if (personId === asking) continue;
    const told = { meeting: meeting.id, person: personId };
    await (confirmBy === null ? enqueue(tx, "notify.seat-given", told) : enqueue(tx, "notify.seat-offered", told));
  }
}

/** Offers that nobody confirmed in time go back: who let one go by stands at the end of the line, and hears so. */
export async function letLapse(tx: Context, meetingId: string): Promise<void> {
  const lapsed = await tx.db
    .update(attendance)
    .set({ seat: "lapsed", seatWantedAt: sql`confirm_by`, confirmBy: null })
    .where(and(eq(attendance.meetingId, meetingId), eq(attendance.seat, "offered"), lte(attendance.confirmBy, tx.now)))
    .returning({ person: attendance.personId });
  for (const { person } of lapsed) await enqueue(tx, "notify.seat-lapsed", { meeting: meetingId, person });
}

/** Everybody who wants a seat, in the order of asking. */
export function lineOf(tx: Context, meetingId: string): Promise<Wanting[]> {
  return tx.db
    .select({
      personId: attendance.personId,
      organisationId: people.organisationId,
      seat: attendance.seat,
      confirmBy: attendance.confirmBy,
    })
    .from(attendance)
    .innerJoin(people, eq(people.id, attendance.personId))
    .where(and(eq(attendance.meetingId, meetingId), eq(attendance.reply, "going")))
    .orderBy(...inLine);
}

const of = (meetingId: string, personId: string) => and(eq(attendance.meetingId, meetingId), eq(attendance.personId, personId));
