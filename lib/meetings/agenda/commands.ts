import "server-only";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { memberships } from "@/lib/membership/tables";
import { organisations, people } from "@/lib/people/tables";
import { releaseProposals } from "../proposals/steps/commands";
import { bySlug } from "../queries";
import { type AgendaItemKind, agendaItems, speakers } from "../tables";
import type { SpeakerInput } from "./input";
import { itemIds, ledMeeting, meetingOfItem, number, whileAgendaChanges } from "./items";
import { type Named, rowsOf } from "./same-speaker";

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
    const values = { ...columnsOf(input), meetingId: meeting.id, position };
    return whileAgendaChanges(tx, meeting, async () => {
      const [item] = await tx.db.insert(agendaItems).values(values).returning({ id: agendaItems.id });
      if (!item) throw notFound();
      await setSpeakers(tx, item.id, input.speakers ?? []);
      return item;
    });
  });
}

/** `isSmall`: a typing error put right, of which nobody needs to hear. */
export function changeAgendaItem(ctx: Context, input: ItemFields & { item: string; isSmall?: boolean }): Promise<{ slug: string }> {
  return inTransaction(ctx, async (tx) => {
    const meeting = await meetingOfItem(tx, input.item);
    const change = async () => {
      await tx.db.update(agendaItems).set(columnsOf(input)).where(eq(agendaItems.id, input.item));
      await setSpeakers(tx, input.item, input.speakers ?? []);
    };
    await whileAgendaChanges(tx, meeting, change, input.isSmall);
    return { slug: meeting.slug };
  });
}

/** Takes an item off the agenda. A topic that members proposed is wanted again. */
export function removeAgendaItem(ctx: Context, { item }: { item: string }): Promise<{ slug: string }> {
  return inTransaction(ctx, async (tx) => {
    const meeting = await meetingOfItem(tx, item);
    await releaseProposals(tx, meeting.id, item);
    await whileAgendaChanges(tx, meeting, async () => {
      await tx.db.delete(agendaItems).where(eq(agendaItems.id, item));
      await number(tx, await itemIds(tx, meeting.id));
    });
    return { slug: meeting.slug };
  });
}

const columnsOf = ({ kind, title, minutes, description = "", topics = [] }: ItemFields) => ({ kind, title, minutes, description, topics });

/** Who speaks from now on. Who spoke already keeps their row: the link of a guest hangs on it, and dies with it. */
async function setSpeakers(tx: Context, agendaItemId: string, given: SpeakerInput[]): Promise<void> {
  const before = await tx.db.select().from(speakers).where(eq(speakers.agendaItemId, agendaItemId));
  const now: Named[] = [];
  for (const speaker of given) now.push("person" in speaker ? await memberAsSpeaker(tx, speaker.person) : await memberOrGuest(tx, speaker));
  const rows = rowsOf(before, now);
  for (const named of now) {
    const row = rows.get(named);
    if (row) await tx.db.update(speakers).set(named).where(eq(speakers.id, row.id));
    else await tx.db.insert(speakers).values({ agendaItemId, ...named });
  }
  const kept = [...rows.values()].map(({ id }) => id);
  const gone = before.map(({ id }) => id).filter((id) => !kept.includes(id));
  if (gone.length > 0) await tx.db.delete(speakers).where(inArray(speakers.id, gone));
}

/** Any member of any circle may speak anywhere; the board where they worked then stays with the talk. */
async function memberAsSpeaker(tx: Context, personId: string) {
  const [person] = isId(personId) ? await membersWho(tx, eq(people.id, personId)) : [];
  if (!person) throw new DomainError("invalid", "meetings.speakerUnknown");
  return person;
}

type Typed = Exclude<SpeakerInput, { person: string }>;

/** A typed name that one member has is that member: a lead need not know in which circle they are. Another board makes it a guest. */
async function memberOrGuest(tx: Context, typed: Typed) {
  const members = typed.background ? [] : await membersWho(tx, eq(sql`lower(${people.name})`, typed.name.toLowerCase()));
  const isTheirs = (board: string) => typed.organisation === "" || board.toLowerCase() === typed.organisation.toLowerCase();
  const [member, ...others] = members.filter(({ organisation }) => isTheirs(organisation));
  return member && others.length === 0 ? member : { personId: null, ...typed };
}

async function membersWho(tx: Context, where: SQL) {
  const isMember = inArray(people.id, tx.db.select({ id: memberships.personId }).from(memberships).where(eq(memberships.state, "active")));
  return tx.db
    .select({ personId: people.id, name: people.name, organisation: sql<string>`coalesce(${organisations.name}, '')` })
    .from(people)
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(and(where, isMember));
}
