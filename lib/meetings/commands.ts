import "server-only";
import { and, eq, inArray, isNotNull, like } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import { haveStopped } from "@/lib/circles/queries";
import { circles } from "@/lib/circles/tables";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { slugOf } from "@/lib/kernel/ids";
import { enqueue } from "@/lib/outbox/commands";
import { authorize } from "@/lib/policy/rules";
import { membersOfCircles } from "./agenda/queries";
import { whileSeatsChange } from "./attendance/commands";
import { visibleChanges } from "./changes";
import { topicProposals } from "./proposals/tables";
import { bySlug, subjectOf } from "./queries";
import { agendaItems, meetingCircles, meetings } from "./tables";

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
  replyBy?: Date | null;
};

/** Plans a meeting of one or more circles, by their slugs. It stays a draft that only leads see until it is published. */
export function planMeeting(
  ctx: Context,
  { circles: slugs, ...given }: MeetingFields & { circles: string[] },
): Promise<{ id: string; slug: string }> {
  return inTransaction(ctx, async (tx) => {
    const fields = checked(given);
    const found = await tx.db.select({ id: circles.id, archivedAt: circles.archivedAt }).from(circles).where(inArray(circles.slug, slugs));
    if (slugs.length === 0 || found.length < new Set(slugs).size) throw notFound();
    for (const circle of found) authorize(tx.actor, "circle.lead", circle);
    if (found.some(({ archivedAt }) => archivedAt !== null)) throw new DomainError("conflict", "meetings.circleStopped");
    await requireOwnPeople(
      tx,
      found.map((circle) => circle.id),
      fields,
    );
    const slug = await freeSlug(tx, `${slugOf(fields.title)}-${brusselsDay(fields.startsAt)}`);
    const [meeting] = await tx.db
      .insert(meetings)
      .values({ ...fields, slug, state: "draft", createdBy: tx.actor.personId })
      .returning({ id: meetings.id, slug: meetings.slug });
    if (!meeting) throw notFound();
    await tx.db.insert(meetingCircles).values(found.map((circle) => ({ meetingId: meeting.id, circleId: circle.id })));
    await record(tx, { action: "meeting.planned", subject: { kind: "meeting", id: meeting.id }, circleId: found[0]?.id });
    return meeting;
  });
}

/** From now on everybody sees that it takes place, and members can answer. */
export function publishMeeting(ctx: Context, input: { meeting: string }): Promise<{ title: string }> {
  return inTransaction(ctx, async (tx) => {
    const meeting = await ledMeeting(tx, input.meeting);
    if (meeting.state !== "draft") throw new DomainError("conflict", "meetings.alreadyPublished");
    if (await haveStopped(tx, meeting.circleIds)) throw new DomainError("conflict", "meetings.circleStopped");
    await tx.db.update(meetings).set({ state: "published" }).where(eq(meetings.id, meeting.id));
    await written(tx, "meeting.published", meeting);
    await enqueue(tx, "notify.meeting-published", { meeting: meeting.id, by: tx.actor.personId });
    return meeting;
  });
}

/** Changes what is planned. Once it is published, everybody who comes hears of another time, place or title. */
export function changeMeeting(
  ctx: Context,
  { meeting: slug, ...given }: MeetingFields & { meeting: string },
): Promise<{ title: string; told: boolean }> {
  return inTransaction(ctx, async (tx) => {
    const before = await ledMeeting(tx, slug);
    if (before.state === "cancelled") throw new DomainError("conflict", "meetings.isCancelled");
    const fields = checked(given);
    await requireOwnPeople(tx, before.circleIds, fields, before);
    const after = { ...before, ...fields, ...movedPlace(before, fields) };
    const seen = before.state === "draft" ? [] : visibleChanges(before, after, tx.now);
    const isTold = seen.length > 0;
    const { circleIds: _, ...columns } = after;
    const sequence = before.sequence + (isTold || after.onlineUrl !== before.onlineUrl ? 1 : 0);
    await whileSeatsChange(tx, before, () => save(tx, { ...columns, sequence, changes: [...before.changes, ...seen] }), after);
    await written(tx, "meeting.changed", before);
    if (isTold) await enqueue(tx, "notify.meeting-changed", { meeting: before.id });
    return { title: after.title, told: isTold };
  });
}

/** It does not take place. The page stays and says so, calendars hear of it, and proposed topics are wanted again. */
export function cancelMeeting(ctx: Context, input: { meeting: string }): Promise<{ title: string }> {
  return inTransaction(ctx, async (tx) => {
    const meeting = await ledMeeting(tx, input.meeting);
    if (meeting.state === "draft") throw new DomainError("conflict", "meetings.isDraft");
    if (meeting.state === "cancelled") throw new DomainError("conflict", "meetings.isCancelled");
    if (meeting.endsAt <= tx.now) throw new DomainError("conflict", "meetings.isOver");
    await tx.db
      .update(meetings)
      .set({ state: "cancelled", sequence: meeting.sequence + 1 })
      .where(eq(meetings.id, meeting.id));
    await releaseProposals(tx, meeting.id);
    await written(tx, "meeting.cancelled", meeting);
    await enqueue(tx, "notify.meeting-changed", { meeting: meeting.id });
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

/** The topics that were on its agenda are wanted again. */
async function releaseProposals(tx: Context, meetingId: string): Promise<void> {
  const items = tx.db.select({ id: agendaItems.id }).from(agendaItems).where(eq(agendaItems.meetingId, meetingId));
  await tx.db
    .update(topicProposals)
    .set({ state: "wanted", agendaItemId: null })
    .where(and(isNotNull(topicProposals.agendaItemId), inArray(topicProposals.agendaItemId, items)));
}

type Subject = Awaited<ReturnType<typeof subjectOf>>;

async function ledMeeting(tx: Context, slug: string): Promise<Subject> {
  const meeting = await subjectOf(tx, bySlug(slug), true);
  authorize(tx.actor, "meeting.lead", meeting);
  return meeting;
}

function checked<Fields extends MeetingFields>(fields: Fields): Fields {
  if (fields.endsAt <= fields.startsAt) throw new DomainError("invalid", "meetings.endsTooEarly", {}, "to");
  return fields;
}

type Hosts = Pick<MeetingFields, "hostOrganisationId" | "contactId">;

/** Host and contact come from the circles that meet: a name in a form must not show members somebody else's address. */
async function requireOwnPeople(tx: Context, circleIds: string[], given: Hosts, before: Hosts = {}): Promise<void> {
  const { contactId, hostOrganisationId } = given;
  const isNew = (name: keyof Hosts) => Boolean(given[name]) && given[name] !== before[name];
  if (!isNew("contactId") && !isNew("hostOrganisationId")) return;
  const members = await membersOfCircles(tx, circleIds);
  if (isNew("contactId") && !members.some(({ id }) => id === contactId)) throw new DomainError("invalid", "errors.choose", {}, "contactId");
  if (isNew("hostOrganisationId") && !members.some(({ organisationId }) => organisationId === hostOrganisationId))
    throw new DomainError("invalid", "errors.choose", {}, "hostOrganisationId");
}

/** Coordinates belong to an address: another address without its own has none. */
function movedPlace(before: Subject, fields: MeetingFields) {
  const isMoved = fields.address !== undefined && fields.address !== before.address && fields.latitude === undefined;
  return isMoved ? { latitude: null, longitude: null } : {};
}

async function save(tx: Context, { id, ...columns }: typeof meetings.$inferSelect): Promise<void> {
  await tx.db.update(meetings).set(columns).where(eq(meetings.id, id));
}

async function written(tx: Context, action: string, meeting: Subject): Promise<void> {
  await record(tx, { action, subject: { kind: "meeting", id: meeting.id }, circleId: meeting.circleIds[0] });
  await enqueue(tx, "search.index", { kind: "meeting", id: meeting.id });
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
