import { parseArgs } from "node:util";
import type { SearchIndex } from "@/lib/kernel/search-index";
import { REST } from "@/lib/platform/search-index/typesense/breaker";
import { Unavailable } from "@/lib/platform/search-index/typesense/server";
import { ask } from "@/lib/search/ask";
import { namesFrom } from "@/lib/search/knowledge";
import { makeEntries } from "@/lib/testing/corpus";
import { openBench } from "./bench/engines";
import { percentile, say, table } from "./bench/figures";

/**
 * Fills an index, then makes the whole of it again while readers go on searching.
 *   npm run bench:reindex -- [--entries 100000] [--engine postgres|typesense] [--readers 2]
 * In a database of its own on the server of DATABASE_URL, or of 127.0.0.1; on the Typesense of TYPESENSE_URL, or a stand-in.
 */
const { values } = parseArgs({
  options: {
    entries: { type: "string", default: "100000" },
    engine: { type: "string", default: "postgres" },
    readers: { type: "string", default: "2" },
    searches: { type: "string", default: "300" },
  },
});

const BATCH = 50;
const made = makeEntries(1);
const names = namesFrom({});

const searchOnce = (index: SearchIndex, n: number) =>
  ask(
    index,
    {
      text: made.query(n),
      audience: ["public", "members", "circle:circle-1"],
      kinds: [],
      filters: {},
      order: "best",
      now: new Date(),
      offset: 0,
      limit: 20,
    },
    names,
  );

type Reads = { done: number; failed: number; fallback: number; times: number[] };

/** Readers that search one query after the other until they are told to stop. */
function readWhile(index: SearchIndex, readers: number): { stop: () => Promise<Reads> } {
  const reads: Reads = { done: 0, failed: 0, fallback: 0, times: [] };
  let isOver = false;
  const reader = async (first: number) => {
    for (let n = first; !isOver; n += readers) {
      const since = performance.now();
      try {
        const { answer } = await searchOnce(index, n % 2000);
        if (answer.fallback) reads.fallback++;
        reads.done++;
      } catch {
        reads.failed++;
      }
      reads.times.push(performance.now() - since);
    }
  };
  const all = Array.from({ length: readers }, (_, n) => reader(n));
  return {
    stop: async () => {
      isOver = true;
      await Promise.all(all);
      return reads;
    },
  };
}

async function write(entries: number, step: (from: number) => Promise<unknown>): Promise<number> {
  const since = performance.now();
  for (let from = 0; from < entries; from += BATCH) {
    await step(from);
    if (from > 0 && from % 10_000 === 0) process.stderr.write(`${from} `);
  }
  process.stderr.write("\n");
  return (performance.now() - since) / 1000;
}

/** As the job does: when the engine does not answer, the same step again later. */
async function patiently<T>(step: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2 * REST));
    }
  }
}

const batchAt = (from: number, entries: number) => Array.from({ length: Math.min(BATCH, entries - from) }, (_, n) => made.entry(from + n));

async function bench(entries: number): Promise<void> {
  const { index, engine, close } = await openBench(values.engine);
  const fill = await write(entries, (from) => index.put(batchAt(from, entries)));
  const alone: number[] = [];
  let fallbacks = 0;
  for (let n = 0; n < Number(values.searches); n++) {
    const since = performance.now();
    const { answer } = await searchOnce(index, 5000 + n);
    alone.push(performance.now() - since);
    if (answer.fallback) fallbacks++;
  }
  const reading = readWhile(index, Number(values.readers));
  const generation = await index.rebuild.start([]);
  const rebuild = await write(entries, (from) =>
    patiently(() => index.rebuild.write(generation, { entries: batchAt(from, entries), gone: [] })),
  );
  await patiently(() => index.rebuild.swap(generation));
  const reads = await reading.stop();
  const { total } = await index.find({
    groups: [],
    atLeast: 1,
    phrases: [],
    excluded: [],
    audience: ["members"],
    kinds: [],
    filters: {},
    order: "newest",
    now: new Date(),
    offset: 0,
    limit: 1,
  });
  const figures = {
    engine,
    entries,
    fillPerSecond: Math.round(entries / fill),
    searchP50: percentile(alone, 0.5),
    searchP95: percentile(alone, 0.95),
    searchFallbacks: fallbacks,
    rebuildPerSecond: Math.round(entries / rebuild),
    rebuildSeconds: Math.round(rebuild),
    readsDone: reads.done,
    readsFailed: reads.failed,
    readsFallback: reads.fallback,
    readsP50: percentile(reads.times, 0.5),
    readsP95: percentile(reads.times, 0.95),
    visibleAfter: total,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  say(JSON.stringify(figures));
  table(figures);
  await close();
}

await bench(Number(values.entries));
process.exit(0);
