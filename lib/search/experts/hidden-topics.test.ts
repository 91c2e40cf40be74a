import { afterAll, expect, test } from "vitest";
import { excludeSource, hideTopic } from "@/lib/expertise/commands";
import { deriveExpertise } from "@/lib/expertise/derive/commands";
import { expertsForTopics, proposePeople } from "@/lib/expertise/experts/queries";
import { profileOf, topicsKnownToMembers } from "@/lib/expertise/queries";
import { expertiseEvidence } from "@/lib/expertise/tables";
import type { FactPerson, Facts } from "@/lib/testing/knowing/facts";
import { keepDocuments, keepFacts } from "@/lib/testing/knowing/keep";
import { hasProfile } from "@/lib/testing/knowing/oracle";
import { randomDocument, randomFacts } from "@/lib/testing/knowing/random-facts";
import { type Random, randomFrom } from "@/lib/testing/random";
import { testWorld } from "@/lib/testing/world";
import { loadEntries } from "../entries/load";
import { search } from "../queries";
import { rankedPeople } from "./queries";

/** What a member took back stays away, wherever a profile shows and whatever runs after it. More with HIDDEN_ROUNDS. */
const SEED = Number(process.env.HIDDEN_SEED ?? 1);
const ROUNDS = Number(process.env.HIDDEN_ROUNDS ?? 8);
const VIEWERS = 3;

const world = testWorld();
const cases = { hidden: 0, corrected: 0, looks: 0, surfaced: 0, "were found before": 0 };
afterAll(() => console.info(JSON.stringify({ expertise: "what was taken back", seed: SEED, cases })));

type Taken = { person: FactPerson; topicId: string };

const nameOf = (facts: Facts, topicId: string): string => facts.topics.find(({ id }) => id === topicId)?.nl ?? "";

async function index(facts: Facts): Promise<void> {
  const ids = [...facts.documents.map(({ id }) => `document:${id}`), ...facts.people.map(({ id }) => `person:${id}`)];
  const { entries, gone } = await loadEntries(await world.as("system"), ids);
  await world.ports.index.put(entries);
  await world.ports.index.remove(gone);
}

/** Everywhere that this viewer could meet the person on the topic. */
async function placesOf({ person, topicId }: Taken, viewer: FactPerson, facts: Facts): Promise<string[]> {
  const ctx = await world.as(viewer);
  const text = nameOf(facts, topicId);
  const asked = { text, kind: null, filters: {}, order: "best" as const, page: 1 };
  const found: Record<string, boolean> = {
    profile: (await profileOf(ctx, person.id)).some(({ id }) => id === topicId),
    "list of experts": (await expertsForTopics(ctx, [topicId], 60)).some((one) => one.person.id === person.id),
    "whom to ask": (await proposePeople(ctx, [topicId], { most: 60 })).some((one) => one.person.id === person.id),
    "people ranked for its name": (await rankedPeople(ctx, text)).people.some(({ id }) => id === person.id),
    "beside the results": (await search(ctx, asked)).experts.some((one) => one.person.id === `person:${person.id}`),
    "search index": (await topicsKnownToMembers(await world.as("system"), person.id)).includes(topicId),
  };
  cases.looks += Object.keys(found).length;
  return Object.keys(found).filter((place) => found[place]);
}

async function staysAway(taken: Taken[], viewers: FactPerson[], facts: Facts, when: string): Promise<void> {
  for (const one of taken)
    for (const viewer of [...viewers, one.person]) {
      const places = await placesOf(one, viewer, facts);
      cases.surfaced += places.length;
      expect(places, `seed ${SEED}: ${one.person.name} on ${one.topicId}, ${when}`).toEqual([]);
    }
}

/** Another document on each topic, by the person themselves when they hid it: hiding holds for what is still to come. */
async function moreOnIt(taken: Taken[], writers: FactPerson[], facts: Facts, random: Random): Promise<void> {
  for (const { person, topicId } of taken) {
    const made = { ...randomDocument(random, facts, [topicId]), state: "shared" as const, visibility: "members" as const };
    const by = writers.includes(person) ? person : facts.people.find(({ id }) => id !== person.id);
    if (!by) continue;
    Object.assign(made, { ownerId: by.id, authors: [{ id: by.id, role: "author" }] });
    facts.documents.push(made);
    await keepDocuments(world.ports.db, [made], facts);
  }
}

test.each(Array.from({ length: ROUNDS }, (_, round) => round))(
  "what was hidden or corrected never surfaces, in world %i",
  async (round) => {
    const random = randomFrom(SEED * 10_000 + round);
    const facts = { ...randomFacts(random, { answers: 0 }), choices: [] };
    await keepFacts(world.ports.db, { ...facts, choices: [] });
    await deriveExpertise(await world.as("system"), null);
    await index(facts);
    const shown = await world.ports.db.select().from(expertiseEvidence);
    const willing = facts.people.filter(hasProfile).filter(({ id }) => shown.some(({ personId }) => personId === id));
    const [first, second] = [random.pick(willing), random.pick(willing)];
    const topicOf = (person: FactPerson) => random.pick(shown.filter(({ personId }) => personId === person.id)).topicId;
    const hidden = [{ person: first, topicId: topicOf(first) }];
    const corrected = second === first ? [] : [{ person: second, topicId: topicOf(second) }];
    const viewers = random.some(facts.people.filter(hasProfile), 0.6).slice(0, VIEWERS);
    for (const one of [...hidden, ...corrected])
      for (const viewer of [...viewers, one.person]) cases["were found before"] += (await placesOf(one, viewer, facts)).length;

    for (const { person, topicId } of hidden) await hideTopic(await world.as(person), { topic: topicId });
    for (const { person, topicId } of corrected) {
      const sources = shown.filter((row) => row.personId === person.id && row.topicId === topicId);
      for (const { sourceId } of sources) await excludeSource(await world.as(person), { source: sourceId });
    }
    cases.hidden += hidden.length;
    cases.corrected += corrected.length;
    const taken = [...hidden, ...corrected];
    await staysAway(taken, viewers, facts, "at once");
    await deriveExpertise(await world.as("system"), null);
    await index(facts);
    await staysAway(taken, viewers, facts, "after the job");
    await moreOnIt(taken, [first], facts, random);
    await deriveExpertise(await world.as("system"), null);
    await index(facts);
    await staysAway(taken, viewers, facts, "after more was written on it");
  },
);

test("they could be found before, or nothing was shown", () => {
  expect(cases.hidden).toBe(ROUNDS);
  expect(cases.corrected).toBeGreaterThan(ROUNDS / 2);
  expect(cases["were found before"]).toBeGreaterThan(ROUNDS * 10);
});
