import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { documentAuthors, documents } from "@/lib/documents/tables";
import type { Context } from "@/lib/kernel/context";
import { emptyTables } from "@/lib/testing/database";
import { changeAtRandom } from "@/lib/testing/knowing/changes";
import type { Facts } from "@/lib/testing/knowing/facts";
import { keepDocuments, keepFacts } from "@/lib/testing/knowing/keep";
import { randomDocument, randomFacts } from "@/lib/testing/knowing/random-facts";
import { type Random, randomFrom } from "@/lib/testing/random";
import { testWorld } from "@/lib/testing/world";
import { deriveExpertise, deriveFor } from "./derive/commands";
import { expertise, expertiseDerived, expertiseEvidence } from "./tables";

/** What holds in every world, whatever happens in it. Others with INVARIANTS_SEED, more with INVARIANTS_ROUNDS. */
const SEED = Number(process.env.INVARIANTS_SEED ?? 1);
const ROUNDS = Number(process.env.INVARIANTS_ROUNDS ?? 12);
const ADDED = 8;
const CHANGES = 15;

const world = testWorld();
const cases: Record<string, number> = {};
const count = (what: string, number = 1) => {
  cases[what] = (cases[what] ?? 0) + number;
};
afterAll(() => console.info(JSON.stringify({ expertise: "invariants", seed: SEED, cases })));

const rounds = Array.from({ length: ROUNDS }, (_, round) => round);
const system = () => world.as("system");
const deriveAll = async () => void (await deriveExpertise(await system(), null));

async function aWorld(round: number): Promise<{ facts: Facts; random: Random }> {
  const random = randomFrom(SEED * 10_000 + round);
  const facts = randomFacts(random);
  await keepFacts(world.ports.db, facts);
  await deriveAll();
  return { facts, random };
}

/** What the job left, without what differs on every run: when it was reckoned, and the ids of rows. */
async function rows(): Promise<{ lines: string[]; evidence: string[] }> {
  const lines = await world.ports.db.select().from(expertise);
  const evidence = await world.ports.db.select().from(expertiseEvidence);
  return {
    lines: lines.map(({ computedAt: _, ...line }) => JSON.stringify(line)).sort(),
    evidence: evidence.map(({ id: _, ...row }) => JSON.stringify(row)).sort(),
  };
}

async function scores(): Promise<Map<string, number>> {
  const lines = await world.ports.db.select().from(expertise);
  return new Map(lines.map(({ personId, topicId, score }) => [`${personId} ${topicId}`, score]));
}

test.each(rounds)("a document about something else raises nobody on a topic, in world %i", async (round) => {
  const { facts, random } = await aWorld(round);
  for (let n = 0; n < ADDED; n++) {
    const before = await scores();
    const made = randomDocument(random, facts);
    await keepDocuments(world.ports.db, [{ ...made, state: "shared" }], facts);
    await deriveAll();
    const after = await scores();
    const about = new Set(made.topics.map(({ id }) => id));
    const others = (of: Map<string, number>) => [...of].filter(([key]) => !about.has(key.split(" ")[1] ?? "")).sort();
    expect(others(after), `seed ${SEED}`).toEqual(others(before));
    count("unrelated documents");
    count("scores that stayed", others(before).length);
  }
});

test.each(rounds)("one more work on a topic never lowers who wrote it, in world %i", async (round) => {
  const { facts, random } = await aWorld(round);
  for (let n = 0; n < ADDED; n++) {
    const before = await scores();
    const topic = random.pick(facts.topics).id;
    const writer = random.pick(facts.people).id;
    const role = random.pick(["author", "co-author"] as const);
    const known = facts.documents.find((one) => one.ownerId === writer && one.authors.every(({ id }) => id !== writer));
    if (known && random.next() < 0.3) {
      // Not a new document, but the word that one wrote what one had merely uploaded.
      known.authors.push({ id: writer, role });
      await world.ports.db.insert(documentAuthors).values({ documentId: known.id, personId: writer, role });
    } else {
      const made = { ...randomDocument(random, facts, [topic]), state: "shared" as const };
      made.authors = [...made.authors.filter(({ id }) => id !== writer), { id: writer, role }];
      await keepDocuments(world.ports.db, [made], facts);
    }
    await deriveAll();
    const after = await scores();
    for (const [key, score] of before) {
      if (!key.startsWith(writer)) continue;
      expect(after.get(key) ?? 0, `seed ${SEED}: ${key}`).toBeGreaterThanOrEqual(score);
      count("scores of writers");
    }
    count("works added");
  }
});

/** The same world told in another order, in which everybody goes by another name and stands elsewhere in every list. */
function told(facts: Facts, random: Random): { facts: Facts; realId: Map<string, string> } {
  const shuffled = <T>(things: readonly T[]): T[] =>
    things
      .map((thing) => [random.next(), thing] as const)
      .sort(([one], [other]) => one - other)
      .map(([, thing]) => thing);
  const ids = new Map(facts.people.map(({ id }) => [id, random.id()]));
  const names = shuffled(facts.people.map(({ name }) => name));
  const other = (id: string) => ids.get(id) ?? id;
  const people = shuffled(facts.people.map((person, place) => ({ ...person, id: other(person.id), name: names[place] ?? "" })));
  return {
    realId: new Map([...ids].map(([real, made]) => [made, real])),
    facts: {
      ...{ circles: shuffled(facts.circles), topics: shuffled(facts.topics), people },
      documents: shuffled(facts.documents).map((one) => ({
        ...{ ...one, ownerId: other(one.ownerId), topics: shuffled(one.topics) },
        authors: shuffled(one.authors).map((author) => ({ ...author, id: other(author.id) })),
      })),
      talks: shuffled(facts.talks).map((one) => ({
        ...one,
        speakerIds: shuffled(one.speakerIds).map(other),
        topics: shuffled(one.topics),
      })),
      answers: shuffled(facts.answers).map((one) => ({
        ...{ ...one, askedBy: other(one.askedBy), answeredBy: other(one.answeredBy), askedIds: shuffled(one.askedIds).map(other) },
        topics: shuffled(one.topics),
      })),
      choices: shuffled(facts.choices).map((one) => ({ ...one, personId: other(one.personId) })),
    },
  };
}

test.each(rounds)("neither names nor the order in which things are met matter, in world %i", async (round) => {
  const { facts, random } = await aWorld(round);
  const before = await rows();
  const again = told(facts, random);
  await emptyTables(world.ports.db);
  await keepFacts(world.ports.db, again.facts);
  await deriveAll();
  const renamed = (lines: string[]) =>
    lines.map((line) => line.replace(/"personId":"([^"]+)"/, (_, id: string) => `"personId":"${again.realId.get(id)}"`)).sort();
  const after = await rows();
  expect(renamed(after.lines), `seed ${SEED}`).toEqual(before.lines);
  expect(renamed(after.evidence), `seed ${SEED}`).toEqual(before.evidence);
  count("worlds told otherwise");
  count("lines compared", before.lines.length + before.evidence.length);
});

/** Ways to bring up to date only whom something concerns. Each must come to what the whole job makes from nothing. */
const ways: { name: string; refresh: (ctx: Context, personIds: string[]) => Promise<void> }[] = [
  {
    name: "person by person",
    refresh: async (ctx, personIds) => {
      for (const id of personIds) await deriveFor(ctx, id);
    },
  },
  { name: "by the job, which finds out whom", refresh: () => deriveAll() },
];

describe.each(ways)("whom something concerns, $name", ({ refresh }) => {
  test.each(rounds)("comes to the same as everybody from nothing, in world %i", async (round) => {
    const { facts, random } = await aWorld(round);
    const start = await rows();
    for (let part = 0; part < 3; part++) {
      await refresh(await system(), await changeAtRandom(world, facts, random, CHANGES));
      const byPart = await rows();
      await world.ports.db.delete(expertise);
      await world.ports.db.delete(expertiseEvidence);
      await world.ports.db.delete(expertiseDerived);
      await deriveAll();
      expect(byPart, `seed ${SEED}`).toEqual(await rows());
      // Otherwise nothing was shown.
      expect(byPart).not.toEqual(start);
      count("changes", CHANGES);
      count("times brought up to date");
    }
  });
});

test("a document that is forgotten in a change is noticed by this very comparison", async () => {
  await aWorld(0);
  const [line] = await world.ports.db.select().from(expertiseEvidence).where(eq(expertiseEvidence.kind, "document"));
  const before = await rows();
  await world.ports.db
    .update(documents)
    .set({ state: "withdrawn" })
    .where(eq(documents.id, line?.sourceId ?? ""));
  await deriveAll();
  expect(await rows()).not.toEqual(before);
});
