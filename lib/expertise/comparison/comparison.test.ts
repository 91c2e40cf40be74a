import { beforeEach, describe, expect, test } from "vitest";
import { buildersFor } from "@/lib/testing/builders";
import { evidenceFor } from "@/lib/testing/expertise";
import { testWorld } from "@/lib/testing/world";
import { hideTopic, setHidden } from "../commands";
import { deriveExpertise } from "../derive/commands";
import { applyNumbers } from "../numbers/commands";
import { defaultNumbers, type Numbers } from "../numbers/numbers";
import { parametersInForce } from "../numbers/queries";
import { expertise, expertiseEvidence } from "../tables";
import { compareNumbers } from "./queries";
import { countPerson, emptyTally, FIRST, type Judged, MOST_AFFECTED, topicsThatChange } from "./tally";

const world = testWorld();
const { aCircle, aMember, aPerson } = buildersFor(world);
const { aSharedDocument } = evidenceFor(world);

async function theirWorld() {
  const circle = await aCircle();
  return {
    circle,
    admin: await aPerson({ isAdmin: true }),
    els: await aMember({ circle, name: "Els Voorbeeld" }),
    koen: await aMember({ circle, name: "Koen Denkbeeld" }),
    sofie: await aMember({ circle, name: "Sofie Secretaris" }),
  };
}

let people: Awaited<ReturnType<typeof theirWorld>>;
beforeEach(async () => {
  people = await theirWorld();
});

const numbersWith = (changes: Numbers): Numbers => ({ ...defaultNumbers, ...changes });
const compare = async (changes: Numbers) => compareNumbers(await world.as(people.admin), numbersWith(changes));
const derive = async () => deriveExpertise(await world.as("system"), null);
const stored = async () => [await world.ports.db.select().from(expertise), await world.ports.db.select().from(expertiseEvidence)];

/** Sofie uploads what others write about back-ups; Els wrote one plan long ago, Koen a report now. */
async function someWork() {
  const { els, koen, sofie } = people;
  for (let n = 0; n < 6; n++) await aSharedDocument({ owner: sofie, topics: ["back-up"], date: "2026-11-01" });
  await aSharedDocument({ owner: sofie, authors: [els], topics: ["back-up", "nis2"], date: "2024-11-01" });
  await aSharedDocument({ owner: sofie, authors: [koen], topics: ["back-up"], kind: "report", date: "2026-11-01" });
}

describe("a comparison", () => {
  test("shows the first people before and after, and stores nothing", async () => {
    await someWork();
    await derive();
    const before = await stored();
    const { topics, changed, people: counted } = await compare({ "roles.uploader": 0.1 });
    expect(changed).toEqual([{ name: "roles.uploader", from: 0.5, to: 0.1 }]);
    expect(counted).toBe(3);
    expect(topics).toMatchObject([
      {
        id: "back-up",
        before: [{ name: "Sofie Secretaris" }, { name: "Els Voorbeeld" }, { name: "Koen Denkbeeld" }],
        after: [
          { name: "Els Voorbeeld", was: 2 },
          { name: "Koen Denkbeeld", was: 3 },
          { name: "Sofie Secretaris", was: 1 },
        ],
      },
    ]);
    expect(await stored()).toEqual(before);
  });

  test("counts lines that appear, vanish and change their word, and names whom it concerns most", async () => {
    await someWork();
    const fewer = await compare({ "shown.ownWorkWithinYears": 1 });
    expect(fewer.lines).toMatchObject({ before: 4, after: 2, appear: 0, vanish: 2, up: 0, down: 0 });
    expect(fewer.affected).toMatchObject([{ name: "Els Voorbeeld", vanish: 2 }]);
    const more = await compare({ "shown.sources": 1 });
    expect(more.lines).toMatchObject({ before: 4, after: 5, appear: 1, vanish: 0 });
    expect(more.affected).toMatchObject([{ name: "Sofie Secretaris", appear: 1 }]);
    const words = await compare({ "strengths.experienced": 0.7, "strengths.guide": 3 });
    // Both topics of Els, 0.78 each, and Sofie's eight uploads, 1.09 together.
    expect(words.lines).toMatchObject({ appear: 0, vanish: 0, up: 3, down: 0 });
    const lower = await compare({ "strengths.experienced": 1, "strengths.guide": 1.05 });
    expect(lower.affected).toMatchObject([{ name: "Sofie Secretaris", up: 1 }]);
  });

  test("says what the job makes of it once the numbers are applied", async () => {
    await someWork();
    const changes = { "shown.sources": 1, "shown.ownWorkWithinYears": 1, damping: 0.3, "recency.floor": 0.9, "types.report": 1 };
    const { lines, topics } = await compare(changes);
    const ctx = await world.as(people.admin);
    await applyNumbers(ctx, { known: (await parametersInForce(ctx)).version, numbers: numbersWith(changes) });
    await derive();
    const rows = await world.ports.db.select().from(expertise);
    expect(rows).toHaveLength(lines.after);
    const first = rows.filter(({ topicId }) => topicId === "back-up").sort((one, other) => other.score - one.score);
    expect(first.map(({ personId }) => personId)).toEqual(topics.find(({ id }) => id === "back-up")?.after.map(({ id }) => id));
    expect((await compareNumbers(ctx, numbersWith(changes))).changed).toEqual([]);
  });

  test("obeys what people said about their own profile", async () => {
    await someWork();
    await hideTopic(await world.as(people.els), { topic: "back-up" });
    await setHidden(await world.as(people.koen), { hidden: true });
    const { topics, lines } = await compare({ "roles.uploader": 0.1 });
    expect(topics).toEqual([]);
    expect(lines.before).toBe(2);
  });
});

describe("the tally", () => {
  const judged = (n: number, before: number, after: number): Judged => ({
    personId: `p${String(n).padStart(4, "0")}`,
    before: new Map([["nis2", { score: before, strength: "familiar" }]]),
    after: new Map([["nis2", { score: after, strength: "experienced" }]]),
  });

  test("keeps no more people than it shows, whoever comes first", () => {
    for (const direction of [1, -1]) {
      const tally = emptyTally();
      const numbers = Array.from({ length: 500 }, (_, n) => n);
      for (const n of direction > 0 ? numbers : numbers.reverse()) countPerson(tally, judged(n, n, 1000 - n));
      const [topic] = topicsThatChange(tally);
      expect(topic?.before.map(({ personId }) => personId)).toEqual(["p0499", "p0498", "p0497", "p0496", "p0495"]);
      expect(topic?.after.map(({ personId }) => personId)).toEqual(["p0000", "p0001", "p0002", "p0003", "p0004"]);
      expect(topic?.before).toHaveLength(FIRST);
      expect(tally.affected).toHaveLength(MOST_AFFECTED);
      expect(tally.affected[0]).toMatchObject({ personId: "p0000", up: 1, shift: 1000 });
      expect(tally.lines.up).toBe(500);
    }
  });

  test("leaves out topics whose first people stay where they are", () => {
    const tally = emptyTally();
    for (const n of [1, 2, 3]) countPerson(tally, judged(n, n, n * 2));
    expect(topicsThatChange(tally)).toEqual([]);
  });
});
