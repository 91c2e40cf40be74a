import { beforeEach, describe, expect, test } from "vitest";
import { proposePeople } from "@/lib/expertise/experts/queries";
import { after, DAY } from "@/lib/kernel/dates";
import { ownData } from "@/lib/privacy/own-data/queries";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { answer, askColleague, passOn } from "../commands";
import { askInput } from "../input";
import { climbLadder } from "../ladder/commands";
import { setCeilings } from "../numbers/commands";
import { defaultCeilings, defaultNumbers } from "../numbers/numbers";
import { findQuestion } from "../queries";
import { setOwnCeiling } from "./commands";
import { ownCeiling } from "./queries";

const world = testWorld();
const { aCircle, aMember, aPerson } = buildersFor(world);

async function someCircle() {
  const circle = await aCircle();
  return {
    circle,
    els: await aMember({ circle, name: "Els Voorbeeld" }),
    koen: await aMember({ circle, name: "Koen Denkbeeld" }),
    fatima: await aMember({ circle, name: "Fatima Verzonnen" }),
  };
}
let people: Awaited<ReturnType<typeof someCircle>>;
beforeEach(async () => {
  people = await someCircle();
});

const choose = async (typed: string) => setOwnCeiling(await world.as(people.koen), { mostWaiting: typed });
const chosen = async () => ownCeiling(await world.as(people.koen));
const ask = async (whom: { id: string } = people.koen, visibility = "asked") =>
  askColleague(await world.as(people.els), askInput.parse({ title: "Hoe test je een back-up?", people: [whom.id], visibility }));
const platform = async (mostWaiting: number, known = 0) =>
  setCeilings(await world.as(await aPerson({ isAdmin: true })), { known, numbers: { ...defaultNumbers, mostWaiting } });

describe("one's own ceiling", () => {
  test("is a whole number up to the platform's, or nothing", async () => {
    expect(await chosen()).toEqual({ own: null, platform: defaultCeilings.mostWaiting });
    await choose("2");
    expect((await chosen()).own).toBe(2);
    for (const typed of ["0", "6", "1,5", "-1", "veel"])
      await expect(choose(typed), typed).rejects.toMatchObject({
        code: "invalid",
        key: "questions.ownCeilingWrong",
        field: "mostWaiting",
        params: { most: defaultCeilings.mostWaiting },
      });
    expect((await chosen()).own).toBe(2);
    await choose("");
    expect((await chosen()).own).toBeNull();
  });

  test("is nobody else's to set, and stands in one's own data", async () => {
    await choose("2");
    expect((await ownCeiling(await world.as(people.els))).own).toBeNull();
    await expect(setOwnCeiling(await world.as("visitor"), { mostWaiting: "1" })).rejects.toMatchObject({ code: "not_signed_in" });
    expect((await ownData(await world.as(people.koen))).rows.people).toMatchObject([{ most_waiting: 2 }]);
  });
});

describe("it is never passed", () => {
  test("by who asks, until an answer makes room", async () => {
    await choose("1");
    const { id } = await ask();
    await expect(ask()).rejects.toMatchObject({ key: "questions.busy", params: { name: "Koen Denkbeeld" } });
    await answer(await world.as(people.koen), { question: id, body: "Elk kwartaal." });
    await ask();
  });

  test("by who passes a question on", async () => {
    await choose("1");
    await ask();
    const { id } = await ask(people.fatima);
    const passing = passOn(await world.as(people.fatima), { question: id, person: people.koen.id });
    await expect(passing).rejects.toMatchObject({ key: "questions.busy", field: "person" });
  });

  test("by two who ask at the same moment", async () => {
    await choose("1");
    const outcomes = await Promise.allSettled([ask(), ask()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("by whom the site proposes", async () => {
    const proposed = async () =>
      (await proposePeople(await world.as(people.els), [], { also: [people.koen.id, people.fatima.id] })).map(({ person }) => person.name);
    await choose("1");
    expect(await proposed()).toContain("Koen Denkbeeld");
    await ask();
    expect(await proposed()).toEqual(["Fatima Verzonnen"]);
  });

  test("by the ladder", async () => {
    await choose("1");
    await ask();
    const { id } = await ask(people.fatima, `circle:${people.circle.id}`);
    await climbLadder(await world.as("system", after(NOW, 7 * DAY)), null, async () => [people.koen.id]);
    expect((await findQuestion(await world.as(people.els), id)).asked.map(({ name }) => name)).toEqual(["Fatima Verzonnen"]);
  });
});

test("a lower ceiling of the platform wins, also over what was chosen before", async () => {
  await choose("3");
  await platform(1);
  await ask();
  await expect(ask()).rejects.toMatchObject({ key: "questions.busy" });
  expect(await chosen()).toEqual({ own: 3, platform: 1 });
  await platform(10, 1);
  await ask();
  await ask();
  await expect(ask()).rejects.toMatchObject({ key: "questions.busy" });
});
