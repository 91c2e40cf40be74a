/**
 * `npm run import -- PATH --circle SLUG` takes an archive in: a folder of files, or a .jsonl(.gz) of texts. It may be interrupted and
 * run again, and takes only what is new or changed. README.md tells of the options.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { whileAlone } from "@/lib/documents/import/commands";
import type { Target } from "@/lib/documents/import/item";
import { findTarget } from "@/lib/documents/import/queries";
import { runJob, wholly } from "@/lib/jobs/commands";
import { runWaitingWork } from "@/lib/jobs/work";
import { system } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { env } from "@/lib/platform/env";
import { openPorts } from "@/lib/platform/ports";
import { say } from "./bench/figures";
import { templateOf } from "./import/columns";
import { peakMegabytes, progressOf, rateOf } from "./import/progress";
import { Report, t } from "./import/report";
import { lookAhead, takeIn } from "./import/run";
import { filesIn, isArchive, openSource, placeOf, type Source } from "./import/source";
import { reasonOf, Stop } from "./import/stop";

const usage =
  "npm run import -- PATH --circle SLUG [--csv FILE] [--by PERSON] [--visibility circle|members|public] [--name ARCHIVE] [--report FILE] [--unchecked] [--dry-run] | PATH --csv-template";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    circle: { type: "string" },
    csv: { type: "string" },
    "csv-template": { type: "boolean", default: false },
    by: { type: "string" },
    visibility: { type: "string", default: "circle" },
    name: { type: "string" },
    report: { type: "string" },
    unchecked: { type: "boolean", default: false },
    "dry-run": { type: "boolean", default: false },
  },
});

/** A slice of indexing, after which progress is told. */
const SLICE = 5000;
/** Names shown of who is not known; all are in the circle's list of members. */
const MOST_NAMES = 20;

let stopping = false;
function stopGently(): void {
  stopping = true;
  say(t("archive.stopping"));
}
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stopGently);

async function main(): Promise<number> {
  const [given] = positionals;
  const path = given === undefined ? null : await placeOf(given);
  if (given === undefined) throw new Stop(usage);
  if (path === null) throw new Stop(t("archive.noPath", { path: given }));
  if (!(await isArchive(path))) throw new Stop(t("archive.noFolder", { path: given }));
  if (values["csv-template"]) {
    process.stdout.write(templateOf(await filesIn(path)));
    return 0;
  }
  const { ports, close } = await openPorts(env());
  const ctx = (): Context => ({ ...ports, actor: system, now: new Date() });
  try {
    if (values["dry-run"]) return await run(path, ctx);
    if (env().database !== null) return await whileAlone(ctx(), () => run(path, ctx));
    // The embedded database is ours alone: what an import that was killed had taken, nobody does.
    await ports.queue.giveBack();
    return await run(path, ctx);
  } finally {
    await close();
  }
}

async function run(path: string, ctx: () => Context): Promise<number> {
  const target = await findTarget(ctx(), values);
  if ("key" in target) throw new Stop(t(target.key as "archive.noCircle", target.params as never));
  const source = await openSource({ ...values, path, circle: target.slug, topics: target.known.topics });
  checkCsv(source);
  say(t("archive.found", { count: source.total }));
  const mode = values["dry-run"] ? "would" : "outcome";
  const stamp = new Date().toISOString().replace(/[:.]/g, "-");
  const file = values.report ?? join(env().dataDir, "imports", `${stamp}-${target.slug}.csv`);
  const report = new Report({ file, mode, baseUrl: ctx().baseUrl });
  const steps = { ctx, target, report, isStopping: () => stopping, tell: progressOf(report, source.total) };
  const started = Date.now();
  try {
    await (mode === "would" ? lookAhead(source.found, steps) : takeIn(source.found, steps));
    if (mode === "outcome" && !stopping) await finishWork(ctx);
  } finally {
    conclude(report, { source, target, file, seconds: (Date.now() - started) / 1000 });
  }
  if (stopping) return 130;
  return report.count("failed") > 0 ? 1 : 0;
}

function checkCsv({ problems, unknown }: Source): void {
  if (unknown.length > 0) say(t("archive.csvUnknown", { names: unknown.join(", ") }));
  if (problems.length === 0) return;
  const lines = problems.map(({ line, key, params = {} }) =>
    t("archive.csvProblem", { line, problem: t(key as "archive.csv.noFile", params as never) }),
  );
  throw new Stop([...lines, "", t("archive.csvRefused", { count: problems.length, csv: values.csv ?? "" })].join("\n"));
}

/** What the import left for later: the index, then everybody's profile once. */
async function finishWork(ctx: () => Context): Promise<void> {
  for (let done = 0; ; ) {
    const counts = await runWaitingWork(ctx(), SLICE);
    if ((counts.done ?? 0) === 0) break;
    done += counts.done ?? 0;
    say(t("archive.indexing", { count: done }));
  }
  say(t("archive.profiles"));
  await runJob(ctx(), "expertise", wholly);
  await runWaitingWork(ctx(), Number.POSITIVE_INFINITY);
}

type Conclusion = { source: Source; target: Target; file: string; seconds: number };

function conclude(report: Report, { source, target, file, seconds }: Conclusion): void {
  const rate = rateOf(report.total - report.count("already"), seconds);
  const done = t("archive.done", { count: report.total, seconds: Math.round(seconds), rate, megabytes: peakMegabytes() });
  const interrupted = t("archive.interrupted", { done: report.total, total: source.total });
  const foreseen = t("archive.foreseen", { count: report.total });
  say(`\n${report.total < source.total ? interrupted : values["dry-run"] ? foreseen : done}`);
  say(report.lines().join("\n"));
  const unknown = [...target.members.unknown].sort();
  const more = unknown.length > MOST_NAMES ? t("archive.andMore", { count: unknown.length - MOST_NAMES }) : "";
  const names = `${unknown.slice(0, MOST_NAMES).join(", ")} ${more}`.trim();
  if (unknown.length > 0) say(t(values["dry-run"] ? "archive.wouldMake" : "archive.made", { count: unknown.length, names }));
  say(t("archive.reportAt", { file }));
}

const code = await main().catch((error: unknown) => {
  process.stderr.write(`${reasonOf(error)}\n`);
  return 1;
});
process.exit(code);
