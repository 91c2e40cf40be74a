import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { memberships } from "@/lib/membership/tables";
import { enqueue } from "@/lib/outbox/commands";
import { organisations, people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { topicProposals } from "../proposals/tables";
import { bySlug, subjectOf } from "../queries";
import { type AgendaItemKind, agendaItems, meetings, speakers } from "../tables";
import type { SpeakerInput } from "./input";

type ItemFields = {
  kind: AgendaItemKind;
  title: string;
  minutes: number;
  description?: string;
  topics?: string[];
  speakers?: SpeakerInput[];
};

/** Puts an item at the end of a meeting's agenda. */
export function addAgendaItem(ctx: Context, input: ItemFields & { meeting: string }): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const meeting = await ledMeeting(tx, bySlug(input.meeting));
    const position = (await itemIds(tx, meeting.id)).length + 1;
    const [item] = await tx.db
      .insert(agendaItems)
      .values({ ...columnsOf(input), meetingId: meeting.id, position })
      .returning({ id: agendaItems.id });
    if (!item) throw notFound();
    await setSpeakers(tx, item.id, input.speakers ?? []);
    await enqueue(tx, "search.index", { kind: "meeting", id: meeting.id });
    return item;
  });
}

export function changeAgendaItem(ctx: Context, input: ItemFields & { item: string }): Promise<{ slug: string }> {
  return inTransaction(ctx, async (tx) => {
    const meeting = await meetingOfItem(tx, input.item);
    await tx.db.update(agendaItems).set(columnsOf(input)).where(eq(agendaItems.id, input.item));
    await setSpeakers(tx, input.item, input.speakers ?? []);
    await enqueue(tx, "search.index", { kind: "meeting", id: meeting.id });
    return { slug: meeting.slug };
  });
}

/** Changes places with the neighbour. The first stays first, the last last. */
export function moveAgendaItem(ctx: Context, { item, direction }: { item: string; direction: "up" | "down" }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const meeting = await meetingOfItem(tx, item);
    const ids = await itemIds(tx, meeting.id);
    const from = ids.indexOf(item);
    const to = direction === "up" ? from - 1 : from + 1;
    if (to < 0 || to >= ids.length) return;
    ids.splice(from, 1);
    ids.splice(to, 0, item);
    await number(tx, ids);
    await enqueue(tx, "search.index", { kind: "meeting", id: meeting.id });
  });
}

/** Takes an item off the agenda. A topic that members proposed is wanted again. */
export function removeAgendaItem(ctx: Context, { item }: { item: string }): Promise<{ slug: string }> {
  return inTransaction(ctx, async (tx) => {
    const meeting = await meetingOfItem(tx, item);
    await tx.db.update(topicProposals).set({ state: "wanted", agendaItemId: null }).where(eq(topicProposals.agendaItemId, item));
    await tx.db.delete(agendaItems).where(eq(agendaItems.id, item));
    await number(tx, await itemIds(tx, meeting.id));
    await enqueue(tx, "search.index", { kind: "meeting", id: meeting.id });
    return { slug: meeting.slug };
  });
}

const columnsOf = ({ kind, title, minutes, description = "", topics = [] }: ItemFields) => ({ kind, title, minutes, description, topics });

/** The meeting, held still while its agenda changes: two leads at once would number items twice. */
async function ledMeeting(tx: Context, where: Parameters<typeof subjectOf>[1]) {
  const meeting = await subjectOf(tx, where, true);
  authorize(tx.actor, "meeting.lead", meeting);
  if (meeting.state === "cancelled") throw new DomainError("conflict", "meetings.isCancelled");
  return meeting;
}

async function meetingOfItem(tx: Context, item: string) {
  if (!isId(item)) throw notFound();
  const [row] = await tx.db.select({ meetingId: agendaItems.meetingId }).from(agendaItems).where(eq(agendaItems.id, item));
  if (!row) throw notFound();
  return ledMeeting(tx, eq(meetings.id, row.meetingId));
}

async function itemIds(tx: Context, meetingId: string): Promise<string[]> {
  const rows = await tx.db
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaItems.position));
  return rows.map((row) => row.id);
}

async function number(tx: Context, ids: string[]): Promise<void> {
  for (const [index, id] of ids.entries())
    await tx.db
      .update(agendaItems)
      .set({ position: index + 1 })
      .where(eq(agendaItems.id, id));
}

async function setSpeakers(tx: Context, agendaItemId: string, given: SpeakerInput[]): Promise<void> {
  await tx.db.delete(speakers).where(eq(speakers.agendaItemId, agendaItemId));
  for (const speaker of given) {
    const named = "person" in speaker ? await memberAsSpeaker(tx, speaker.person) : speaker;
    await tx.db.insert(speakers).values({ agendaItemId, ...named });
  }
}

/** Any member of any circle may speak anywhere; the board where they worked then stays with the talk. */
async function memberAsSpeaker(tx: Context, personId: string) {
  const isMember = inArray(people.id, tx.db.select({ id: memberships.personId }).from(memberships).where(eq(memberships.state, "active")));
  const [person] = isId(personId)
    ? await tx.db
        .select({ name: people.name, organisation: organisations.name })
        .from(people)
        .leftJoin(organisations, eq(organisations.id, people.organisationId))
        .where(and(eq(people.id, personId), isMember))
    : [];
  if (!person) throw new DomainError("invalid", "meetings.speakerUnknown");
  return { personId, name: person.name, organisation: person.organisation ?? "" };
}
