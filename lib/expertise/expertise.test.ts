import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { documents } from "@/lib/documents/tables";
import { memberships } from "@/lib/membership/tables";
import { answer, askColleague } from "@/lib/questions/commands";
import { setCeilings } from "@/lib/questions/numbers/commands";
import { defaultNumbers } from "@/lib/questions/numbers/numbers";
import { accept } from "@/lib/questions/outcome/commands";
import { questions } from "@/lib/questions/tables";
import { buildersFor } from "@/lib/testing/builders";
import { evidenceFor } from "@/lib/testing/expertise";
import { NOW, testWorld } from "@/lib/testing/world";
import { topics } from "@/lib/topics/tables";
import { addTopic, excludeSource, hideTopic, removeTopic, restoreSource, restoreTopic, setHidden } from "./commands";
import { deriveExpertise, deriveFor } from "./derive/commands";
import { expertsForTopics, proposePeople } from "./experts/queries";
import { myExpertise, profileOf, topicsKnownToMembers } from "./queries";
import { expertise, expertiseEvidence } from "./tables";

const world = testWorld();
const { aCircle, aMember, aPerson } = buildersFor(world);
const { aSharedDocument, aTalk, aTopic } = evidenceFor(world);

async function twoCircles() {
  const [here, there] = [await aCircle(), await aCircle()];
  const els = await aMember({ circle: here, name: "Els Voorbeeld" });
  const koen = await aMember({ circle: here, name: "Koen Denkbeeld" });
  const zoe = await aMember({ circle: there, name: "Zoë Elders" });
  return { here, there, els, koen, zoe };
}

let people: Awaited<ReturnType<typeof twoCircles>>;
beforeEach(async () => {
  people = await twoCircles();
});

const derive = async (now = NOW) => (await deriveExpertise(await world.as("system", now), null)).counts;
const stored = () => world.ports.db.select().from(expertise).orderBy(expertise.personId, expertise.topicId);

describe("the job", () => {
  test("makes a profile of what a member wrote, told and answered", async () => {
    const { here, els, koen } = people;
    await aSharedDocument({ owner: koen, authors: [els], topics: ["back-up"] });
    await aTalk({ speaker: els, circle: here, topics: ["back-up"] });
    const asked = await askColleague(await world.as(koen), {
      title: "Hoe test je een back-up?",
      body: "",
      people: [els.id],
      visibility: "members",
      topics: ["back-up"],
      urgent: false,
    });
    const given = await answer(await world.as(els), { question: asked.id, body: "Zet er één terug." });
    await accept(await world.as(koen), { answer: given.id });
    expect(await derive()).toMatchObject({ people: 3, topics: 1 });
    const [topic] = await profileOf(await world.as(koen), els.id);
    expect(topic).toMatchObject({ id: "back-up", strength: "guide", counts: { document: 1, talk: 1, answer: 1 }, lastDate: "2026-11-23" });
  });

  test("changes nothing when it runs again, also later in the same month", async () => {
    await aSharedDocument({ owner: people.els, authors: [people.els], topics: ["back-up"], date: "2024-02-29" });
    expect(await derive()).toMatchObject({ changed: 1 });
    const before = await stored();
    expect(await derive()).toMatchObject({ changed: 0 });
    expect(await derive(new Date("2026-11-30T20:00:00Z"))).toMatchObject({ changed: 0 });
    expect(await stored()).toEqual(before);
  });

  test("comes to the same for one person as for everybody", async () => {
    const { els, koen } = people;
    await aSharedDocument({ owner: els, authors: [els], coAuthors: [koen], topics: ["back-up", "nis2"] });
    await derive();
    const before = await stored();
    for (const { id } of [koen, els]) await deriveFor(await world.as("system"), id);
    expect(await stored()).toEqual(before);
  });

  test("gives an unrelated document no say over a topic", async () => {
    const { els } = people;
    await aSharedDocument({ owner: els, authors: [els], topics: ["back-up"] });
    await derive();
    const before = (await stored()).find(({ topicId }) => topicId === "back-up");
    await aSharedDocument({ owner: els, authors: [els], topics: ["nis2"] });
    await derive();
    const after = (await stored()).find(({ topicId }) => topicId === "back-up");
    expect(after?.score).toBe(before?.score);
  });

  test("leaves out drafts, coming and cancelled talks, and answers to oneself", async () => {
    const { here, els } = people;
    await aSharedDocument({ owner: els, authors: [els], topics: ["a"], state: "draft" });
    await aTalk({ speaker: els, circle: here, topics: ["b"], startsAt: new Date("2026-12-03T08:00:00Z"), state: "published" });
    await aTalk({ speaker: els, circle: here, topics: ["c"], state: "cancelled" });
    await aTopic("d");
    const own = await askColleague(await world.as(els), {
      title: "Wie kent dit onderwerp?",
      body: "",
      people: [],
      visibility: `circle:${here.id}`,
      topics: ["d"],
      urgent: false,
    });
    const given = await answer(await world.as(els), { question: own.id, body: "Ik dus." });
    // Nobody may choose an answer of their own; one that was before that rule counts for nothing.
    await world.ports.db.update(questions).set({ acceptedAnswerId: given.id, state: "answered" }).where(eq(questions.id, own.id));
    expect(await derive()).toMatchObject({ topics: 0 });
  });

  test("forgets who left the circle, opted out, or withdrew the document", async () => {
    const { els, koen, zoe } = people;
    for (const owner of [els, koen, zoe]) await aSharedDocument({ owner, authors: [owner], topics: ["back-up"] });
    await derive();
    await world.ports.db.update(memberships).set({ state: "ended" }).where(eq(memberships.personId, els.id));
    await setHidden(await world.as(koen), { hidden: true });
    await world.ports.db.update(documents).set({ state: "withdrawn" }).where(eq(documents.ownerId, zoe.id));
    await derive();
    expect(await stored()).toEqual([]);
    expect(await world.ports.db.select().from(expertiseEvidence)).toEqual([]);
  });
});

describe("a viewer", () => {
  test("neither sees nor counts evidence from documents that they may not read", async () => {
    const { here, els, koen, zoe } = people;
    await aSharedDocument({ owner: els, authors: [els], topics: ["back-up"], visibility: "circle", circle: here });
    await aSharedDocument({ owner: els, authors: [els], topics: ["back-up"], visibility: "circle", circle: here });
    await aSharedDocument({ owner: els, authors: [els], topics: ["back-up"], visibility: "members" });
    await aSharedDocument({ owner: els, authors: [els], topics: ["nis2"], visibility: "circle", circle: here });
    await derive();
    const [near, far] = [await profileOf(await world.as(koen), els.id), await profileOf(await world.as(zoe), els.id)];
    expect(near.map(({ id, counts }) => [id, counts.document])).toEqual([
      ["back-up", 3],
      ["nis2", 1],
    ]);
    expect(far.map(({ id, counts, strength }) => [id, counts.document, strength])).toEqual([["back-up", 1, "familiar"]]);
    expect(await topicsKnownToMembers(await world.as("system"), els.id)).toEqual(["back-up"]);
  });

  test("finds nobody by what only others may read", async () => {
    const { here, els, koen, zoe } = people;
    await aSharedDocument({ owner: els, authors: [els], topics: ["nis2"], visibility: "circle", circle: here });
    await derive();
    const names = async (who: { id: string }) => (await expertsForTopics(await world.as(who), ["nis2"])).map(({ person }) => person.name);
    expect(await names(koen)).toEqual(["Els Voorbeeld"]);
    expect(await names(zoe)).toEqual([]);
  });

  test("without a circle is refused", async () => {
    const stranger = await aPerson();
    await expect(profileOf(await world.as(stranger), people.els.id)).rejects.toMatchObject({ code: "not_allowed" });
    expect(await expertsForTopics(await world.as(stranger), ["nis2"])).toEqual([]);
  });
});

describe("a member's own word", () => {
  test("a hidden topic goes at once and never returns, until it is put back", async () => {
    const { els, koen } = people;
    await aSharedDocument({ owner: els, authors: [els], topics: ["back-up"] });
    await derive();
    await hideTopic(await world.as(els), { topic: "back-up" });
    await hideTopic(await world.as(els), { topic: "back-up" });
    await aSharedDocument({ owner: els, authors: [els], topics: ["back-up"] });
    await derive();
    expect(await profileOf(await world.as(koen), els.id)).toEqual([]);
    expect(await expertsForTopics(await world.as(koen), ["back-up"])).toEqual([]);
    expect((await myExpertise(await world.as(els))).hiddenTopics).toHaveLength(1);
    await restoreTopic(await world.as(els), { topic: "back-up" });
    expect(await profileOf(await world.as(koen), els.id)).toHaveLength(1);
  });

  test("a source that they left out counts for no topic", async () => {
    const { els, koen } = people;
    const document = await aSharedDocument({ owner: koen, authors: [els], topics: ["back-up", "nis2"] });
    await derive();
    await excludeSource(await world.as(els), { source: document.id });
    await derive();
    expect(await profileOf(await world.as(koen), els.id)).toEqual([]);
    const { excludedSources } = await myExpertise(await world.as(els));
    expect(excludedSources).toHaveLength(1);
    await restoreSource(await world.as(els), { source: document.id });
    expect(await profileOf(await world.as(koen), els.id)).toHaveLength(2);
  });

  test("the last sources of a topic can be left out one after the other", async () => {
    const { els, koen } = people;
    const old = { owner: els, authors: [els], topics: ["back-up"], date: "2015-01-01" };
    const [one, other] = [await aSharedDocument(old), await aSharedDocument(old)];
    await derive();
    for (const { id } of [one, other, other]) await excludeSource(await world.as(els), { source: id });
    await aSharedDocument({ ...old, authors: [els], date: "2014-01-01" });
    await derive();
    expect(await profileOf(await world.as(koen), els.id)).toEqual([]);
    expect((await myExpertise(await world.as(els))).excludedSources).toHaveLength(2);
  });

  test("a source of somebody else cannot be left out", async () => {
    const document = await aSharedDocument({ owner: people.koen, authors: [people.koen], topics: ["back-up"] });
    await derive();
    await expect(excludeSource(await world.as(people.els), { source: document.id })).rejects.toMatchObject({ code: "not_found" });
    await expect(excludeSource(await world.as("visitor"), { source: document.id })).rejects.toMatchObject({ code: "not_signed_in" });
  });

  test("an added topic is shown as their own word until work shows it", async () => {
    const { els, koen } = people;
    await aTopic("glasvezel");
    await addTopic(await world.as(els), { topic: "glasvezel" });
    expect(await profileOf(await world.as(koen), els.id)).toMatchObject([{ id: "glasvezel", strength: null, ownWord: true, evidence: [] }]);
    await aSharedDocument({ owner: els, authors: [els], topics: ["glasvezel"] });
    await derive();
    expect(await profileOf(await world.as(koen), els.id)).toMatchObject([{ id: "glasvezel", strength: "familiar", ownWord: true }]);
    await removeTopic(await world.as(els), { topic: "glasvezel" });
    expect(await profileOf(await world.as(koen), els.id)).toMatchObject([{ ownWord: false }]);
    await expect(addTopic(await world.as(els), { topic: "bestaat-niet" })).rejects.toMatchObject({ code: "invalid" });
  });

  test("an added topic that is retired is no longer shown, and is back with it", async () => {
    const { els, koen } = people;
    await aTopic("faxtoestellen");
    await addTopic(await world.as(els), { topic: "faxtoestellen" });
    await world.ports.db.update(topics).set({ retiredAt: NOW });
    expect(await profileOf(await world.as(koen), els.id)).toEqual([]);
    await world.ports.db.update(topics).set({ retiredAt: null });
    expect(await profileOf(await world.as(koen), els.id)).toMatchObject([{ id: "faxtoestellen", ownWord: true }]);
  });

  test("who opted out is found by no topic, not even their own words", async () => {
    const { els, koen } = people;
    await aTopic("glasvezel");
    await addTopic(await world.as(els), { topic: "glasvezel" });
    await setHidden(await world.as(els), { hidden: true });
    expect(await expertsForTopics(await world.as(koen), ["glasvezel"])).toEqual([]);
    expect(await profileOf(await world.as(koen), els.id)).toEqual([]);
    await setHidden(await world.as(els), { hidden: false });
    expect(await expertsForTopics(await world.as(koen), ["glasvezel"])).toHaveLength(1);
  });
});

describe("whom to ask", () => {
  test("never oneself, nobody who is away, nobody who was asked enough this week", async () => {
    const { here, els, koen, zoe } = people;
    const away = await aMember({ circle: here, absentUntil: new Date("2026-12-24T12:00:00Z") });
    for (const owner of [els, koen, zoe, away]) await aSharedDocument({ owner, authors: [owner], topics: ["back-up"] });
    await derive();
    const ask = (n: number) =>
      world.as(zoe).then((ctx) =>
        askColleague(ctx, {
          title: `Vraag nummer ${n} over back-up`,
          body: "",
          people: [koen.id],
          visibility: "asked",
          topics: [],
          urgent: false,
        }),
      );
    for (let n = 0; n < 5; n++) await ask(n);
    const proposed = await proposePeople(await world.as(els), ["back-up"]);
    expect(proposed.map(({ person }) => person.name)).toEqual(["Zoë Elders"]);
  });

  test("suggests three, each of another organisation", async () => {
    const { here, els, koen } = people;
    const colleague = await aMember({ circle: here, organisationId: koen.organisationId ?? undefined });
    const others = [await aMember({ circle: here }), await aMember({ circle: here }), await aMember({ circle: here })];
    for (const owner of [koen, colleague, ...others]) await aSharedDocument({ owner, authors: [owner], topics: ["back-up"] });
    await derive();
    const proposed = await proposePeople(await world.as(els), ["back-up"]);
    expect(proposed).toHaveLength(5);
    const organisations = proposed.filter(({ suggested }) => suggested).map(({ person }) => person.organisationId);
    expect(organisations).toHaveLength(3);
    expect(new Set(organisations).size).toBe(3);
  });

  test.each([1, 4, 5])("suggests as many as may be asked at once: %i", async (mostAsked) => {
    const { here, els, koen } = people;
    const colleague = await aMember({ circle: here, organisationId: koen.organisationId ?? undefined });
    const others = [await aMember({ circle: here }), await aMember({ circle: here }), await aMember({ circle: here })];
    for (const owner of [koen, colleague, ...others]) await aSharedDocument({ owner, authors: [owner], topics: ["back-up"] });
    await derive();
    const admin = await aPerson({ isAdmin: true });
    await setCeilings(await world.as(admin), { known: 0, numbers: { ...defaultNumbers, mostAsked } });
    const suggested = (await proposePeople(await world.as(els), ["back-up"])).filter((one) => one.suggested);
    expect(suggested).toHaveLength(mostAsked);
    // Two of one organisation only where there are not enough of others.
    expect(new Set(suggested.map(({ person }) => person.organisationId)).size).toBe(Math.min(mostAsked, 4));
  });
});
