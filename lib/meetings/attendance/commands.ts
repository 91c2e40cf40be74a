import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { enqueue } from "@/lib/outbox/commands";
import { authorize } from "@/lib/policy/rules";
import { type Answer, bySlug, subjectOf } from "../queries";
import { endOfLine, waitingPlace } from "./seats";
import { attendance, type Reply } from "./tables";

type Room = { id: string; capacity: number | null };

/** Says whether I come. Saying the same again keeps my place in the line; a change of mind goes to its end. */
export function reply(ctx: Context, input: { meeting: string; reply: Reply }): Promise<Answer & { late: boolean }> {
  return inTransaction(ctx, async (tx) => {
    // Holding the meeting makes all who answer at once stand in one line.
    const meeting = await subjectOf(tx, bySlug(input.meeting), true);
    authorize(tx.actor, "meeting.reply", meeting);
    const { personId } = tx.actor;
    if (!personId) throw new DomainError("not_signed_in", "errors.notSignedIn");
    if (meeting.endsAt <= tx.now) throw new DomainError("conflict", "meetings.isOver");
    if (input.reply === "remote" && !meeting.onlineUrl) throw new DomainError("conflict", "meetings.notOnline");
    const answer = await whileSeatsChange(tx, meeting, async () => {
      await answerAs(tx, { meetingId: meeting.id, personId, reply: input.reply });
      return ownAnswer(tx, meeting, personId);
    });
    return { ...answer, late: meeting.replyBy !== null && meeting.replyBy < tx.now };
  });
}

/** Runs a change and tells those for whom it freed a seat. The one who makes the change sees it on the screen. */
export async function whileSeatsChange<T>(tx: Context, room: Room, change: () => Promise<T>, wider: Room = room): Promise<T> {
  const waitedBefore = await waiting(tx, room);
  const result = await change();
  const waitsStill = new Set(await waiting(tx, wider));
  const going = await stillGoing(tx, room.id);
  for (const person of waitedBefore) {
    const isSeated = going.has(person) && !waitsStill.has(person) && person !== tx.actor.personId;
    if (isSeated) await enqueue(tx, "notify.seat-given", { meeting: room.id, person });
  }
  return result;
}

async function answerAs(tx: Context, { meetingId, personId, reply }: { meetingId: string; personId: string; reply: Reply }) {
  const place = reply === "going" ? endOfLine(meetingId, tx.now) : null;
  await tx.db
    .insert(attendance)
    .values({ meetingId, personId, reply, seatWantedAt: place, repliedAt: tx.now })
    .onConflictDoUpdate({
      target: [attendance.meetingId, attendance.personId],
      set: {
        reply,
        seatWantedAt: reply === "going" ? sql`coalesce("attendance"."seat_wanted_at", excluded.seat_wanted_at)` : null,
        repliedAt: tx.now,
      },
    });
}

async function ownAnswer(tx: Context, room: Room, personId: string): Promise<Answer> {
  const [answer] = await tx.db
    .select({ reply: attendance.reply, place: waitingPlace(room.capacity) })
    .from(attendance)
    .where(and(eq(attendance.meetingId, room.id), eq(attendance.personId, personId)));
  if (!answer) throw new DomainError("not_found", "errors.notFound");
  return answer;
}

async function waiting(tx: Context, room: Room): Promise<string[]> {
  const rows = await tx.db
    .select({ personId: attendance.personId, place: waitingPlace(room.capacity) })
    .from(attendance)
    .where(eq(attendance.meetingId, room.id));
  return rows
    .filter((row) => row.place > 0)
    .sort((one, other) => one.place - other.place)
    .map((row) => row.personId);
}

async function stillGoing(tx: Context, meetingId: string): Promise<Set<string>> {
  const rows = await tx.db
    .select({ personId: attendance.personId })
    .from(attendance)
    .where(and(eq(attendance.meetingId, meetingId), eq(attendance.reply, "going")));
  return new Set(rows.map((row) => row.personId));
}
