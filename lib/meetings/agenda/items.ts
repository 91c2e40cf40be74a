import "server-only";
import { asc, eq, inArray, or } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { enqueue } from "@/lib/outbox/commands";
import { authorize } from "@/lib/policy/rules";
import { bySlug, subjectOf } from "../queries";
import { agendaItems, meetings } from "../tables";
import { whileProgrammeChanges } from "./telling";

/** The meeting, held still while its agenda changes: two leads at once would number items twice. */
export async function ledMeeting(tx: Context, where: Parameters<typeof subjectOf>[1]) {
  const meeting = await subjectOf(tx, where, true);
  authorize(tx.actor, "meeting.lead", meeting);
  if (meeting.state === "cancelled") throw new DomainError("conflict", "meetings.isCancelled");
  return meeting;
}

export type LedMeeting = Awaited<ReturnType<typeof ledMeeting>>;

export async function meetingOfItem(tx: Context, item: string): Promise<LedMeeting> {
  if (!isId(item)) throw notFound();
  const meeting = await ledMeeting(tx, inArray(meetings.id, whereIs(tx, item)));
  // While we waited for it another lead may have taken the item elsewhere.
  const [there] = await whereIs(tx, item);
  if (there?.meetingId !== meeting.id) throw notFound();
  return meeting;
}

/** Holds the meeting of an item together with another one, in one order: two leads who change items never wait for each other. */
export async function holdBoth(tx: Context, item: string, other: string): Promise<void> {
  if (!isId(item)) throw notFound();
  const both = or(inArray(meetings.id, whereIs(tx, item)), bySlug(other));
  await tx.db.select({ id: meetings.id }).from(meetings).where(both).orderBy(asc(meetings.id)).for("update");
}

const whereIs = (tx: Context, item: string) =>
  tx.db.select({ meetingId: agendaItems.meetingId }).from(agendaItems).where(eq(agendaItems.id, item));

/** Runs a change of the agenda: search follows, and so do people who knew it otherwise. */
export async function whileAgendaChanges<T>(tx: Context, meeting: LedMeeting, change: () => Promise<T>, isSmall = false): Promise<T> {
  const result = await whileProgrammeChanges(tx, { meeting, isSmall }, change);
  await enqueue(tx, "search.index", { kind: "meeting", id: meeting.id });
  return result;
}

export async function itemIds(tx: Context, meetingId: string): Promise<string[]> {
  const rows = await tx.db
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaItems.position));
  return rows.map((row) => row.id);
}

/** Gives items the places in which they stand here, from 1. */
export async function number(tx: Context, ids: string[]): Promise<void> {
  for (const [index, id] of ids.entries())
    await tx.db
      .update(agendaItems)
      .set({ position: index + 1 })
      .where(eq(agendaItems.id, id));
}
