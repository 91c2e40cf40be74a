import { beforeEach, describe, expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import { after, DAY } from "@/lib/kernel/dates";
import type { Numbers } from "@/lib/kernel/numbers";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { answer, askColleague } from "../commands";
import { askInput } from "../input";
import { climbLadder } from "../ladder/commands";
import { findQuestion } from "../queries";
import { setCeilings } from "./commands";
import { ceilingsInput } from "./input";
import { ceilingsFrom, defaultCeilings, defaultNumbers, numberNames, ranges } from "./numbers";
import { ceilingsOf, keptCeilings } from "./queries";
import { questionNumbers } from "./tables";

const world = testWorld();
const { aCircle, aLead, aMember, aPerson } = buildersFor(world);

async function someCircle() {
  const circle = await aCircle({ name: "Kenniskring Midwest" });
  return {
    circle,
    admin: await aPerson({ name: "Paula Platform", isAdmin: true }),
    other: await aPerson({ name: "Omar Overal", isAdmin: true }),
    lead: await aLead({ circle }),
    els: await aMember({ circle, name: "Els Voorbeeld" }),
    koen: await aMember({ circle, name: "Koen Denkbeeld" }),
    fatima: await aMember({ circle, name: "Fatima Verzonnen" }),
  };
}
let people: Awaited<ReturnType<typeof someCircle>>;
beforeEach(async () => {
  people = await someCircle();
});

const inDays = (days: number) => after(NOW, days * DAY);
const numbersWith = (changes: Numbers): Numbers => ({ ...defaultNumbers, ...changes });
const set = async (changes: Numbers, known = 0, who: "admin" | "other" = "admin") =>
  setCeilings(await world.as(people[who]), { known, numbers: numbersWith(changes) });
const ask = async (asked: { id: string }[], now = NOW) =>
  askColleague(
    await world.as(people.els, now),
    askInput.parse({ title: "Hoe test je een back-up?", people: asked.map(({ id }) => id), visibility: "asked" }),
  );

describe("the numbers", () => {
  test("are the defaults within their ranges, each named once", () => {
    expect(ceilingsFrom({})).toEqual(defaultCeilings);
    expect(new Set(numberNames).size).toBe(numberNames.length);
    for (const [name, { min, max }] of ranges) {
      expect(defaultNumbers[name], name).toBeGreaterThanOrEqual(min);
      expect(defaultNumbers[name], name).toBeLessThanOrEqual(max);
    }
  });

  const form = (typed: Record<string, string>) => ({
    known: "0",
    ...Object.fromEntries(Object.entries(defaultNumbers).map(([name, value]) => [name, String(value)])),
    ...typed,
  });
  const refusals = (typed: Record<string, string>) =>
    Object.fromEntries((ceilingsInput.safeParse(form(typed)).error?.issues ?? []).map(({ path, message }) => [path[0], message]));

  test("typed wrong say so beside their field", () => {
    expect(refusals({ mostAsked: "0", mostAWeek: "veel", "fair.times": "1,5" })).toEqual({
      mostAsked: "numbers.notWhole",
      mostAWeek: "numbers.notWhole",
    });
    expect(refusals({ "wait.usual": "2", "wait.urgent": "3" })).toEqual({ "wait.urgent": "ceilings.urgentTooLong" });
    expect(refusals({ "answered.leadAccepts": "2" })).toEqual({ "answered.leadAccepts": "ceilings.leadTooSoon" });
    expect(ceilingsInput.parse(form({ mostAsked: "2" }))).toEqual({ known: 0, numbers: numbersWith({ mostAsked: 2 }) });
  });
});

describe("an admin", () => {
  test("changes them, with a line in the log, and sees who changed what", async () => {
    await set({ mostAsked: 2 });
    await set({ mostAsked: 2, "wait.usual": 5 }, 1, "other");
    expect(await ceilingsOf(await world.as("system"))).toEqual({ ...defaultCeilings, mostAsked: 2, wait: { usual: 5, urgent: 1 } });
    const { known, history } = await keptCeilings(await world.as(people.admin));
    expect(known).toBe(2);
    expect(history.map(({ by, changed }) => [by, changed])).toEqual([
      ["Omar Overal", [{ name: "wait.usual", from: 3, to: 5 }]],
      ["Paula Platform", [{ name: "mostAsked", from: 3, to: 2 }]],
    ]);
    await set({}, 2);
    expect(await ceilingsOf(await world.as("system"))).toEqual(defaultCeilings);
    const log = await world.ports.db.select({ action: auditLog.action }).from(auditLog).orderBy(auditLog.at);
    expect(log.map(({ action }) => action).sort()).toEqual(["question.numbers", "question.numbers", "question.numbersRestored"]);
  });

  test("is told that nothing would change, and who was first", async () => {
    await expect(set({})).rejects.toMatchObject({ code: "invalid", key: "numbers.nothingChanged" });
    await set({ mostAsked: 2 });
    await expect(set({ mostAsked: 4 }, 0, "other")).rejects.toMatchObject({
      code: "conflict",
      key: "ceilings.changedMeanwhile",
      params: { name: "Paula Platform" },
    });
    expect(await world.ports.db.$count(questionNumbers)).toBe(1);
  });

  test("of two who save at the same moment one is told", async () => {
    const outcomes = await Promise.allSettled([set({ mostAsked: 2 }), set({ mostAsked: 4 }, 0, "other")]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

test.each(["lead", "els", "visitor"] as const)("nobody else: %s", async (who) => {
  const ctx = await world.as(who === "visitor" ? "visitor" : people[who]);
  const refusal = { code: who === "visitor" ? "not_signed_in" : "not_allowed" };
  await expect(keptCeilings(ctx)).rejects.toMatchObject(refusal);
  await expect(setCeilings(ctx, { known: 0, numbers: numbersWith({ mostAsked: 2 }) })).rejects.toMatchObject(refusal);
  expect(await world.ports.db.$count(questionNumbers)).toBe(0);
});

describe("they hold", () => {
  test("for how many are asked at once", async () => {
    await set({ mostAsked: 1 });
    await expect(ask([people.koen, people.fatima])).rejects.toMatchObject({
      key: "questions.tooManyPeople",
      params: { most: 1 },
      field: "people",
    });
    await ask([people.koen]);
  });

  test("for what may wait for one person, and reach them in a week", async () => {
    await set({ mostWaiting: 1 });
    const { id } = await ask([people.koen]);
    await expect(ask([people.koen])).rejects.toMatchObject({ key: "questions.busy" });
    await answer(await world.as(people.koen), { question: id, body: "Zo." });
    await ask([people.koen]);
    await set({ mostWaiting: 30, mostAWeek: 2 }, 1);
    await expect(ask([people.koen])).rejects.toMatchObject({ key: "questions.busy" });
  });

  test("for what one person asks in a day", async () => {
    await set({ mostADay: 1 });
    await ask([people.koen]);
    await expect(ask([people.fatima])).rejects.toMatchObject({ code: "too_many", key: "questions.tooManyToday" });
  });

  test("for how long a question waits", async () => {
    await set({ "wait.usual": 10 });
    const { id } = await ask([people.koen]);
    const nobody = async () => [];
    const rung = async () => (await findQuestion(await world.as(people.els), id)).rung;
    await climbLadder(await world.as("system", inDays(8)), null, nobody);
    expect(await rung()).toBe("asked");
    await climbLadder(await world.as("system", inDays(20)), null, nobody);
    expect(await rung()).toBe("reminded");
  });
});
