import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { findDocument } from "@/lib/documents/reading/queries";
import { documents } from "@/lib/documents/tables";
import type { Context } from "@/lib/kernel/context";
import { findMeeting } from "@/lib/meetings/queries";
import { findQuestion } from "@/lib/questions/queries";
import type { FactPerson, Facts } from "@/lib/testing/knowing/facts";
import { keepFacts } from "@/lib/testing/knowing/keep";
import { type Deed, deedsIn, hasProfile, type ToldTopic, tellProfile } from "@/lib/testing/knowing/oracle";
import { randomFacts } from "@/lib/testing/knowing/random-facts";
import { type Random, randomFrom } from "@/lib/testing/random";
import { testWorld } from "@/lib/testing/world";
import { deriveExpertise } from "./derive/commands";
import { expertsForTopics } from "./experts/queries";
import { type Evidence, type KnownTopic, profileOf, profilesOf, topicsKnownToMembers } from "./queries";

/**
 * D5: a profile never betrays a document. In random worlds a viewer looks at a member, 1,000 pairs, and is told exactly what an
 * oracle reckons from what that viewer may open. Other worlds with PROFILES_SEED, more pairs with PROFILES_WORLDS.
 */
const WORLDS = Number(process.env.PROFILES_WORLDS ?? 20);
const SEED = Number(process.env.PROFILES_SEED ?? 1);
const VIEWERS = 5;
const MEMBERS = 10;
/** Scores are kept with four digits each, and added up. */
const SAME_SCORE = 0.002;

const world = testWorld();
const counted = {
  pairs: 0,
  alike: 0,
  refused: 0,
  topics: 0,
  "restricted topics kept from the viewer": 0,
  "lists of experts": 0,
  opened: 0,
};
afterAll(() => {
  const { alike, ...figures } = counted;
  console.info(JSON.stringify({ row: "D5", seed: SEED, worlds: WORLDS, ...figures, differences: figures.pairs - alike }));
});

/** Scores near to each other may round to either side: the word may differ there, and nothing else. */
const comparable = ({ score: _, strength, ...topic }: KnownTopic | ToldTopic) => ({
  ...topic,
  isProven: strength !== null,
  evidence: topic.evidence
    .map(({ kind, id, title, role, date }) => ({ kind, id, title, role, date }))
    .sort((one, other) => one.id.localeCompare(other.id)),
});
const scoresOf = (topics: { score: number }[]) => topics.map(({ score }) => score);
const isNear = (one: number, other: number) => Math.abs(one - other) < SAME_SCORE;

function sameProfile(told: KnownTopic[], expected: ToldTopic[], where: string): void {
  const byId = (topics: (KnownTopic | ToldTopic)[]) => topics.map(comparable).sort((one, other) => one.id.localeCompare(other.id));
  expect(byId(told), where).toEqual(byId(expected));
  const of = (id: string) => expected.find((topic) => topic.id === id) as ToldTopic;
  for (const topic of told) {
    expect(isNear(topic.score, of(topic.id).score), `${where}: ${topic.score} and ${of(topic.id).score}`).toBe(true);
    if (![1.1, 1.8].some((edge) => isNear(edge, topic.score))) expect(topic.strength, where).toBe(of(topic.id).strength);
  }
  const order = told.map(({ id }) => of(id).score);
  expect(
    order.every((score, place) => place === 0 || score <= (order[place - 1] ?? 0) + SAME_SCORE),
    where,
  ).toBe(true);
}

/** After the job ran, and before it runs again: other readers, and documents that were taken back. */
async function timeGoesBy(facts: Facts, random: Random): Promise<void> {
  for (const document of facts.documents.filter(() => random.next() < 0.15)) {
    if (random.next() < 0.5) document.visibility = random.pick(["circle", "members", "public"] as const);
    else if (document.state === "shared") document.state = "withdrawn";
    const { visibility, state } = document;
    await world.ports.db.update(documents).set({ visibility, state }).where(eq(documents.id, document.id));
  }
}

/** The product's own door to what a profile rests on. */
function open(ctx: Context, { kind, id, href }: Evidence): Promise<unknown> {
  if (kind === "document") return findDocument(ctx, id).then(({ state }) => expect(state).toBe("shared"));
  const last = href.split("/").at(-1) ?? "";
  return kind === "talk" ? findMeeting(ctx, last) : findQuestion(ctx, last);
}

async function oneViewer(viewer: FactPerson, members: FactPerson[], deeds: Deed[], facts: Facts): Promise<void> {
  const ctx = await world.as(viewer);
  const belongs = viewer.roles.size > 0 || viewer.isAdmin;
  const shown = new Map<string, Evidence>();
  for (const member of members) {
    const where = `seed ${SEED}: ${viewer.name} looks at ${member.name}`;
    counted.pairs += 1;
    if (!belongs && viewer.id !== member.id) {
      counted.refused += 1;
      await expect(profileOf(ctx, member.id), where).rejects.toMatchObject({ code: "not_allowed" });
      counted.alike += 1;
      continue;
    }
    const told = await profileOf(ctx, member.id);
    const expected = tellProfile(viewer, member, deeds, facts);
    sameProfile(told, expected, where);
    counted.alike += 1;
    counted.topics += told.length;
    const all = new Set(deeds.filter(({ personId }) => personId === member.id).map(({ topicId }) => topicId));
    counted["restricted topics kept from the viewer"] += [...all].filter((id) => !expected.some((topic) => topic.id === id)).length;
    for (const evidence of told.flatMap((topic) => topic.evidence)) shown.set(evidence.id, evidence);
  }
  for (const evidence of shown.values()) await open(ctx, evidence);
  counted.opened += shown.size;
  await sameLists(ctx, viewer, deeds, facts);
}

/** Who is listed on a topic, in which order, and what the directory shows of everybody at once. */
async function sameLists(ctx: Context, viewer: FactPerson, deeds: Deed[], facts: Facts): Promise<void> {
  if (viewer.roles.size === 0 && !viewer.isAdmin) return expect(await expertsForTopics(ctx, ["nis2"])).toEqual([]);
  const found = await profilesOf(
    ctx,
    facts.people.map(({ id }) => id),
  );
  const expectedOf = new Map(facts.people.map((person) => [person.id, tellProfile(viewer, person, deeds, facts)]));
  for (const { id, name } of facts.people) sameProfile(found.get(id) ?? [], expectedOf.get(id) ?? [], `${viewer.name} and ${name}`);
  const mayBeListed = ({ id, roles, isAdmin, hasLeft, isSuspended }: FactPerson) =>
    !hasLeft && !isSuspended && (roles.size > 0 || isAdmin || id === viewer.id);
  for (const { id: topicId } of facts.topics) {
    const listed = (await expertsForTopics(ctx, [topicId], 60)).map(({ person, score }) => ({ id: person.id, score }));
    const expected = facts.people.filter(mayBeListed).flatMap((person) => {
      const topic = expectedOf.get(person.id)?.find(({ id }) => id === topicId);
      return topic ? [{ id: person.id, score: topic.score }] : [];
    });
    expect(listed.map(({ id }) => id).sort(), topicId).toEqual(expected.map(({ id }) => id).sort());
    const scores = scoresOf(expected).sort((one, other) => other - one);
    expect(scoresOf(listed).every((score, place) => isNear(score, scores[place] ?? -1))).toBe(true);
    counted["lists of experts"] += 1;
  }
}

test.each(Array.from({ length: WORLDS }, (_, n) => n))("says of a member what the viewer may open themselves, in world %i", async (n) => {
  const random = randomFrom(SEED * 1000 + n);
  const facts = randomFacts(random);
  await keepFacts(world.ports.db, facts);
  await deriveExpertise(await world.as("system"), null);
  const deeds = deedsIn(facts);
  await timeGoesBy(facts, random);
  const able = facts.people.filter(({ hasLeft, isSuspended }) => !hasLeft && !isSuspended);
  const shuffled = <T>(things: T[]) =>
    things
      .map((thing) => [random.next(), thing] as const)
      .sort(([a], [b]) => a - b)
      .map(([, thing]) => thing);
  const members = shuffled(facts.people).slice(0, MEMBERS);
  for (const viewer of shuffled(able).slice(0, VIEWERS)) await oneViewer(viewer, members, deeds, facts);
  // What the search index holds of a person is for every member: no more than the member of a circle that has nothing may open.
  const least: FactPerson = { ...(facts.people[0] as FactPerson), id: "", roles: new Map([["none", "member"]]), isAdmin: false };
  for (const person of facts.people.filter(hasProfile)) {
    const known = await topicsKnownToMembers(await world.as("system"), person.id);
    expect([...known].sort()).toEqual(
      tellProfile(least, person, deeds, facts)
        .map(({ id }) => id)
        .sort(),
    );
  }
});

test("enough was asked, and much of it was not for everybody's eyes", () => {
  expect(counted.pairs).toBe(WORLDS * VIEWERS * MEMBERS);
  expect(counted.topics).toBeGreaterThan(counted.pairs / 2);
  expect(counted["restricted topics kept from the viewer"]).toBeGreaterThan(counted.pairs / 10);
  expect(counted.refused).toBeGreaterThan(0);
  expect(counted.opened).toBeGreaterThan(WORLDS * VIEWERS);
});
