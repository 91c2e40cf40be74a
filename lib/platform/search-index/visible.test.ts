import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ENTRY_KINDS, type IndexAnswer, type IndexEntry, type IndexQuery, type SearchIndex } from "@/lib/kernel/search-index";
import { emptyTables, testDatabase } from "@/lib/testing/database";
import { type Random, randomFrom } from "@/lib/testing/random";
import { twoEngines } from "@/lib/testing/search-engines";
import { tell } from "@/lib/testing/search-oracle";

/** Worlds, readers in each, and questions by each reader: 1,000 questions an engine with VISIBLE_WORLDS=10. */
const WORLDS = Number(process.env.VISIBLE_WORLDS ?? 3);
const ENTRIES = 60;
const QUESTIONS = 100;

/** Words and names that a server could take for something else, or for one another. */
const WORDS = ["plan", "wifi", "nis2", "nis-2", "c++", "a`b", "x:=y", "&&", "coördinatie", "topic:nis-2", "topic:nis2", "geel", "zz"];
const TOKENS = ["public", "members", "circle:kring-1", "circle:kring1", "circle:kring_1", "person:a`) || (b", "person:[x]", "person:x,y"];
const VALUES = ["nis-2", "nis2", "a,b", "`", "] || (x", "één", "een"];

function anEntry({ pick, some, below, id, next }: Random): IndexEntry {
  const words = some(WORDS, 0.3);
  const kind = pick(ENTRY_KINDS);
  const title = words.join(" ") || "leeg";
  return {
    id: `${kind}:${id()}`,
    kind,
    title,
    body: words.join(" "),
    folded: `${title} | ${words.join(" ")}`,
    terms: words.map((term) => ({ term, weight: 1 + below(9) })),
    length: 150 + below(500),
    titleWords: words,
    spellings: [],
    audience: some(TOKENS, 0.2),
    facets: {
      circles: some(VALUES, 0.2),
      topics: some(VALUES, 0.2),
      ...(next() < 0.6 && { organisation: pick(VALUES), type: pick(VALUES), year: 2020 + below(4), language: pick(["nl", "fr"]) }),
    },
    people: [],
    date: next() < 0.2 ? undefined : new Date(Date.UTC(2020 + below(8), below(12), 1 + below(28))),
    outdated: next() < 0.2,
  };
}

function aQuery(random: Random): IndexQuery {
  const { pick, some, below, next } = random;
  const way = () => {
    const terms = (some(WORDS, 0.2).length > 0 ? some(WORDS, 0.25) : [pick(WORDS)])
      .slice(0, 4)
      .map((term) => ({ term, weight: 0.5 + next() }));
    return { terms: terms.length > 0 ? terms : [{ term: pick(WORDS), weight: 1 }], needs: 1 + below(Math.max(1, terms.length)) };
  };
  const groups = Array.from({ length: below(5) }, () => ({ alternatives: Array.from({ length: 1 + below(3) }, way) }));
  return {
    groups,
    atLeast: Math.max(1, below(groups.length + 1)),
    phrases: next() < 0.1 ? [pick(WORDS)] : [],
    excluded: next() < 0.1 ? [pick(WORDS)] : [],
    audience: some(TOKENS, 0.3),
    kinds: next() < 0.2 ? some(ENTRY_KINDS, 0.4) : [],
    filters: Object.fromEntries(
      ["circle", "topic", "organisation", "type"].flatMap((facet) => (next() < 0.2 ? [[facet, [pick(VALUES), pick(VALUES)]]] : [])),
    ),
    order: pick(["best", "best", "newest"]),
    now: new Date("2026-11-23T11:00:00Z"),
    offset: 0,
    limit: ENTRIES,
  };
}

const asTold = ({ hits, kinds, facets }: IndexAnswer) => ({
  ids: hits.map(({ id }) => id).sort(),
  kinds,
  facets: Object.fromEntries(
    Object.entries(facets).map(([facet, values]) => [facet, Object.fromEntries(values.map(({ value, count }) => [value, count]))]),
  ),
});

describe.each(twoEngines)("what a reader meets on $name", ({ open }) => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let index: SearchIndex;
  let close: () => Promise<void>;
  beforeAll(async () => {
    database = await testDatabase();
    ({ index, close } = await open(database.db));
  });
  afterAll(async () => {
    await close();
    await database.close();
  });

  test.each(Array.from({ length: WORLDS }, (_, world) => world + 1))(
    `is what may be seen, in world %i: ${QUESTIONS} questions`,
    async (world) => {
      const random = randomFrom(world);
      await emptyTables(database.db);
      const entries = Array.from({ length: ENTRIES }, () => anEntry(random));
      await index.put(entries);
      let compared = 0;
      for (let n = 0; n < QUESTIONS; n++) {
        const query = aQuery(random);
        const answer = await index.find(query);
        const told = tell(entries, query);
        expect(answer.fallback, JSON.stringify(query)).toBeFalsy();
        expect({ ...asTold(answer), total: answer.total }, JSON.stringify(query)).toEqual({
          ...told,
          ids: told.ids.sort(),
          total: told.ids.length,
        });
        const hidden = new Set(
          entries.filter(({ audience }) => !audience.some((token) => query.audience.includes(token))).map(({ id }) => id),
        );
        const suggested = await index.suggest({ words: [random.pick(["pl", "wi", "coord", "ge"])], audience: query.audience, limit: 50 });
        expect(suggested.filter(({ id }) => hidden.has(id))).toEqual([]);
        compared++;
      }
      expect(compared).toBe(QUESTIONS);
    },
  );
});

test("both engines put the same in the same order", async () => {
  const random = randomFrom(99);
  const entries = Array.from({ length: ENTRIES }, () => anEntry(random));
  const orders: string[][] = [];
  for (const { open } of twoEngines) {
    const database = await testDatabase();
    const { index, close } = await open(database.db);
    await index.put(entries);
    const same = randomFrom(7);
    const found: string[] = [];
    for (let n = 0; n < 40; n++) found.push((await index.find({ ...aQuery(same), limit: 10 })).hits.map(({ id }) => id).join());
    orders.push(found);
    await close();
    await database.close();
  }
  expect(orders[1]).toEqual(orders[0]);
});
