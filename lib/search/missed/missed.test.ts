import { expect, test } from "vitest";
import { after, DAY } from "@/lib/kernel/dates";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { readAddress } from "../input";
import { forgetOldMissed, noteMissed } from "./commands";
import { listMissed } from "./queries";
import { missedSearches } from "./tables";
import { wordsToKeep } from "./words";

const world = testWorld();
const { aCircle, aMember, aPerson } = buildersFor(world);
const missed = (q: string, more = {}) => ({ query: readAddress({ q, ...more }), total: 0 });
const kept = async () => (await world.ports.db.select().from(missedSearches)).map(({ words, count }) => [words, count]);

test.each([
  ["Coördinatie  GIS-plan!", "coordinatie gis plan"],
  ["NIS2", "nis2"],
  ["office 365", "office"],
  ["begroting 2026", "begroting"],
  ["els.voorbeeld@tielt.be", null],
  ["bel 0471 12 34 56", null],
  ["051/12.34.56", null],
  ["85.07.30-033.28", null],
  ["BE68 5390 0754 7034", null],
  ["https://example.org/geheim", null],
  ["2026", null],
  ["   ", null],
  ["een heel verhaal van veel meer woorden dan iemand ooit zoekt", null],
])("of %s is kept: %s", (text, words) => {
  expect(wordsToKeep(text)).toBe(words);
});

test("a search of a member that finds nothing is counted, whoever it was", async () => {
  const circle = await aCircle();
  const [els, jan] = [await world.as(await aMember({ circle })), await world.as(await aMember({ circle }), after(NOW, DAY))];
  await noteMissed(els, missed("Faxserver"));
  await noteMissed(jan, missed("faxserver!"));
  const rows = await world.ports.db.select().from(missedSearches);
  expect(rows).toMatchObject([{ words: "faxserver", count: 2, firstDay: "2026-11-23", lastDay: "2026-11-24", isShown: false }]);
});

test("what was found, what was filtered and what a visitor or a newcomer asks is not kept", async () => {
  const els = await world.as(await aMember({ circle: await aCircle() }));
  await noteMissed(els, { ...missed("faxserver"), total: 1 });
  await noteMissed(els, missed("faxserver", { jaar: "2020" }));
  await noteMissed(els, missed("faxserver", { in: "documenten" }));
  await noteMissed(els, missed("faxserver", { pagina: "2" }));
  await noteMissed(els, missed("bel 0471 12 34 56"));
  await noteMissed(await world.as("visitor"), missed("faxserver"));
  await noteMissed(await world.as(await aPerson()), missed("faxserver"));
  expect(await kept()).toEqual([]);
});

/** So many people that their numbers are surely not all the same. */
const manyMembers = async (circle: { id: string }) => Promise.all(Array.from({ length: 8 }, () => aMember({ circle })));

test("admins read it once several people asked, most asked first, and others do not", async () => {
  const many = await manyMembers(await aCircle());
  for (const person of many) await noteMissed(await world.as(person), missed("faxserver"));
  for (const person of many) await noteMissed(await world.as(person), missed("telex"));
  const els = await world.as(await aMember({ circle: await aCircle() }));
  await noteMissed(els, missed("telex"));
  for (let turn = 0; turn < 5; turn++) await noteMissed(els, missed("ontslag els voorbeeld"));
  const admin = await world.as(await aPerson({ isAdmin: true }));
  const rows = await listMissed(admin, { since: "2026-11-01", limit: 10 });
  expect(rows.map(({ words, count }) => [words, count])).toEqual([
    ["telex", 9],
    ["faxserver", 8],
  ]);
  expect(await listMissed(admin, { since: "2026-12-01", limit: 10 })).toEqual([]);
  await expect(listMissed(els, { since: "2026-11-01", limit: 10 })).rejects.toMatchObject({ code: "not_allowed" });
});

test("who asked is told apart by a number that others share, and only as long as it is needed", async () => {
  const many = await manyMembers(await aCircle());
  const numbers = () => world.ports.db.select({ askers: missedSearches.askers, isShown: missedSearches.isShown }).from(missedSearches);
  for (const person of many.slice(0, 1)) for (let turn = 0; turn < 4; turn++) await noteMissed(await world.as(person), missed("fax"));
  const [alone] = await numbers();
  expect(alone).toMatchObject({ isShown: false, askers: [expect.any(Number)] });
  expect(alone?.askers[0]).toBeLessThan(256);
  for (const person of many) await noteMissed(await world.as(person), missed("fax"));
  expect(await numbers()).toEqual([{ askers: [], isShown: true }]);
});

test("after half a year without anybody asking it is forgotten", async () => {
  const els = await aMember({ circle: await aCircle() });
  await noteMissed(await world.as(els), missed("faxserver"));
  await noteMissed(await world.as(els, after(NOW, 2 * DAY)), missed("telex"));
  await forgetOldMissed(await world.as("system", after(NOW, 181 * DAY)));
  expect(await kept()).toEqual([["telex", 1]]);
});
