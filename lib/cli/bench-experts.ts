import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { system } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { rankedPeople } from "@/lib/search/experts/queries";
import { openPortsOver } from "@/lib/testing/open-world";
import { openBench } from "./bench/engines";
import { documentsIn, questionsIn } from "./bench/expert-corpus";
import { baselineRanks, type Credits, creditsOf } from "./bench/expert-credits";
import { aReader, type Credit, deriveAll, loadWorld, namesIn } from "./bench/expert-world";
import { percentile, say, table } from "./bench/figures";

/**
 * Keeps DIR's documents as those of invented members, runs the real job, and ranks people for DIR's topics as a search does for
 * a member who may read everything. Writes a TREC run, and one for each baseline beside it: RUN.combSum and so on.
 *   npm run bench:experts -- --corpus DIR --out RUN [--credit authors|uploader] [--docs N] [--keep NAME]
 * In a database of its own on the server of DATABASE_URL, or of 127.0.0.1. One that is kept is filled once.
 */
const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    out: { type: "string" },
    credit: { type: "string", default: "authors" },
    docs: { type: "string", default: "1000000" },
    keep: { type: "string" },
  },
});

const seconds = (since: number) => Math.round((performance.now() - since) / 100) / 10;

type Runs = Map<string, string[]>;

function writeDown(runs: Runs, name: string, question: string, scored: readonly (readonly [string, number])[]): void {
  const lines = runs.get(name) ?? [];
  for (const [place, [person, score]] of scored.entries()) lines.push(`${question} Q0 ${person} ${place + 1} ${score.toFixed(8)} ${name}`);
  runs.set(name, lines);
}

async function rankAll(ctx: Context, corpus: string, credits: Credits) {
  const names = await namesIn(ctx);
  const called = (person: string) => names.get(person) ?? person;
  const runs: Runs = new Map();
  const times: number[] = [];
  for (const [n, { id, text }] of questionsIn(corpus).entries()) {
    const since = performance.now();
    const { hits, people } = await rankedPeople(ctx, text);
    times.push(performance.now() - since);
    writeDown(
      runs,
      "kenniskring",
      id,
      people.map((one) => [called(one.id), one.score]),
    );
    for (const [name, ranked] of baselineRanks(hits, credits, n))
      writeDown(
        runs,
        name,
        id,
        ranked.map(([person, score]) => [called(person), score]),
      );
  }
  return { runs, times };
}

async function bench(corpus: string, out: string, credit: Credit): Promise<void> {
  const opened = await openBench("postgres", { keep: values.keep });
  const folder = mkdtempSync(join(tmpdir(), "kenniskring-experts-"));
  const ports = await openPortsOver(opened.db, { folder, letters: [] });
  const ctx: Context = { ...ports, index: opened.index, actor: system, now: new Date() };
  let since = performance.now();
  const count = await loadWorld(ctx, documentsIn(corpus), { credit, most: Number(values.docs) });
  const loadSeconds = seconds(since);
  since = performance.now();
  await deriveAll(ctx);
  const jobSeconds = seconds(since);
  const { runs, times } = await rankAll({ ...ctx, actor: await aReader(ctx) }, corpus, await creditsOf(ctx, credit));
  for (const [name, lines] of runs) writeFileSync(name === "kenniskring" ? out : `${out}.${name}`, `${lines.join("\n")}\n`);
  const figures = {
    ...{ documents: count, credit, loadSeconds, jobSeconds, questions: times.length },
    ...{ p50: percentile(times, 0.5), p95: percentile(times, 0.95), runs: [...runs.keys()].join(" ") },
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  say(JSON.stringify(figures));
  table(figures);
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
}

const credit = values.credit === "uploader" ? "uploader" : "authors";
if (!values.corpus || !values.out) {
  say("npm run bench:experts -- --corpus DIR --out RUN [--credit authors|uploader] [--docs N] [--keep NAME]");
  process.exit(2);
}
await bench(values.corpus, values.out, credit);
process.exit(0);
