import { beforeEach, expect, test } from "vitest";
import { after, DAY } from "@/lib/kernel/dates";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { changeSearch, MOST_SAVED, removeSearch, saveSearch } from "./commands";
import { saveSearchInput } from "./input";
import { mySearches } from "./queries";

const world = testWorld();
const { aCircle, aMember, aPerson } = buildersFor(world);

let els: { id: string };
let jan: { id: string };
const search = (text: string, more: Partial<Parameters<typeof saveSearch>[1]> = {}) => ({
  name: text,
  rhythm: "weekly" as const,
  address: `/zoeken?q=${text}`,
  ...more,
});
const namesOf = async (person: { id: string }) => (await mySearches(await world.as(person))).map(({ name, rhythm }) => [name, rhythm]);

beforeEach(async () => {
  const circle = await aCircle();
  [els, jan] = [await aMember({ circle }), await aMember({ circle })];
});

test.each([
  ["/zoeken?q=crab&kring=midwest&pagina=3&volgorde=nieuwste&onzin=1", "/zoeken?q=crab&kring=midwest"],
  ["https://example.org/zoeken?q=crab", "/zoeken?q=crab"],
  ["/zoeken?jaar=2026&jaar=2025", "/zoeken?jaar=2026&jaar=2025"],
  ["/zoeken?pagina=2", null],
  ["niets", null],
])("of the address %s is kept: %s", (address, kept) => {
  const read = saveSearchInput.safeParse({ name: "x", rhythm: "daily", address });
  expect(read.success ? read.data.address : null).toBe(kept);
});

test("a member keeps a search; the same again only has another name", async () => {
  const ctx = await world.as(els);
  await saveSearch(ctx, search("crab"));
  await saveSearch(ctx, search("crab", { name: "Adressen", rhythm: "daily" }));
  expect(await namesOf(els)).toEqual([["Adressen", "daily"]]);
  expect(await namesOf(jan)).toEqual([]);
});

test("a visitor and who is in no circle keep none", async () => {
  await expect(saveSearch(await world.as("visitor"), search("crab"))).rejects.toMatchObject({ code: "not_signed_in" });
  await expect(saveSearch(await world.as(await aPerson()), search("crab"))).rejects.toMatchObject({ code: "not_allowed" });
});

test("another's search does not exist, to change or to remove", async () => {
  await saveSearch(await world.as(els), search("crab"));
  const [kept] = await mySearches(await world.as(els));
  const id = kept?.id ?? "";
  const stranger = await world.as(jan);
  await expect(changeSearch(stranger, { search: id, name: "x", rhythm: "never" })).rejects.toMatchObject({ code: "not_found" });
  await expect(removeSearch(stranger, { search: id })).rejects.toMatchObject({ code: "not_found" });
  expect(await namesOf(els)).toEqual([["crab", "weekly"]]);
  await expect(removeSearch(await world.as("visitor"), { search: id })).rejects.toMatchObject({ code: "not_signed_in" });
  await removeSearch(await world.as(els), { search: id });
  await expect(removeSearch(await world.as(els), { search: id })).rejects.toMatchObject({ code: "not_found" });
  expect(await namesOf(els)).toEqual([]);
});

test("who wants mails again hears of what comes, not of what came meanwhile", async () => {
  await saveSearch(await world.as(els), search("crab", { rhythm: "never" }));
  const later = await world.as(els, after(NOW, 30 * DAY));
  const [kept] = await mySearches(later);
  await changeSearch(later, { search: kept?.id ?? "", name: "crab", rhythm: "daily" });
  expect((await mySearches(later))[0]?.toldUntil).toEqual(later.now);
});

test(`nobody keeps more than ${MOST_SAVED}, not by pressing twice at once either`, async () => {
  const ctx = await world.as(els);
  for (let n = 1; n < MOST_SAVED; n++) await saveSearch(ctx, search(`woord${n}`));
  const both = await Promise.allSettled([saveSearch(ctx, search("een")), saveSearch(ctx, search("twee"))]);
  expect(both.filter(({ status }) => status === "rejected")).toHaveLength(1);
  expect(await namesOf(els)).toHaveLength(MOST_SAVED);
});
