import "server-only";
import { and, eq, exists, or } from "drizzle-orm";
import type { z } from "zod";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { memberships } from "@/lib/membership/tables";
import { people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { bySlug, subjectOf } from "../../queries";
import { answerAs } from "../commands";
import { answerOf, type OwnAnswer } from "../queries";
import { settleSeats } from "../settle";
import { attendance } from "../tables";
import { doorOpensAt, doorState } from "./door";
import type { checkInInput, presenceInput } from "./input";
import { byDoorCode } from "./queries";

type Meeting = Awaited<ReturnType<typeof subjectOf>>;

/** I am here: who reads the code at the door stands there. Whoever waited for a seat, or never answered, is welcome too. */
export function checkIn(ctx: Context, { code }: z.output<typeof checkInInput>): Promise<OwnAnswer> {
  return inTransaction(ctx, async (tx) => {
    const meeting = await subjectOf(tx, byDoorCode(code), true);
    authorize(tx.actor, "meeting.reply", meeting);
    const { personId } = tx.actor;
    if (!personId) throw new DomainError("not_signed_in", "errors.notSignedIn");
    const door = doorState(meeting, tx.now);
    if (door === "early") throw new DomainError("conflict", "attendance.notNow");
    if (door === "over") throw new DomainError("conflict", "meetings.isOver");
    await noteArrival(tx, meeting, personId);
    const answer = await answerOf(tx, meeting, personId);
    if (!answer) throw notFound();
    return answer;
  });
}

/** The host ticks somebody off, or takes that back; also afterwards, of whom nobody thought. */
export function notePresence(ctx: Context, input: z.output<typeof presenceInput>): Promise<{ name: string }> {
  return inTransaction(ctx, async (tx) => {
    const meeting = await subjectOf(tx, bySlug(input.meeting), true);
    authorize(tx.actor, "meeting.host", meeting);
    if (meeting.state !== "published") throw new DomainError("conflict", "meetings.isCancelled");
    if (tx.now < doorOpensAt(meeting.startsAt)) throw new DomainError("conflict", "attendance.notNow");
    const person = await memberNamed(tx, input.person);
    await (input.present === "yes" ? noteArrival(tx, meeting, person.id) : takeBack(tx, meeting, person.id));
    return person;
  });
}

async function noteArrival(tx: Context, meeting: Meeting, personId: string): Promise<void> {
  const before = await answerOf(tx, meeting, personId);
  if (before?.attendedAt) return;
  if (before?.reply !== "going") {
    await answerAs(tx, { meetingId: meeting.id, personId, reply: "going" });
    await settleSeats(tx, meeting, personId);
  }
  await tx.db.update(attendance).set({ attendedAt: tx.now }).where(of(meeting, personId));
}

/** Who only answered by being there, did not answer. */
async function takeBack(tx: Context, meeting: Meeting, personId: string): Promise<void> {
  await tx.db.delete(attendance).where(and(of(meeting, personId), eq(attendance.attendedAt, attendance.repliedAt)));
  await tx.db.update(attendance).set({ attendedAt: null }).where(of(meeting, personId));
  await settleSeats(tx, meeting);
}

const of = (meeting: Meeting, personId: string) => and(eq(attendance.meetingId, meeting.id), eq(attendance.personId, personId));

/** Whoever may answer may be there: a member of any circle, or an admin. */
async function memberNamed(tx: Context, id: string): Promise<{ id: string; name: string }> {
  const isActive = and(eq(memberships.personId, people.id), eq(memberships.state, "active"));
  const membership = tx.db.select({ id: memberships.id }).from(memberships).where(isActive);
  const [person] = await tx.db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(eq(people.id, id), or(people.isAdmin, exists(membership))));
  if (!person) throw new DomainError("invalid", "attendance.notHere", {}, "person");
  return person;
}
