import { and, eq, inArray } from "drizzle-orm";
import { documentAuthors, documents, documentTopics } from "@/lib/documents/tables";
import { addTopic, hideTopic, removeTopic, restoreTopic, setHidden } from "@/lib/expertise/commands";
import { brusselsDay, DAY } from "@/lib/kernel/dates";
import type { Database } from "@/lib/kernel/ports";
import { memberships } from "@/lib/membership/tables";
import { people } from "@/lib/people/tables";
import { NOW, type World } from "../open-world";
import type { Random } from "../random";
import type { FactDocument, FactPerson, Facts } from "./facts";
import { keepDocuments } from "./keep";
import { randomDocument } from "./random-facts";

/** Something that happens after the job ran; it answers whose profiles may have to change. */
type Change = (given: {
  world: World;
  db: Database;
  facts: Facts;
  random: Random;
  document: FactDocument;
  person: FactPerson;
}) => Promise<string[]>;

const peopleOf = ({ ownerId, authors }: FactDocument): string[] => [ownerId, ...authors.map(({ id }) => id)];
const isAble = ({ hasLeft, isSuspended }: FactPerson): boolean => !hasLeft && !isSuspended;

const share: Change = async ({ db, facts, random }) => {
  const made = randomDocument(random, facts);
  facts.documents.push(made);
  await keepDocuments(db, [made], facts);
  return peopleOf(made);
};

const takeBackOrShareAgain: Change = async ({ db, random, document }) => {
  document.state = random.pick(["shared", "withdrawn"] as const);
  await db.update(documents).set({ state: document.state }).where(eq(documents.id, document.id));
  return peopleOf(document);
};

const otherAuthors: Change = async ({ db, facts, random, document }) => {
  const before = peopleOf(document);
  document.authors = random.some(facts.people, 0.2).map(({ id }) => ({ id, role: random.pick(["author", "co-author"] as const) }));
  await db.delete(documentAuthors).where(eq(documentAuthors.documentId, document.id));
  const rows = document.authors.map(({ id, role }) => ({ documentId: document.id, personId: id, role }));
  if (rows.length > 0) await db.insert(documentAuthors).values(rows);
  return [...before, ...peopleOf(document)];
};

const otherOwner: Change = async ({ db, document, person }) => {
  const before = peopleOf(document);
  document.ownerId = person.id;
  await db.update(documents).set({ ownerId: person.id }).where(eq(documents.id, document.id));
  return [...before, person.id];
};

const otherTopics: Change = async ({ db, facts, random, document }) => {
  document.topics = random.some(facts.topics, 0.3).map(({ id }) => ({ id, by: random.pick(["person", "proposed"] as const) }));
  await db.delete(documentTopics).where(eq(documentTopics.documentId, document.id));
  const rows = document.topics.map(({ id, by }) => ({ documentId: document.id, topicId: id, assignedBy: by }));
  if (rows.length > 0) await db.insert(documentTopics).values(rows);
  return peopleOf(document);
};

const otherDay: Change = async ({ db, random, document }) => {
  document.date = brusselsDay(new Date(NOW.getTime() - random.below(4000) * DAY));
  await db.update(documents).set({ date: document.date }).where(eq(documents.id, document.id));
  return peopleOf(document);
};

const comeOrGo: Change = async ({ db, facts, random, person }) => {
  const circleId = random.pick(facts.circles);
  const isIn = person.roles.has(circleId);
  if (isIn) await db.delete(memberships).where(and(eq(memberships.personId, person.id), inArray(memberships.circleId, [circleId])));
  else await db.insert(memberships).values({ personId: person.id, circleId, state: "active", requestedAt: NOW });
  if (isIn) person.roles.delete(circleId);
  else person.roles.set(circleId, "member");
  return [person.id];
};

const keptOut: Change = async ({ db, person }) => {
  person.isSuspended = !person.isSuspended;
  await db
    .update(people)
    .set({ suspendedAt: person.isSuspended ? NOW : null })
    .where(eq(people.id, person.id));
  return [person.id];
};

/** One's own word, through the product's own commands: only who may come in can say it. */
const ownWord: Change = async ({ world, facts, random, person }) => {
  if (!isAble(person)) return [];
  const ctx = await world.as(person);
  await random.pick([hideTopic, addTopic, removeTopic, restoreTopic])(ctx, { topic: random.pick(facts.topics).id });
  if (random.next() < 0.2) await setHidden(ctx, { hidden: random.next() < 0.5 });
  return [person.id];
};

const CHANGES = [share, share, takeBackOrShareAgain, otherAuthors, otherOwner, otherTopics, otherDay, comeOrGo, keptOut, ownWord, ownWord];

/** Lets so many things happen, one after another, and answers whom they concern. */
export async function changeAtRandom(world: World, facts: Facts, random: Random, count: number): Promise<string[]> {
  const concerned = new Set<string>();
  for (let n = 0; n < count; n++) {
    const [document, person] = [random.pick(facts.documents), random.pick(facts.people)];
    const change = random.pick(CHANGES);
    for (const id of await change({ world, db: world.ports.db, facts, random, document, person })) concerned.add(id);
  }
  return [...concerned];
}
