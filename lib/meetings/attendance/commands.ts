import "server-only";
import { and, asc, eq, exists, gt, or, sql } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { BEFORE_ALL } from "@/lib/kernel/ids";
import { memberships } from "@/lib/membership/tables";
import { enqueue } from "@/lib/outbox/commands";
import { people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { bySlug, subjectOf } from "../queries";
import { meetings } from "../tables";
import { answerOf, type OwnAnswer } from "./queries";
import { endOfLine } from "./seats";
import { letLapse, settleSeats } from "./settle";
import { attendance, type Reply } from "./tables";

/**
 * Says whether I come, and confirms a seat that is offered. Saying the same again keeps my place in the line; a change of mind goes to
 * its end.
 */
export function reply(ctx: Context, input: { meeting: string; reply: Reply }): Promise<OwnAnswer & { late: boolean; confirmed: boolean }> {
  return inTransaction(ctx, async (tx) => {
    // Holding the meeting makes all who answer at once stand in one line.
    const meeting = await subjectOf(tx, bySlug(input.meeting), true);
    authorize(tx.actor, "meeting.reply", meeting);
    const { personId } = tx.actor;
    if (!personId) throw new DomainError("not_signed_in", "errors.notSignedIn");
    requireOpen(tx, meeting, input.reply);
    const before = await answerOf(tx, meeting, personId);
    await answerAs(tx, { meetingId: meeting.id, personId, reply: input.reply });
    await settleSeats(tx, meeting, personId);
    const answer = await answerOf(tx, meeting, personId);
    if (!answer) throw notFound();
    if (comes(answer) !== comes(before)) await enqueue(tx, "notify.meeting-answered", { meeting: meeting.id, person: personId });
    const confirmed = before?.confirmBy != null && input.reply === "going";
    return { ...answer, confirmed, late: meeting.replyBy !== null && meeting.replyBy < tx.now };
  });
}

function requireOpen(tx: Context, { endsAt, onlineUrl }: { endsAt: Date; onlineUrl: string | null }, reply: Reply): void {
  if (endsAt <= tx.now) throw new DomainError("conflict", "meetings.isOver");
  if (reply === "remote" && !onlineUrl) throw new DomainError("conflict", "meetings.notOnline");
}

/** With a seat, if one is needed: who waits, or is offered one, does not come yet. */
export const comes = (answer: { reply: Reply | null; place: number; confirmBy: Date | null } | null): boolean =>
  answer?.reply === "remote" || (answer?.reply === "going" && answer.place === 0 && answer.confirmBy === null);

type Answering = { meetingId: string; personId: string; reply: Reply };

/** Writes an answer down. Whoever wants a seat now waits for one until seats are settled. */
export async function answerAs(tx: Context, { meetingId, personId, reply }: Answering): Promise<void> {
  await letLapse(tx, meetingId);
  const isComing = reply === "going";
  const wanting = { seatWantedAt: isComing ? endOfLine(meetingId, tx.now) : null, seat: isComing ? ("waiting" as const) : null };
  await tx.db
    .insert(attendance)
    .values({ meetingId, personId, reply, ...wanting, repliedAt: tx.now })
    .onConflictDoUpdate({
      target: [attendance.meetingId, attendance.personId],
      set: {
        reply,
        seatWantedAt: isComing ? sql`coalesce("attendance"."seat_wanted_at", excluded.seat_wanted_at)` : null,
        seat: isComing ? sql`case when "attendance"."seat" in ('taken', 'offered') then "attendance"."seat" else 'waiting' end` : null,
        confirmBy: isComing ? sql`"attendance"."confirm_by"` : null,
        repliedAt: tx.now,
      },
    });
}

/** Gives back what somebody said about meetings that are not over yet, and their seats with it. */
export async function leaveComingMeetings(ctx: Context, personId: string): Promise<void> {
  const coming = await ctx.db
    .select({ slug: meetings.slug })
    .from(meetings)
    .innerJoin(attendance, eq(attendance.meetingId, meetings.id))
    .where(and(eq(attendance.personId, personId), gt(meetings.endsAt, ctx.now)))
    .orderBy(asc(meetings.id));
  for (const { slug } of coming)
    await inTransaction(ctx, async (tx) => {
      const meeting = await subjectOf(tx, bySlug(slug), true);
      await tx.db.delete(attendance).where(and(eq(attendance.meetingId, meeting.id), eq(attendance.personId, personId)));
      await settleSeats(tx, meeting);
    });
}

/** Somebody left a circle: who is in none any more may not come, and their seats are for others. */
export async function reviewAttendance(ctx: Context, { person }: { person: string }): Promise<void> {
  const isActive = and(eq(memberships.personId, person), eq(memberships.state, "active"));
  const [member] = await ctx.db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, person), or(people.isAdmin, exists(ctx.db.select({ id: memberships.id }).from(memberships).where(isActive)))));
  if (!member) await leaveComingMeetings(ctx, person);
}

/** Meetings per step. */
const BATCH = 20;

/** A step of passing on the seats whose offers went by, meeting after meeting. Pages say so meanwhile. */
export async function passSeatsOn(ctx: Context, from: { after?: string } | null) {
  const isDue = sql`exists (select 1 from attendance a where a.meeting_id = ${meetings.id} and a.reply = 'going'
    and (a.seat is null or (a.seat = 'offered' and a.confirm_by <= ${ctx.now.toISOString()}::timestamptz)))`;
  const due = await ctx.db
    .select({ id: meetings.id, slug: meetings.slug })
    .from(meetings)
    .where(and(gt(meetings.id, from?.after ?? BEFORE_ALL), eq(meetings.state, "published"), isDue))
    .orderBy(asc(meetings.id))
    .limit(BATCH);
  for (const { slug } of due) await inTransaction(ctx, async (tx) => settleSeats(tx, await subjectOf(tx, bySlug(slug), true)));
  const last = due.at(-1);
  return { counts: { meetings: due.length }, next: last && due.length === BATCH ? { after: last.id } : null };
}
