import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ask } from "@/lib/search/ask";
import { entryOf } from "@/lib/search/entries/entry";
import { namesFrom } from "@/lib/search/knowledge";
import { openBench } from "./bench/engines";
import { percentile, say, table } from "./bench/figures";

/**
 * Indexes DIR/docs.jsonl in an embedded database in memory (and in Typesense, with --engine typesense), asks DIR/queries.tsv, and writes the answers as a TREC run.
 *   npm run bench:search -- --corpus DIR --out RUN [--limit 100] [--engine typesense]
 */
const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    out: { type: "string" },
    limit: { type: "string", default: "100" },
    engine: { type: "string", default: "postgres" },
    verbose: { type: "boolean" },
  },
});

type CorpusDocument = { id: string; title: string; text: string; authors?: string[] };

const BATCH = 50;
const milliseconds = (since: number) => Math.round((performance.now() - since) * 10) / 10;

function linesOf(file: string): string[] {
  return readFileSync(file, "utf8")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");
}

async function bench(corpus: string, out: string, limit: number): Promise<void> {
  const { index, engine, close } = await openBench(values.engine, { embedded: true });
  const documents = linesOf(join(corpus, "docs.jsonl")).map((line) => JSON.parse(line) as CorpusDocument);
  let since = performance.now();
  let analysis = 0;
  for (let start = 0; start < documents.length; start += BATCH) {
    const began = performance.now();
    const entries = documents.slice(start, start + BATCH).map(({ id, title, text, authors }) =>
      entryOf({
        id,
        kind: "document",
        title,
        body: text,
        audience: ["public"],
        facets: { circles: [], topics: [] },
        people: authors ?? [],
      }),
    );
    analysis += performance.now() - began;
    await index.put(entries);
  }
  const indexed = milliseconds(since);
  const names = namesFrom({});
  const run: string[] = [];
  const times: number[] = [];
  let fallbacks = 0;
  for (const line of linesOf(join(corpus, "queries.tsv"))) {
    const [query = "", , text = ""] = line.split("\t");
    since = performance.now();
    const { answer, plan } = await ask(
      index,
      { text, audience: ["public"], kinds: [], filters: {}, order: "best", now: new Date(), offset: 0, limit },
      names,
    );
    times.push(milliseconds(since));
    if (answer.fallback) fallbacks++;
    if (values.verbose) say(`${query}\t${text}\t${answer.total}\t${JSON.stringify(plan.notes)}`);
    for (const [place, { id, score }] of answer.hits.entries()) run.push(`${query} Q0 ${id} ${place + 1} ${score.toFixed(6)} kenniskring`);
  }
  writeFileSync(out, `${run.join("\n")}\n`);
  report({ engine, fallbacks, documents: documents.length, indexed, analysis, times });
  await close();
}

type Report = { engine: string; fallbacks: number; documents: number; indexed: number; analysis: number; times: number[] };

function report({ engine, fallbacks, documents, indexed, analysis, times }: Report): void {
  const figures = {
    engine,
    documents,
    documentsPerSecond: Math.round((documents / indexed) * 10_000) / 10,
    analysisMs: Math.round(analysis),
    queries: times.length,
    fallbacks,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  say(JSON.stringify(figures));
  table(figures);
}

if (!values.corpus || !values.out) {
  say("npm run bench:search -- --corpus DIR --out RUN");
  process.exit(2);
}
await bench(values.corpus, values.out, Number(values.limit));
process.exit(0);
