import { documentAuthors, documentCircles, documents, documentTopics } from "@/lib/documents/tables";
import { newId } from "@/lib/kernel/ids";
import { agendaItems, meetingCircles, meetings, speakers } from "@/lib/meetings/tables";
import { topics } from "@/lib/topics/tables";
import { NOW, type World } from "./open-world";

type Person = { id: string };
type Shared = Partial<typeof documents.$inferInsert> & {
  owner: Person;
  authors?: Person[];
  coAuthors?: Person[];
  topics: string[];
  circle?: { id: string };
  assignedBy?: "person" | "proposed";
};

type Told = { speaker: Person; circle: { id: string }; topics: string[]; startsAt?: Date; state?: "published" | "cancelled" };

const HOUR = 3_600_000;

/** Builders of what shows that somebody knows something. */
export function evidenceFor(world: World) {
  return {
    aTopic: (id: string) => aTopic(world, id),
    aSharedDocument: (shared: Shared) => aSharedDocument(world, shared),
    aTalk: (told: Told) => aTalk(world, told),
  };
}

async function aTopic({ ports }: World, id: string): Promise<string> {
  await ports.db
    .insert(topics)
    .values({ id, groupId: "test", nl: `Onderwerp ${id}`, en: `Topic ${id}` })
    .onConflictDoNothing();
  return id;
}

async function aSharedDocument(
  world: World,
  { owner, authors = [], coAuthors = [], topics: about, circle, assignedBy = "person", ...fields }: Shared,
) {
  const { db } = world.ports;
  const id = newId();
  const usual = {
    title: `Document ${id.slice(0, 4)}`,
    state: "shared",
    visibility: "members",
    kind: "policy-plan",
    sharedAt: NOW,
  } as const;
  await db.insert(documents).values({ id, ...usual, ...fields, ownerId: owner.id });
  const written = [
    ...authors.map((person) => ({ person, role: "author" as const })),
    ...coAuthors.map((person) => ({ person, role: "co-author" as const })),
  ];
  for (const { person, role } of written) await db.insert(documentAuthors).values({ documentId: id, personId: person.id, role });
  for (const topicId of about)
    await db.insert(documentTopics).values({ documentId: id, topicId: await aTopic(world, topicId), assignedBy });
  if (circle) await db.insert(documentCircles).values({ documentId: id, circleId: circle.id });
  return { id };
}

async function aTalk(
  world: World,
  { speaker, circle, topics: about, startsAt = new Date("2026-10-01T07:30:00Z"), state = "published" }: Told,
) {
  const { db } = world.ports;
  const [meetingId, id] = [newId(), newId()];
  for (const topic of about) await aTopic(world, topic);
  const endsAt = new Date(startsAt.getTime() + HOUR);
  await db
    .insert(meetings)
    .values({ id: meetingId, slug: `bijeenkomst-${meetingId.slice(0, 8)}`, title: "Bijeenkomst", state, startsAt, endsAt });
  await db.insert(meetingCircles).values({ meetingId, circleId: circle.id });
  await db.insert(agendaItems).values({ id, meetingId, position: 1, kind: "talk", title: "Voordracht", minutes: 30, topics: about });
  await db.insert(speakers).values({ agendaItemId: id, personId: speaker.id, name: "Spreker" });
  return { id };
}
