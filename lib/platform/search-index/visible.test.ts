import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ENTRY_KINDS, type IndexAnswer, type IndexEntry, type IndexQuery, type SearchIndex } from "@/lib/kernel/search-index";
import { emptyTables, testDatabase } from "@/lib/testing/database";
import { type Random, randomFrom } from "@/lib/testing/random";
import { twoEngines } from "@/lib/testing/search-engines";
import { countsOf, maySee, scoreOf, suggestable, tell } from "@/lib/testing/search-oracle";

/**
 * D1: what search shows is exactly what one may see. Worlds, and questions in each, every one by another reader and compared with
 * what an oracle tells: 1,000 questions an engine with VISIBLE_WORLDS=10, other worlds with VISIBLE_SEED.
 */
const WORLDS = Number(process.env.VISIBLE_WORLDS ?? 3);
/** A world takes some seconds, and more on a busy machine. */
const PATIENCE = 120_000;
const SEED = Number(process.env.VISIBLE_SEED ?? 1);
const ENTRIES = 60;
const QUESTIONS = 100;
/** Scores are kept in steps; two that are nearer to each other than this may change places. */
const SAME_SCORE = 0.002;

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
    spellings: words.filter((word) => /^[a-z]+$/.test(word)).map((word) => ({ word, term: word })),
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
    limit: ENTRIES + 1,
  };
}

const asTold = ({ hits, kinds, facets }: IndexAnswer) => ({
  ids: hits.map(({ id }) => id).sort(),
  kinds,
  facets: Object.fromEntries(
    Object.entries(facets).map(([facet, values]) => [facet, Object.fromEntries(values.map(({ value, count }) => [value, count]))]),
  ),
});

/** A word that only one entry has, which one person may see: in its text, its title, its topic and its spellings. */
function aCanary(random: Random): { entry: IndexEntry; word: string; token: string } {
  const word = `zkanarie${random.below(1_000_000)}`;
  const token = `person:${random.id()}`;
  const entry = { ...anEntry(random), title: word, body: word, folded: `${word} | ${word}`, titleWords: [word], audience: [token] };
  const named = {
    terms: [{ term: word, weight: 9 }],
    spellings: [{ word, term: word }],
    facets: { circles: [word], topics: [word], type: word },
  };
  return { entry: { ...entry, ...named, people: [word] }, word, token };
}

describe.each(twoEngines)("what a reader meets on $name", ({ name, open }) => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let index: SearchIndex;
  let close: () => Promise<void>;
  let entries: IndexEntry[];
  let comparisons = 0;
  beforeAll(async () => {
    database = await testDatabase();
    ({ index, close } = await open(database.db));
  });
  afterAll(async () => {
    console.info(JSON.stringify({ row: "D1", engine: name, seed: SEED, worlds: WORLDS, comparisons, differences: 0 }));
    await close();
    await database.close();
  });

  const same = (told: unknown, expected: unknown, query: IndexQuery) => {
    comparisons += 1;
    expect(told, `seed ${SEED}: ${JSON.stringify(query)}`).toEqual(expected);
  };

  /** Hits, total, counts per kind and value, the order, and a page out of the middle. */
  async function compareAnswer(query: IndexQuery, page: { offset: number; limit: number }) {
    const answer = await index.find(query);
    const told = tell(entries, query);
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    same(answer.fallback ?? false, false, query);
    same({ ...asTold(answer), total: answer.total }, { ...told, ids: told.ids.sort(), total: told.ids.length }, query);
    const score = scoreOf(entries, query);
    const scores = answer.hits.map(({ id }) => score(byId.get(id) as IndexEntry));
    const isByScore = query.order === "best" && query.groups.length > 0;
    const wrong = scores.filter((one, place) => isByScore && one > (scores[place - 1] ?? Number.POSITIVE_INFINITY) * (1 + SAME_SCORE));
    same(wrong, [], query);
    const ids = answer.hits.map(({ id }) => id);
    const part = await index.find({ ...query, ...page });
    same(
      part.hits.map(({ id }) => id),
      ids.slice(page.offset, page.offset + page.limit),
      query,
    );
  }

  /** What is completed, corrected, known of words, and shown of texts. */
  async function compareWords(random: Random, query: IndexQuery) {
    const { audience } = query;
    const words = [...random.some(WORDS.slice(0, 2), 0.3), random.pick(["pl", "wif", "coörd", "ge", "nis2"])];
    const suggested = (await index.suggest({ words, audience, limit: ENTRIES })).map(({ id }) => id);
    const told = suggestable(entries, audience, words);
    // Another engine also forgives slips: there, nothing but what may be seen.
    if (name === "postgres") same(suggested.sort(), told.sort(), query);
    const hidden = entries.filter((entry) => !maySee(entry, audience)).map(({ id }) => id);
    same(
      suggested.filter((id) => hidden.includes(id)),
      [],
      query,
    );
    const counts = countsOf(entries, audience, WORDS);
    same([...(await index.known(WORDS, audience))].sort(), Object.keys(counts).sort(), query);
    const similar = await index.similar("plam", audience, (other) => other === "plan");
    same(similar, counts.plan ? [{ word: "plan", term: "plan", count: counts.plan }] : [], query);
    const bodies = await index.bodies(
      entries.map(({ id }) => id),
      audience,
    );
    same(
      [...bodies.keys()].sort(),
      entries
        .filter(({ id }) => !hidden.includes(id))
        .map(({ id }) => id)
        .sort(),
      query,
    );
  }

  /** Whoever may not see it gets of the canary what they get of a word that does not exist. */
  async function compareCanary(random: Random, { entry, word, token }: ReturnType<typeof aCanary>, query: IndexQuery) {
    const asked = (term: string, audience: string[]): IndexQuery => ({
      ...query,
      groups: [{ alternatives: [{ terms: [{ term, weight: 1 }], needs: 1 }] }],
      atLeast: 1,
      phrases: [],
      excluded: [],
      kinds: [],
      filters: {},
      audience,
    });
    const audience = query.audience.filter((one) => one !== token);
    same(await index.find(asked(word, audience)), await index.find(asked(`q${random.below(1_000_000)}`, audience)), query);
    same(await index.suggest({ words: [word.slice(0, 3 + random.below(6))], audience, limit: 9 }), [], query);
    same(await index.similar(`${word}x`, audience, () => true), [], query);
    same([...(await index.known([word], audience)), ...(await index.bodies([entry.id], audience)).keys()], [], query);
    same((await index.find(asked(word, [...audience, token]))).total, 1, query);
  }

  test.each(Array.from({ length: WORLDS }, (_, world) => SEED + world))(
    `is what may be seen, in world %i: ${QUESTIONS} questions`,
    async (world) => {
      const random = randomFrom(world);
      await emptyTables(database.db);
      const canary = aCanary(random);
      entries = [canary.entry, ...Array.from({ length: ENTRIES }, () => anEntry(random))];
      await index.put(entries);
      // Some are written again, and some are taken out: what was before must not be met any more.
      const again = entries.slice(1, 8).map((entry) => ({ ...anEntry(random), id: entry.id, kind: entry.kind }));
      await index.put(again);
      await index.remove(entries.slice(8, 12).map(({ id }) => id));
      entries = [canary.entry, ...again, ...entries.slice(12)];
      for (let n = 0; n < QUESTIONS; n++) {
        const query = aQuery(random);
        await compareAnswer(query, { offset: random.below(20), limit: 1 + random.below(20) });
        if (n % 2 === 0) await compareWords(random, query);
        if (n % 10 === 0) await compareCanary(random, canary, query);
      }
    },
    PATIENCE,
  );
});

test(
  "both engines put the same in the same order",
  async () => {
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
  },
  PATIENCE,
);
