import { beforeEach, describe, expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import { after, MINUTE } from "@/lib/kernel/dates";
import { buildersFor } from "@/lib/testing/builders";
import { evidenceFor } from "@/lib/testing/expertise";
import { NOW, testWorld } from "@/lib/testing/world";
import { compareNumbers } from "../comparison/queries";
import { deriveExpertise } from "../derive/commands";
import { defaultParameters } from "../parameters";
import { profileOf } from "../queries";
import { expertise } from "../tables";
import { applyNumbers, checkNumbers } from "./commands";
import { chosenInput, numbersInput } from "./input";
import { defaultNumbers, labelKeyOf, type Numbers, numberNames, numbersOf, parametersFrom } from "./numbers";
import { keptNumbers, parametersInForce, versionOf } from "./queries";
import { expertiseParameters } from "./tables";

const world = testWorld();
const { aCircle, aLead, aMember, aPerson } = buildersFor(world);
const { aSharedDocument } = evidenceFor(world);

/** Once the first change is made. */
const SOON = after(NOW, MINUTE);

const inForce = async () => parametersInForce(await world.as("system"));
const numbersWith = (changes: Numbers = {}): Numbers => ({ ...defaultNumbers, ...changes });
const input = async (changes: Numbers = {}) => ({ known: (await inForce()).version, numbers: numbersWith(changes) });

async function theirWorld() {
  const circle = await aCircle();
  return {
    admin: await aPerson({ name: "Paula Platform", isAdmin: true }),
    other: await aPerson({ name: "Omar Overal", isAdmin: true }),
    lead: await aLead({ circle }),
    els: await aMember({ circle, name: "Els Voorbeeld" }),
  };
}

let people: Awaited<ReturnType<typeof theirWorld>>;
beforeEach(async () => {
  people = await theirWorld();
});

describe("the list of numbers", () => {
  test("holds every number of the parameters once, but the beginning of the weakest word", () => {
    const leaves = (tree: object): number =>
      Object.values(tree).reduce((sum, value) => sum + (typeof value === "object" ? leaves(value) : 1), 0);
    expect(numberNames).toHaveLength(leaves(defaultParameters) - 1);
    expect(new Set(numberNames).size).toBe(numberNames.length);
    expect(parametersFrom(numbersOf(defaultParameters))).toEqual(defaultParameters);
  });

  test("changes one number and leaves the defaults alone; what nobody knows says nothing", () => {
    const changed = parametersFrom({ "roles.uploader": 0.2, "types.leaflet": 1, toString: 3 });
    expect(changed.roles).toEqual({ ...defaultParameters.roles, uploader: 0.2 });
    expect(defaultParameters.roles.uploader).toBe(0.5);
    expect(changed.types).toEqual(defaultParameters.types);
  });

  test("gives another version for each number that changes, and the same one for the same numbers", () => {
    const versions = numberNames.map((name) => versionOf(parametersFrom({ [name]: (defaultNumbers[name] ?? 0) + 0.001 })));
    expect(new Set([...versions, versionOf(defaultParameters)]).size).toBe(numberNames.length + 1);
    expect(versionOf(parametersFrom({}))).toBe(versionOf(defaultParameters));
  });
});

describe("what is typed", () => {
  const form = (typed: Record<string, string>): Record<string, string> => ({
    known: "1.abc",
    ...Object.fromEntries(Object.entries(defaultNumbers).map(([name, value]) => [name, String(value)])),
    ...typed,
  });
  const refusals = (typed: Record<string, string>) => {
    const parsed = numbersInput.safeParse(form(typed));
    return Object.fromEntries((parsed.error?.issues ?? []).map(({ path, message }) => [path[0], message]));
  };

  test("a comma and a point both begin the decimals", () => {
    const parsed = numbersInput.parse(form({ damping: " 0,8 ", "recency.floor": "0.3" }));
    expect(parsed).toEqual({ known: "1.abc", numbers: numbersWith({ damping: 0.8, "recency.floor": 0.3 }) });
  });

  test.each(["", "veel", "-1", "1e1", "0,96", "0,05", "0,12345", "Infinity", "0x1"])("%j is no damping", (damping) => {
    expect(refusals({ damping })).toEqual({ damping: "numbers.notInRange" });
  });

  test("every field that is wrong says so, with its range", () => {
    expect(refusals({ mostSources: "2,5", "roles.author": "1,1", "shown.sources": "0" })).toEqual({
      mostSources: "numbers.notWhole",
      "roles.author": "numbers.notInRange",
      "shown.sources": "numbers.notWhole",
    });
    expect(numbersInput.safeParse(form({ "roles.author": "1,1" })).error?.issues).toMatchObject([
      { params: { min: 0, max: 1, label: { key: labelKeyOf("roles.author") } } },
    ]);
  });

  test("the strongest word begins above the one below it", () => {
    expect(refusals({ "strengths.experienced": "2", "strengths.guide": "2" })).toEqual({ "strengths.guide": "numbers.guideTooLow" });
  });

  test("a form must name every number; an address names what is not the default", () => {
    const { damping: _, ...without } = form({});
    expect(numbersInput.safeParse(without).success).toBe(false);
    expect(chosenInput.parse({ damping: "0.5" }).numbers).toEqual(numbersWith({ damping: 0.5 }));
    expect(chosenInput.safeParse({ damping: "7" }).success).toBe(false);
    expect(chosenInput.safeParse({ damping: ["0.5", "0.6"] }).success).toBe(false);
  });
});

describe("an admin", () => {
  test("changes numbers, with a line in the log, and sees who changed what", async () => {
    const before = await inForce();
    await applyNumbers(await world.as(people.admin), await input({ damping: 0.5, "roles.uploader": 0.2 }));
    const now = await inForce();
    expect(now.version).not.toBe(before.version);
    expect(now.parameters).toEqual({ ...defaultParameters, damping: 0.5, roles: { ...defaultParameters.roles, uploader: 0.2 } });
    await applyNumbers(await world.as(people.other, SOON), await input({ damping: 0.6, "roles.uploader": 0.2 }));
    const { history, numbers } = await keptNumbers(await world.as(people.admin));
    expect(numbers.damping).toBe(0.6);
    expect(history.map(({ by, changed }) => [by, changed])).toEqual([
      ["Omar Overal", [{ name: "damping", from: 0.5, to: 0.6 }]],
      [
        "Paula Platform",
        [
          { name: "damping", from: 0.7, to: 0.5 },
          { name: "roles.uploader", from: 0.5, to: 0.2 },
        ],
      ],
    ]);
    const log = await world.ports.db.select().from(auditLog).orderBy(auditLog.at);
    expect(log).toMatchObject([
      { action: "expertise.changed", actorId: people.admin.id, data: { count: 2, version: now.version } },
      { action: "expertise.changed", actorId: people.other.id, data: { count: 1 } },
    ]);
  });

  test("goes back to the defaults, which is the version of before", async () => {
    const { version } = await inForce();
    await applyNumbers(await world.as(people.admin), await input({ damping: 0.5 }));
    await applyNumbers(await world.as(people.admin, SOON), await input());
    expect(await inForce()).toEqual({ version, parameters: defaultParameters });
    const log = await world.ports.db.select({ action: auditLog.action }).from(auditLog).orderBy(auditLog.at);
    expect(log.map(({ action }) => action)).toEqual(["expertise.changed", "expertise.restored"]);
  });

  test("is told that nothing would change", async () => {
    await expect(applyNumbers(await world.as(people.admin), await input())).rejects.toMatchObject({ key: "numbers.nothingChanged" });
    expect(await world.ports.db.$count(expertiseParameters)).toBe(0);
  });

  test("who comes second is told who was first, and nothing of theirs is kept", async () => {
    const [one, other] = [await input({ damping: 0.5 }), await input({ mostSources: 5 })];
    await applyNumbers(await world.as(people.admin), one);
    const refusal = { code: "conflict", key: "numbers.changedMeanwhile", params: { name: "Paula Platform" } };
    await expect(checkNumbers(await world.as(people.other), other)).rejects.toMatchObject(refusal);
    await expect(applyNumbers(await world.as(people.other), other)).rejects.toMatchObject(refusal);
    await expect(applyNumbers(await world.as(people.admin), one)).rejects.toMatchObject(refusal);
    expect((await inForce()).parameters).toEqual({ ...defaultParameters, damping: 0.5 });
  });

  test("of two who apply at the same moment one is told", async () => {
    const known = await input({ damping: 0.5 });
    const outcomes = await Promise.allSettled([
      applyNumbers(await world.as(people.admin), known),
      applyNumbers(await world.as(people.other), { ...known, numbers: numbersWith({ damping: 0.6 }) }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await world.ports.db.$count(expertiseParameters)).toBe(1);
  });
});

test.each(["lead", "els", "visitor"] as const)("nobody else: %s", async (who) => {
  const ctx = await world.as(who === "visitor" ? "visitor" : people[who]);
  const refusal = { code: who === "visitor" ? "not_signed_in" : "not_allowed" };
  const asked = await input({ damping: 0.5 });
  await expect(keptNumbers(ctx)).rejects.toMatchObject(refusal);
  await expect(checkNumbers(ctx, asked)).rejects.toMatchObject(refusal);
  await expect(compareNumbers(ctx, asked.numbers)).rejects.toMatchObject(refusal);
  await expect(applyNumbers(ctx, asked)).rejects.toMatchObject(refusal);
  expect(await world.ports.db.$count(expertiseParameters)).toBe(0);
});

describe("the numbers in force", () => {
  const derive = async () => (await deriveExpertise(await world.as("system"), null)).counts;
  const profile = async () => profileOf(await world.as(people.lead), people.els.id);

  test("are those that the job derives everybody with, once", async () => {
    await aSharedDocument({ owner: people.lead, authors: [people.els], topics: ["back-up"] });
    await derive();
    await applyNumbers(await world.as(people.admin), await input({ "types.policy-plan": 0.5 }));
    expect(await derive()).toMatchObject({ changed: 1 });
    const lines = await world.ports.db.select({ score: expertise.score }).from(expertise);
    expect(lines).toEqual([{ score: 0.5 }]);
    expect(await derive()).toMatchObject({ changed: 0 });
  });

  test("are those that profiles are read with, at once", async () => {
    await aSharedDocument({ owner: people.lead, authors: [people.els], topics: ["back-up"] });
    await derive();
    expect(await profile()).toMatchObject([{ strength: "familiar" }]);
    await applyNumbers(await world.as(people.admin), await input({ "strengths.experienced": 0.8 }));
    expect(await profile()).toMatchObject([{ strength: "experienced" }]);
    await applyNumbers(await world.as(people.admin), await input({ "shown.ownWorkWithinYears": 0, "shown.sources": 3 }));
    await aSharedDocument({ owner: people.lead, authors: [people.els], topics: ["nis2"], date: "2024-01-01" });
    await derive();
    expect((await profile()).map(({ id }) => id)).toEqual(["back-up"]);
  });
});
