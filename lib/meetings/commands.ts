import "server-only";
import { eq, inArray, like } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import { haveStopped } from "@/lib/circles/queries";
import { circles } from "@/lib/circles/tables";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { slugOf } from "@/lib/kernel/ids";
import { enqueue } from "@/lib/outbox/commands";
import { authorize } from "@/lib/policy/rules";
import { type Bring, copyProgramme } from "./agenda/copying";
import { settleSeats } from "./attendance/settle";
import { concernsCalendar } from "./changes";
import { changesToSee, withOthersChanges } from "./planning/changing";
import { requireOwnPeople, requireSpan, withoutOldPoint, withPlaceOf } from "./planning/checks";
import type { FormField } from "./planning/merge";
import { announceProposals, moveProposals, releaseProposals } from "./proposals/steps/commands";
import { bySlug, subjectOf } from "./queries";
import { meetingCircles, meetings } from "./tables";

export type MeetingFields = {
  title: string;
  startsAt: Date;
  endsAt: Date;
  introduction?: string;
  venue?: string;
  room?: string;
  address?: string;
  latitude?: number | null;
  longitude?: number | null;
  parking?: string;
  entrance?: string;
  accessibility?: string;
  lunch?: string;
  onlineUrl?: string | null;
  hostOrganisationId?: string | null;
  contactId?: string | null;
  capacity?: number | null;
  seatsPerOrganisation?: number | null;
  replyBy?: Date | null;
};

type NewMeeting = MeetingFields & {
  circles: string[];
  /** An earlier meeting whose place it takes over, as far as nothing was typed. */
  placeFrom?: string | null;
  copyOf?: string | null;
  bring?: Bring;
};

/** Plans a meeting of one or more circles, by their slugs. It stays a draft that only leads see until it is published. */
export function planMeeting(
  ctx: Context,
  { circles: slugs, placeFrom, copyOf, bring = "nothing", ...given }: NewMeeting,
): Promise<{ id: string; slug: string }> {
  return inTransaction(ctx, async (tx) => {
    const circleIds = await ledCirclesNamed(tx, slugs);
    const fields = await withPlaceOf(tx, given, placeFrom);
    requireSpan(tx, fields);
    await requireOwnPeople(tx, circleIds, fields);
    const slug = await freeSlug(tx, `${slugOf(fields.title)}-${brusselsDay(fields.startsAt)}`);
    const [meeting] = await tx.db
      .insert(meetings)
      .values({ ...fields, slug, state: "draft", createdBy: tx.actor.personId, createdAt: tx.now, changedAt: tx.now })
      .returning({ id: meetings.id, slug: meetings.slug });
    if (!meeting) throw notFound();
    await tx.db.insert(meetingCircles).values(circleIds.map((circleId) => ({ meetingId: meeting.id, circleId })));
    if (copyOf) await copyProgramme(tx, { from: (await ledMeeting(tx, copyOf)).id, to: meeting.id, bring });
    await record(tx, { action: "meeting.planned", subject: { kind: "meeting", id: meeting.id }, circleId: circleIds[0] });
    return meeting;
  });
}

/** From now on everybody sees that it takes place, and members can answer. */
export function publishMeeting(ctx: Context, input: { meeting: string }): Promise<{ title: string }> {
  return inTransaction(ctx, async (tx) => {
    const meeting = await ledMeeting(tx, input.meeting);
    if (meeting.state !== "draft") throw new DomainError("conflict", "meetings.alreadyPublished");
    requireSpan(tx, meeting);
    if (await haveStopped(tx, meeting.circleIds)) throw new DomainError("conflict", "meetings.circleStopped");
    await tx.db.update(meetings).set({ state: "published", changedAt: tx.now }).where(eq(meetings.id, meeting.id));
    await written(tx, "meeting.published", meeting);
    await enqueue(tx, "notify.meeting-published", { meeting: meeting.id, by: tx.actor.personId });
    await announceProposals(tx, meeting.id);
    return meeting;
  });
}

type Changed = MeetingFields & {
  meeting: string;
  placeFrom?: string | null;
  /** Not worth a mail, says the lead; another time or place always is. */
  isSmall?: boolean;
  /** Prints of what the lead saw; see planning/merge.ts. */
  seen?: string;
  known?: string;
};

/** Changes what is planned. Once it is published, everybody who comes hears of what they knew otherwise. */
export function changeMeeting(
  ctx: Context,
  { meeting: slug, placeFrom, isSmall = false, seen = "", known = "", ...given }: Changed,
): Promise<{ title: string; told: boolean; kept: FormField[]; by: string | null }> {
  return inTransaction(ctx, async (tx) => {
    const before = await ledMeeting(tx, slug);
    if (before.state === "cancelled") throw new DomainError("conflict", "meetings.isCancelled");
    const { fields, kept, by } = await withOthersChanges(tx, before, { mine: await withPlaceOf(tx, given, placeFrom), seen, known });
    const after = { ...before, ...withoutOldPoint(before, fields) };
    requireSpan(tx, after, before);
    await requireOwnPeople(tx, before.circleIds, fields, before);
    const changes = await changesToSee(tx, { before, after, isSmall });
    const sequence = before.sequence + (before.state === "published" && concernsCalendar(before, after) ? 1 : 0);
    const { circleIds: _, ...columns } = after;
    await save(tx, { ...columns, sequence, changes: [...before.changes, ...changes], changedAt: tx.now });
    await settleSeats(tx, after);
    if (changes.length > 0 && brusselsDay(before.startsAt) !== brusselsDay(after.startsAt)) await moveProposals(tx, before.id);
    await written(tx, "meeting.changed", before);
    if (changes.length > 0) await enqueue(tx, "notify.meeting-changed", { meeting: before.id, since: tx.now.toISOString() });
    return { title: after.title, told: changes.length > 0, kept, by };
  });
}

/** It does not take place. The page stays and says so, calendars hear of it, and proposed topics are wanted again. */
export function cancelMeeting(ctx: Context, input: { meeting: string; reason?: string }): Promise<{ title: string }> {
  return inTransaction(ctx, async (tx) => {
    const meeting = await ledMeeting(tx, input.meeting);
    if (meeting.state === "draft") throw new DomainError("conflict", "meetings.isDraft");
    if (meeting.state === "cancelled") throw new DomainError("conflict", "meetings.isCancelled");
    if (meeting.endsAt <= tx.now) throw new DomainError("conflict", "meetings.isOver");
    await tx.db
      .update(meetings)
      .set({ state: "cancelled", cancelReason: input.reason ?? "", sequence: meeting.sequence + 1, changedAt: tx.now })
      .where(eq(meetings.id, meeting.id));
    await releaseProposals(tx, meeting.id);
    await written(tx, "meeting.cancelled", meeting);
    await enqueue(tx, "notify.meeting-changed", { meeting: meeting.id, since: tx.now.toISOString() });
    return meeting;
  });
}

/** Throws a draft away. Only leads saw it, so nobody is told. */
export function discardMeeting(ctx: Context, input: { meeting: string }): Promise<{ title: string }> {
  return inTransaction(ctx, async (tx) => {
    const meeting = await ledMeeting(tx, input.meeting);
    if (meeting.state !== "draft") throw new DomainError("conflict", "meetings.alreadyPublished");
    await releaseProposals(tx, meeting.id);
    await tx.db.delete(meetings).where(eq(meetings.id, meeting.id));
    await written(tx, "meeting.discarded", meeting);
    return meeting;
  });
}

type Subject = Awaited<ReturnType<typeof subjectOf>>;

async function ledMeeting(tx: Context, slug: string): Promise<Subject> {
  const meeting = await subjectOf(tx, bySlug(slug), true);
  authorize(tx.actor, "meeting.lead", meeting);
  return meeting;
}

async function save(tx: Context, { id, ...columns }: typeof meetings.$inferSelect): Promise<void> {
  await tx.db.update(meetings).set(columns).where(eq(meetings.id, id));
}

async function written(tx: Context, action: string, meeting: Subject): Promise<void> {
  await record(tx, { action, subject: { kind: "meeting", id: meeting.id }, circleId: meeting.circleIds[0] });
  await enqueue(tx, "search.index", { kind: "meeting", id: meeting.id });
}

/** Circles that I lead, held open until this is over: none of them is closed meanwhile. */
async function ledCirclesNamed(tx: Context, slugs: string[]): Promise<string[]> {
  const found = await tx.db.select({ id: circles.id }).from(circles).where(inArray(circles.slug, slugs));
  if (slugs.length === 0 || found.length < new Set(slugs).size) throw notFound();
  for (const circle of found) authorize(tx.actor, "circle.lead", circle);
  const ids = found.map(({ id }) => id);
  if (await haveStopped(tx, ids)) throw new DomainError("conflict", "meetings.circleStopped");
  return ids;
}

/** Two meetings of the same name on one day get a number. */
async function freeSlug(tx: Context, wanted: string): Promise<string> {
  const rows = await tx.db
    .select({ slug: meetings.slug })
    .from(meetings)
    .where(like(meetings.slug, `${wanted}%`));
  const taken = new Set(rows.map((row) => row.slug));
  let slug = wanted;
  for (let n = 2; taken.has(slug); n++) slug = `${wanted}-${n}`;
  return slug;
}
