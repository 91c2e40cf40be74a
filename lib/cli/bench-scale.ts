import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sql } from "drizzle-orm";
import { type Actor, system, visitor } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { loadReference } from "@/lib/people/reference";
import { ask } from "@/lib/search/ask";
import { namesFrom } from "@/lib/search/knowledge";
import { search } from "@/lib/search/queries";
import { suggest } from "@/lib/search/suggestions/queries";
import { openPortsOver } from "@/lib/testing/open-world";
import { openBench } from "./bench/engines";
import { percentile, say, table } from "./bench/figures";
import { documentAt, readCorpus, type Source } from "./bench/scale-documents";
import { beginningsFrom, halfWord, questionsFrom } from "./bench/scale-questions";
import { keepDocuments, makeDocument, makeWorld, memberOf, type ScaleWorld, settle, worldIn } from "./bench/scale-world";

/**
 * Fills an index with many documents, and searches as people do: through the whole of `search` and `suggest`, as they are asked by
 * a page, by a visitor and by a member of three circles.
 *   npm run bench:scale -- [--docs 100000] [--corpus DIR] [--engine postgres|embedded|typesense] [--keep NAME]
 * In a database of its own on the server of DATABASE_URL, or of 127.0.0.1; embedded in memory. One that is kept is filled once.
 */
const { values } = parseArgs({
  options: {
    docs: { type: "string", default: "100000" },
    corpus: { type: "string", default: process.env.CORPUS ?? "../shared/corpus" },
    engine: { type: "string", default: "postgres" },
    keep: { type: "string" },
  },
});

const BATCH = 50;
/** Documents in which the common word is looked for. */
const SAMPLE = 2000;
const TIMES = 20;
const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

type Filled = { world: ScaleWorld; seconds: number; analysisSeconds: number; putSeconds: number };

async function fill(ctx: Context, sources: Source[], count: number): Promise<Filled> {
  const there = await worldIn(ctx.db);
  if (there.circles.length > 0) return { world: there, seconds: 0, analysisSeconds: 0, putSeconds: 0 };
  await loadReference(ctx);
  const world = await makeWorld(ctx.db);
  const since = performance.now();
  let [analysis, put] = [0, 0];
  for (let from = 0; from < count; from += BATCH) {
    const began = performance.now();
    const made = Array.from({ length: Math.min(BATCH, count - from) }, (_, n) =>
      makeDocument(world, from + n, documentAt(sources, from + n)),
    );
    const analysed = performance.now();
    await ctx.index.put(made.map(({ entry }) => entry));
    put += performance.now() - analysed;
    analysis += analysed - began;
    await keepDocuments(ctx.db, made);
    if (from % 10_000 === 0) process.stderr.write(`${from} `);
  }
  const seconds = (performance.now() - since) / 1000;
  await settle(ctx.db);
  process.stderr.write("\n");
  return { world, seconds, analysisSeconds: analysis / 1000, putSeconds: put / 1000 };
}

/** In milliseconds, how long this takes. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}

const spread = (name: string, times: number[]) => ({
  [`${name}P50`]: percentile(times, 0.5),
  [`${name}P95`]: percentile(times, 0.95),
  [`${name}P99`]: percentile(times, 0.99),
});

type Asking = { ctx: Context; readers: Actor[]; sources: Source[]; common: string };

async function searches({ ctx, readers, sources, common }: Asking) {
  const questions = questionsFrom(values.corpus, sources, common);
  const bySort = new Map<string, number[]>();
  const engine: number[] = [];
  for (const { of, query } of questions)
    for (const actor of readers) {
      const time = await timed(() => search({ ...ctx, actor }, query));
      bySort.set(of, [...(bySort.get(of) ?? []), time]);
      engine.push(await timed(() => engineAlone(ctx, query.text)));
    }
  for (const [sort, times] of bySort) say(`search, ${sort.padEnd(20)} p50 ${percentile(times, 0.5)}  p95 ${percentile(times, 0.95)} ms`);
  const all = [...bySort.values()].flat();
  return { searches: all.length, ...spread("search", all), ...spread("engine", engine) };
}

const everybody = ["public", "members"];
const engineAlone = (ctx: Context, text: string) =>
  ask(ctx.index, { text, audience: everybody, kinds: [], filters: {}, order: "best", now: ctx.now, offset: 0, limit: 20 }, namesFrom({}));

async function suggestions({ ctx, readers, sources }: Asking) {
  const times: number[] = [];
  for (const typed of beginningsFrom(sources))
    for (const actor of readers) times.push(await timed(() => suggest({ ...ctx, actor }, typed)));
  return { suggestions: times.length, ...spread("suggestion", times) };
}

async function sizeOf(ctx: Context): Promise<number> {
  const { rows } = await ctx.db.execute<{ bytes: string }>(sql`
    select sum(pg_total_relation_size(oid)) as bytes from pg_class where relkind = 'r' and relname like 'search\\_%'`);
  return megabytes(Number(rows[0]?.bytes ?? 0));
}

async function bench(count: number): Promise<void> {
  const sources = await readCorpus(values.corpus);
  if (sources.length === 0) throw new Error(`No documents in ${values.corpus}`);
  const opened = await openBench(values.engine === "typesense" ? "typesense" : "postgres", {
    embedded: values.engine === "embedded",
    keep: values.keep,
  });
  const folder = mkdtempSync(join(tmpdir(), "kenniskring-scale-"));
  const ports = await openPortsOver(opened.db, { folder, letters: [] });
  const ctx: Context = { ...ports, index: opened.index, actor: system, now: new Date() };
  const { world, ...filling } = await fill(ctx, sources, count);
  const half = halfWord(Array.from({ length: SAMPLE }, (_, n) => documentAt(sources, Math.floor((n * count) / SAMPLE))));
  const member = memberOf(world);
  const first = await timed(() =>
    search({ ...ctx, actor: member }, { text: "informatieveiligheid", kind: null, filters: {}, order: "best", page: 1 }),
  );
  const asking = { ctx, readers: [visitor(), member], sources, common: half.word };
  const found = { ...(await searches(asking)), ...(await suggestions(asking)) };
  const commonTimes: number[] = [];
  for (let n = 0; n < TIMES; n++)
    commonTimes.push(
      await timed(() => search({ ...ctx, actor: member }, { text: half.word, kind: null, filters: {}, order: "best", page: 1 })),
    );
  const figures = {
    engine: opened.engine,
    documents: count,
    ...(filling.seconds > 0 && {
      documentsPerSecond: Math.round((count / filling.seconds) * 10) / 10,
      analysisMsPerDocument: Math.round((filling.analysisSeconds / count) * 10_000) / 10,
      putMsPerDocument: Math.round((filling.putSeconds / count) * 10_000) / 10,
    }),
    indexMegabytes: await sizeOf(ctx),
    firstSearch: Math.round(first),
    ...found,
    commonWord: half.word,
    commonWordShare: Math.round(half.share * 100) / 100,
    ...spread("commonWord", commonTimes),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  say(JSON.stringify(figures));
  table(figures);
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
}

await bench(Number(values.docs));
process.exit(0);
