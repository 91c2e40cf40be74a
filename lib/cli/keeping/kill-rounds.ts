import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { sql } from "drizzle-orm";
import { openPglite } from "@/lib/platform/database/pglite";

export type KillFigures = {
  rounds: number;
  inFirstStart: number;
  reopened: number;
  confirmed: number;
  lost: number;
  withoutPair: number;
  secondStarts: number;
  secondStartsRefused: number;
};

type Said = { open?: boolean; kept?: string; inUseBy?: number };
type Child = { process: ChildProcess; lines: AsyncIterableIterator<string>; gone: Promise<void> };

/** Opening the embedded database, in another process. */
function startChild(dataDir: string): Child {
  const script = join("lib", "cli", "keeping", "kill-child.ts");
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", script], {
    env: { ...process.env, DATA_DIR: dataDir, BASE_URL: "", DATABASE_URL: "", POSTGRES_URL: "", S3_BUCKET: "", TYPESENSE_URL: "" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return { process: child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator](), gone };
}

async function next(child: Child): Promise<Said | null> {
  const { value, done } = await child.lines.next();
  if (done) return null;
  try {
    return JSON.parse(value) as Said;
  } catch {
    // The kill cut the line: that write was not confirmed to anybody.
    return null;
  }
}

/** Lets the child write until a random moment, kills it, and gives every write that it confirmed before. */
async function writeAndKill(dataDir: string, figures: KillFigures): Promise<string[]> {
  const child = startChild(dataDir);
  const kept: string[] = [];
  const opened = await next(child);
  if (opened?.open) {
    if (figures.secondStarts < 5) await startSecond(dataDir, child, figures);
    setTimeout(() => child.process.kill("SIGKILL"), randomInt(1, 1500));
  }
  for (let said = await next(child); said?.kept; said = await next(child)) kept.push(said.kept);
  child.process.kill("SIGKILL");
  await child.gone;
  return kept;
}

/** A second process must be told whose the database is, and touch nothing. */
async function startSecond(dataDir: string, first: Child, figures: KillFigures): Promise<void> {
  figures.secondStarts++;
  const second = startChild(dataDir);
  const said = await next(second);
  if (said?.inUseBy === first.process.pid) figures.secondStartsRefused++;
  second.process.kill("SIGKILL");
  await second.gone;
}

/** Kills while the database is made for the first time: at any moment of some seconds. */
async function killInFirstStart(dataDir: string, span: number): Promise<void> {
  const child = startChild(dataDir);
  await new Promise((resolve) => setTimeout(resolve, randomInt(100, span)));
  child.process.kill("SIGKILL");
  await child.gone;
}

/** Opens what was left, and looks for each confirmed write and its work. */
async function check(dataDir: string, confirmed: string[], figures: KillFigures): Promise<void> {
  const { db, close } = await openPglite(join(dataDir, "database"));
  try {
    await db.execute(sql`select 1`);
    figures.reopened++;
    const rows = await idsOf(db, sql`select id::text as id from audit_log where action = 'kill'`);
    const work = await idsOf(db, sql`select data->>'person' as id from queue.job where name = 'membership.review'`);
    figures.lost += confirmed.filter((id) => !rows.has(id)).length;
    figures.withoutPair += [...rows].filter((id) => !work.has(id)).length + [...work].filter((id) => !rows.has(id)).length;
  } finally {
    await close();
  }
}

type Db = Awaited<ReturnType<typeof openPglite>>["db"];

/** Nothing, when the kill came before there was a schema. */
async function idsOf(db: Db, query: ReturnType<typeof sql>): Promise<Set<string>> {
  const found = await db.execute<{ id: string }>(query).catch(() => ({ rows: [] as { id: string }[] }));
  return new Set(found.rows.map((row) => row.id));
}

/** Kills the embedded server at random moments, again and again, and says what became of what it had confirmed. */
export async function killRounds(
  rounds: number,
  inFirstStart: number,
  tell: (figures: KillFigures) => void = () => {},
): Promise<KillFigures> {
  const figures: KillFigures = {
    rounds,
    inFirstStart,
    reopened: 0,
    confirmed: 0,
    lost: 0,
    withoutPair: 0,
    secondStarts: 0,
    secondStartsRefused: 0,
  };
  const folder = mkdtempSync(join(tmpdir(), "kenniskring-kill-"));
  try {
    const confirmed: string[] = [];
    for (let round = 0; round < rounds; round++) {
      // Spread over the run, so that a run that is cut short says something of both.
      if (isFirstStart(round, figures)) {
        const dataDir = join(folder, `first-${round}`);
        await killInFirstStart(dataDir, 6_000);
        await check(dataDir, [], figures);
        rmSync(dataDir, { recursive: true, force: true });
      } else {
        confirmed.push(...(await writeAndKill(join(folder, "living"), figures)));
        figures.confirmed = confirmed.length;
        await check(join(folder, "living"), confirmed, figures);
      }
      tell(figures);
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const isFirstStart = (round: number, { rounds, inFirstStart }: KillFigures): boolean =>
  Math.floor(((round + 1) * inFirstStart) / rounds) > Math.floor((round * inFirstStart) / rounds);
