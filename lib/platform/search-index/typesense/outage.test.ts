import { afterAll, beforeAll, expect, test } from "vitest";
import type { IndexEntry, IndexQuery, SearchIndex } from "@/lib/kernel/search-index";
import { testDatabase } from "@/lib/testing/database";
import { type StandIn, startTypesense } from "@/lib/testing/typesense-server";
import { typesenseIndex } from ".";

/** What the promise allows between the server's return and its first own answer, in milliseconds. */
const BACK_WITHIN = 30_000;

/** Generous: on a busy machine a slow answer is no outage. */
const TIME_LIMIT = 5000;
/** Milliseconds that a test may take on such a machine. */
const PATIENCE = 120_000;

let database: Awaited<ReturnType<typeof testDatabase>>;
let server: StandIn;
let index: SearchIndex;

beforeAll(async () => {
  database = await testDatabase();
  server = await startTypesense();
  index = typesenseIndex({ url: server.url, apiKey: server.apiKey, name: "outage", timeoutMs: TIME_LIMIT }, database.db);
});
afterAll(async () => {
  await server.stop().catch(() => {});
  await database.close();
});

const entry = (id: string, word: string): IndexEntry => ({
  id: `document:${id}`,
  kind: "document",
  title: word,
  body: word,
  folded: word,
  terms: [{ term: word, weight: 1 }],
  length: 150,
  titleWords: [word],
  spellings: [],
  audience: ["public"],
  facets: { circles: [], topics: [] },
  people: [],
});

const query = (term: string): IndexQuery => ({
  groups: [{ alternatives: [{ terms: [{ term, weight: 1 }], needs: 1 }] }],
  atLeast: 1,
  phrases: [],
  excluded: [],
  audience: ["public"],
  kinds: [],
  filters: {},
  order: "best",
  now: new Date("2026-11-23T11:00:00Z"),
  offset: 0,
  limit: 10,
});

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Searches by several readers at once, one after the other, until `isOver`. */
async function searching(isOver: () => boolean) {
  const seen = { done: 0, failed: 0, fallback: 0, wrong: 0, slowest: 0 };
  const reader = async () => {
    while (!isOver()) {
      const since = performance.now();
      try {
        const { total, fallback } = await index.find(query("kabel"));
        if (total < 20) seen.wrong++;
        if (fallback) seen.fallback++;
        seen.done++;
      } catch {
        seen.failed++;
      }
      seen.slowest = Math.max(seen.slowest, performance.now() - since);
      await wait(50);
    }
  };
  await Promise.all([reader(), reader(), reader(), reader()]);
  return seen;
}

test(
  "searches go on while the server is stopped and started, and it is back by itself",
  async () => {
    await index.put(Array.from({ length: 20 }, (_, n) => entry(`n${n}`, "kabel")));
    let isOver = false;
    const load = searching(() => isOver);
    await wait(500);
    await server.stop();
    await wait(2000);
    // A save in the meantime succeeds, and is found at once.
    await index.put([entry("late", "kabel"), entry("rare", "zeldzaam")]);
    expect(await index.find(query("zeldzaam"))).toMatchObject({ total: 1, fallback: true });
    expect(await index.suggest({ words: ["zeld"], audience: ["public"], limit: 5 })).toHaveLength(1);
    await server.start();
    const returned = performance.now();
    while ((await index.find(query("kabel"))).fallback) {
      expect(performance.now() - returned).toBeLessThan(BACK_WITHIN);
      await wait(50);
    }
    const back = Math.round(performance.now() - returned);
    isOver = true;
    const seen = await load;
    console.info(
      `searches ${seen.done}, failed ${seen.failed}, from the database ${seen.fallback}, slowest ${Math.round(seen.slowest)} ms, back after ${back} ms`,
    );
    expect(seen).toMatchObject({ failed: 0, wrong: 0 });
    expect(seen.fallback).toBeGreaterThan(0);
    // What was saved meanwhile is known to be missing there, and is made up for.
    expect((await index.behind(10)).sort()).toEqual(["document:late", "document:rare"]);
    await index.put([entry("late", "kabel"), entry("rare", "zeldzaam")]);
    expect(await index.behind(10)).toEqual([]);
    expect(await index.find(query("zeldzaam"))).toMatchObject({ total: 1 });
    expect((await index.find(query("zeldzaam"))).fallback).toBeFalsy();
  },
  PATIENCE,
);

test.each(["silent", 500, 503] as const)(
  "a server that is %s is answered for, once at the cost of the time limit",
  async (kind) => {
    expect((await index.find(query("kabel"))).fallback).toBeFalsy();
    server.trouble(kind);
    const times: number[] = [];
    for (let n = 0; n < 20; n++) {
      const since = performance.now();
      expect(await index.find(query("kabel"))).toMatchObject({ fallback: true, total: 21 });
      times.push(performance.now() - since);
    }
    // Only the first waits; the breaker spares the others.
    expect(times.slice(1).filter((time) => time > TIME_LIMIT - 500)).toEqual([]);
    server.trouble(null);
    const since = performance.now();
    while ((await index.find(query("kabel"))).fallback) {
      expect(performance.now() - since).toBeLessThan(BACK_WITHIN);
      await wait(50);
    }
  },
  PATIENCE,
);

test("with a wrong key the database answers, and a save succeeds", async () => {
  const locked = typesenseIndex({ url: server.url, apiKey: "wrong", name: "outage", timeoutMs: TIME_LIMIT }, database.db);
  await locked.put([entry("locked", "slot")]);
  expect(await locked.find(query("slot"))).toMatchObject({ total: 1, fallback: true });
});

test("a server that lost everything is told from a whole one, and a rebuild fills it again", async () => {
  const port = server.port;
  await server.stop();
  server = await startTypesense({ port });
  const fresh = typesenseIndex({ url: server.url, apiKey: server.apiKey, name: "outage", timeoutMs: TIME_LIMIT }, database.db);
  expect(await fresh.find(query("kabel"))).toMatchObject({ total: 21, fallback: true });
  expect(await fresh.needsRebuild()).toBe(true);
  const generation = await fresh.rebuild.start([]);
  await fresh.rebuild.write(generation, { entries: [entry("only", "kabel")], gone: [] });
  const { ids, token } = await fresh.rebuild.left(generation, 100);
  await fresh.rebuild.write(generation, { entries: [], gone: ids, token });
  await fresh.rebuild.swap(generation);
  expect(await fresh.needsRebuild()).toBe(false);
  expect((await fresh.find(query("kabel"))).fallback).toBeFalsy();
});
