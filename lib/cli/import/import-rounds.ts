import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import { system } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { csvTable } from "@/lib/kernel/csv-reader";
import type { Database } from "@/lib/kernel/ports";
import { memberships } from "@/lib/membership/tables";
import { loadReference } from "@/lib/people/reference";
import { people } from "@/lib/people/tables";
import { openDatabase } from "@/lib/platform/database";
import { migrate } from "@/lib/platform/database/migrate";
import { type Made, makeArchive } from "./made-archive";

type Place = { dataDir: string; databaseUrl?: string };
type Asked = Place & { archive: string; files: number; interruptions: Interruption[] };
/** Stops a run once its report has so many rows. */
export type Interruption = { after: number; signal: "SIGKILL" | "SIGINT" };

export type ImportFigures = {
  files: number;
  runs: number;
  outcomes: Record<string, number>;
  /** Files that should be in and are not; documents, versions or rows of the report that are there twice; files not in the report. */
  lost: number;
  doubles: number;
  unreported: number;
  /** Shared, neither in the index nor waiting for it. */
  unfindable: number;
  /** Stored files that no document names: what a kill left, until the sweep comes by. */
  orphans: number;
  secondRun: Record<string, number>;
  seconds: number;
  perSecond: number;
  peakMegabytes: number;
};

const CIRCLE = "archief";

/** Makes an archive, takes it in with interruptions on the way, and looks for everything that should be in. */
export async function importRounds({ archive, files, interruptions, ...place }: Asked): Promise<ImportFigures> {
  const made = await makeArchive(archive, files);
  await inDatabase(place, makeCircle);
  const runs: Run[] = [];
  for (const interruption of [...interruptions, undefined])
    runs.push(await importOnce(place, { archive, number: runs.length, interruption }));
  const last = runs.at(-1)?.rows ?? [];
  const again = await importOnce(place, { archive, number: runs.length });
  const found = await inDatabase(place, (db) => inside(db));
  const seconds = runs.reduce((sum, run) => sum + run.seconds, 0);
  return {
    files: made.files,
    runs: runs.length,
    outcomes: counted(last),
    ...compared(made, last, found),
    orphans: readdirSync(join(place.dataDir, "files", "documents")).length - found.versions,
    secondRun: counted(again.rows),
    seconds: Math.round(seconds),
    perSecond: Math.round((made.files / seconds) * 10) / 10,
    peakMegabytes: Math.max(...runs.map((run) => run.peakMegabytes)),
  };
}

type Run = { rows: { name: string; outcome: string }[]; seconds: number; peakMegabytes: number };
type Found = { names: string[]; versions: number; unfindable: number };

function compared({ files, expected }: Made, rows: Run["rows"], { names, versions, unfindable }: Found) {
  const inThere = new Set(names);
  const reported = new Set(rows.map((row) => row.name));
  const all = Object.values(expected).flat();
  return {
    lost: expected.in.filter((name) => !inThere.has(name)).length,
    doubles: versions - expected.in.length + (rows.length - reported.size),
    unreported: all.filter((name) => !reported.has(name)).length + (files - all.length),
    unfindable,
  };
}

const counted = (rows: Run["rows"]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { outcome } of rows) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
};

type Once = { archive: string; number: number; interruption?: Interruption };

/** The command itself, in a process of its own. */
function importOnce({ dataDir, databaseUrl = "" }: Place, { archive, number, interruption }: Once): Promise<Run> {
  const report = join(dataDir, `report-${number}.csv`);
  const started = performance.now();
  const command = ["--conditions=react-server", "--import", "tsx", join("lib", "cli", "import.ts")];
  const child = spawn(process.execPath, [...command, archive, "--circle", CIRCLE, "--report", report], {
    env: {
      ...{ ...process.env, DATA_DIR: dataDir, BASE_URL: "", DATABASE_URL: databaseUrl, POSTGRES_URL: "", S3_BUCKET: "", TYPESENSE_URL: "" },
      // A database on a server goes with secrets of the installation's own.
      ...(databaseUrl ? { NEXTAUTH_SECRET: randomUUID(), CRON_SECRET: randomUUID() } : {}),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (piece: Buffer) => {
    said += piece;
  });
  const watch = interruption && setInterval(() => rowsOf(report).length >= interruption.after && child.kill(interruption.signal), PAUSE);
  return new Promise((resolve) => {
    child.once("close", () => {
      clearInterval(watch);
      const megabytes = [...said.matchAll(/([\d.]+) MB/g)].map(([, figure = ""]) => Number(figure.replace(".", "")));
      resolve({ rows: rowsOf(report), seconds: (performance.now() - started) / 1000, peakMegabytes: Math.max(0, ...megabytes) });
    });
  });
}

/** Milliseconds between two looks at a report. */
const PAUSE = 100;

function rowsOf(report: string): Run["rows"] {
  try {
    return csvTable(readFileSync(report, "utf8")).rows.map(({ cells: [name = "", outcome = ""] }) => ({ name, outcome }));
  } catch {
    return [];
  }
}

async function inDatabase<T>({ dataDir, databaseUrl }: Place, work: (db: Database) => Promise<T>): Promise<T> {
  const database = databaseUrl ? { url: databaseUrl, driver: "pg" } : null;
  const { db, close } = await openDatabase({ dataDir, database, baseUrl: "" } as Parameters<typeof openDatabase>[0]);
  try {
    return await work(db);
  } finally {
    await close();
  }
}

async function makeCircle(db: Database): Promise<void> {
  await migrate(db);
  await loadReference({ db, actor: system, now: new Date() } as Context);
  const [circle] = await db.insert(circles).values({ slug: CIRCLE, name: "Archiefkring" }).returning();
  const [lead] = await db.insert(people).values({ slug: "an-archief", name: "An Archief" }).returning();
  if (circle && lead) await db.insert(memberships).values({ personId: lead.id, circleId: circle.id, state: "active", role: "lead" });
}

/** What is in, by the name that the archive gave it. */
async function inside(db: Database): Promise<Found> {
  const { rows } = await db.execute<{ key: string }>(sql`select import_key as key from documents where state = 'shared'`);
  const versions = await db.execute<{ count: number }>(sql`select count(*)::int as count from document_versions`);
  const unfindable = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from documents d where state = 'shared' and not exists (select from search_entries e where e.id = 'document:' || d.id)
      and not exists (select from queue.job j where j.name = 'search.index' and j.state < 'completed' and j.data->>'id' = d.id::text)`,
  );
  const names = rows.map(({ key }) => key.slice(key.indexOf("/") + 1));
  return { names, versions: versions.rows[0]?.count ?? 0, unfindable: unfindable.rows[0]?.count ?? 0 };
}
