import { beforeEach, expect, test } from "vitest";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { testWorld } from "@/lib/testing/world";
import { topics } from "@/lib/topics/tables";
import { addressOf, readAddress, type SearchQuery } from "../input";
import { search } from "../queries";
import { rebuildIndex } from "../rebuild/commands";

const world = testWorld();
const { aCircle, aMember } = buildersFor(world);
const { aSharedDocument } = documentBuildersFor(world);

const asked = (text: string, more: Partial<SearchQuery> = {}): SearchQuery => ({
  text,
  kind: null,
  filters: {},
  order: "best",
  page: 1,
  ...more,
});

let circle: { id: string; slug: string };
let member: { id: string; slug: string };
let stranger: { id: string };

beforeEach(async () => {
  await world.ports.db
    .insert(topics)
    .values([{ id: "back-up", groupId: "werkplek", nl: "Back-up en herstel", en: "Backup and restore", synonyms: ["veeam"] }]);
  circle = await aCircle({ name: "Midwest", slug: "midwest" });
  member = await aMember({ circle, name: "Lies Fictief", slug: "lies-fictief" });
  stranger = await aMember({ circle: await aCircle({ name: "Waasland", slug: "waasland" }) });
  const own = { owner: member, visibility: "circle" as const, circles: [circle.id] };
  for (const place of ["school", "kerk", "markt", "haven"])
    await aSharedDocument({ owner: member, title: `Glasvezel naar de ${place}`, text: `# Kabels\nTracé langs de ${place}.` });
  await aSharedDocument({ ...own, title: "Camerabewaking", text: "# Nota\nCamera's bij de Qlorpius." });
  await rebuildIndex(await world.as("system"));
});

const waysFor = async (who: { id: string } | "visitor", query: SearchQuery) => (await search(await world.as(who), query)).ways;

test("of words that do not stand together it says what each leaves, as far as its reader may know", async () => {
  const query = asked('"glasvezel camerabewaking"');
  const found = await waysFor(member, query);
  expect(found.without).toEqual([expect.objectContaining({ isPhrase: true, count: 5 })]);
  const theirs = await waysFor(stranger, query);
  expect(theirs.without.map(({ count }) => count)).toEqual([4]);
});

test("a filter too many is named with what is there without it, in what its reader may find", async () => {
  const query = asked("glasvezel", { kind: "document", filters: { circle: ["waasland"], year: ["1999"] } });
  const { wider } = await waysFor(member, query);
  expect(wider.map(({ leaves, count }) => [leaves, count])).toEqual([["all", 4]]);
  const alone = await waysFor(member, asked("camerabewaking", { filters: { year: ["1999"] } }));
  expect(alone.wider.map(({ leaves, count }) => [leaves, count])).toEqual([["year", 1]]);
  expect((await waysFor(stranger, asked("camerabewaking", { filters: { year: ["1999"] } }))).wider).toEqual([]);
  for (const { query: other, count } of [...wider, ...alone.wider]) expect((await search(await world.as(member), other)).total).toBe(count);
});

test("a topic that comes near is named, and whoever is looked for in vain by all is looked for among its people", async () => {
  expect((await waysFor(stranger, asked("herstelprocedure mainframe"))).topics).toEqual([{ id: "back-up", name: "Back-up en herstel" }]);
  expect((await waysFor(stranger, asked("qqxqzz"))).topics).toEqual([]);
});

test("a slip that stands in a text itself is asked about, and can be searched all the same", async () => {
  await aSharedDocument({ owner: member, title: "Offerte glasvezol", text: "# Offerte\nGraafwerk." });
  await rebuildIndex(await world.as("system"));
  const found = await search(await world.as(stranger), asked("glasvezol"));
  expect([found.total, found.ways.meant?.text, found.ways.meant?.count]).toEqual([1, "glasvezel", 4]);
  const corrected = await search(await world.as(stranger), asked("glasvezul"));
  expect(corrected.notes).toContainEqual({ reason: "corrected", from: "glasvezul", to: "glasvezel" });
  expect((await search(await world.as(stranger), asked("glasvezul", { literal: true }))).total).toBe(0);
  // What others may not read is no spelling either.
  expect((await search(await world.as(member), asked("qlorpyus"))).notes).toMatchObject([{ to: "qlorpius" }]);
  expect((await search(await world.as(stranger), asked("qlorpyus"))).notes).toEqual([]);
  expect((await waysFor(stranger, asked("qlorpyus"))).meant).toBeNull();
});

test("a literal search stands in its address, and what is usual does not", () => {
  const query = asked("glasvezul", { literal: true });
  expect(addressOf(query)).toBe("/zoeken?q=glasvezul&letterlijk=ja");
  expect(readAddress({ q: "glasvezul", letterlijk: "ja" })).toEqual(query);
  expect(addressOf(readAddress({ q: "glasvezul", letterlijk: "nee" }))).toBe("/zoeken?q=glasvezul");
});

test("who wrote it is a facet for members, not for visitors, and not of who does not want to be found", async () => {
  await aSharedDocument({ owner: member, title: "Glasvezel openbaar", text: "# Kabels\nVoor iedereen.", visibility: "public" });
  await rebuildIndex(await world.as("system"));
  const authors = async (who: { id: string } | "visitor", more = {}) => {
    const { total, facets } = await search(await world.as(who), asked("glasvezel", more));
    return [total, facets.find(({ facet }) => facet === "author")?.values.map(({ value, count }) => [value, count])];
  };
  expect(await authors(stranger)).toEqual([5, [["lies-fictief", 5]]]);
  expect(await authors(stranger, { filters: { author: ["lies-fictief"] } })).toEqual([5, [["lies-fictief", 5]]]);
  expect(await authors("visitor")).toEqual([1, []]);
  expect(await authors("visitor", { filters: { author: ["lies-fictief"] } })).toEqual([0, []]);
});
