/**
 * `npm run import -- PATH [--circle slug] [--csv file] [--by person] [--visibility circle|members|public] [--unchecked]`
 * takes an archive in: a folder of files, or a .jsonl(.gz) of texts. It may be interrupted and run again.
 */
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Item, importItem, type Target } from "@/lib/documents/import/commands";
import { findTarget } from "@/lib/documents/import/queries";
import { runJob, wholly } from "@/lib/jobs/commands";
import { runWaitingWork } from "@/lib/jobs/work";
import { system } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { env } from "@/lib/platform/env";
import { openPorts } from "@/lib/platform/ports";
import { folderItems } from "./import/folder";
import { lineItems } from "./import/lines";
import { Report } from "./import/report";

const usage = "npm run import -- PATH [--circle slug] [--csv file] [--by person] [--visibility circle|members|public] [--unchecked]";
/** Milliseconds between two lines of progress. */
const PROGRESS = 5000;
/** A slice of indexing, after which progress is told. */
const SLICE = 5000;

const say = (line: string) => process.stdout.write(`${line}\n`);
const peakMegabytes = () => Math.round(process.resourceUsage().maxRSS / 1024);

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    circle: { type: "string" },
    csv: { type: "string" },
    by: { type: "string" },
    visibility: { type: "string", default: "circle" },
    unchecked: { type: "boolean", default: false },
  },
});

async function items(path: string): Promise<AsyncGenerator<Item>> {
  const isFolder = (await stat(path)).isDirectory();
  return isFolder ? folderItems(path, values.csv && resolve(values.csv)) : lineItems(path);
}

async function takeIn(ctx: Context, path: string, target: Target): Promise<Report> {
  const report = new Report();
  const started = Date.now();
  let told = started;
  const tell = () => say(`${report.total} documents, ${rate(report.fresh, started)} a second, ${peakMegabytes()} MB at most`);
  for await (const item of await items(path)) {
    report.add(item.fileName, await importItem({ ...ctx, now: new Date() }, item, target));
    if (Date.now() - told < PROGRESS) continue;
    told = Date.now();
    tell();
  }
  tell();
  return report;
}

const rate = (count: number, since: number) => (count / Math.max(0.001, (Date.now() - since) / 1000)).toFixed(1);

/** What the import left for later: the index, then everybody's profile once. */
async function finishWork(ctx: Context): Promise<void> {
  const started = Date.now();
  let done = 0;
  for (;;) {
    const counts = await runWaitingWork({ ...ctx, now: new Date() }, SLICE);
    if ((counts.done ?? 0) === 0) break;
    done += counts.done ?? 0;
    say(`indexing: ${done}, ${rate(done, started)} a second`);
  }
  say(`expertise: ${JSON.stringify(await runJob({ ...ctx, now: new Date() }, "expertise", wholly))}`);
}

async function main(): Promise<number> {
  const [path] = positionals;
  if (!path) return fail(usage);
  const { ports, close } = await openPorts(env());
  try {
    const ctx: Context = { ...ports, actor: system, now: new Date() };
    const target = await findTarget(ctx, values);
    if (typeof target === "string") return fail(target);
    const started = Date.now();
    const report = await takeIn(ctx, resolve(path), target);
    await finishWork(ctx);
    say(`\n${report.lines().join("\n")}`);
    say(
      `${report.total} documents in ${((Date.now() - started) / 1000).toFixed(1)} s with index and profiles, ${peakMegabytes()} MB at most`,
    );
    return 0;
  } finally {
    await close();
  }
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}

process.exit(await main());
