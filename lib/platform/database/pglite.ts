import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import { takeLock } from "./lock";
import type { OpenDatabase } from "./opened";
import { PglitePool } from "./pglite-pool";

const extensions = { pg_trgm };

const isWhole = (folder: string) => existsSync(join(folder, "PG_VERSION")) && existsSync(join(folder, "global", "pg_control"));

/** Makes a new database beside its place and moves it there when it is complete, so that an interrupted start spoils nothing. */
async function initialise(folder: string) {
  if (existsSync(folder)) renameSync(folder, `${folder}.broken-${Date.now()}`);
  const beside = `${folder}.new`;
  rmSync(beside, { recursive: true, force: true });
  const fresh = await PGlite.create({ dataDir: beside, extensions });
  await fresh.close();
  renameSync(beside, folder);
}

/** Opens the embedded database in a folder, or in memory without one. Throws `DatabaseInUse` when another process has it. */
export async function openPglite(folder: string | null, url?: string): Promise<OpenDatabase> {
  let release = () => {};
  if (folder) {
    mkdirSync(dirname(folder), { recursive: true });
    release = await takeLock(folder, { pid: process.pid, url });
    if (!isWhole(folder)) await initialise(folder);
  }
  const lite = await PGlite.create({ dataDir: folder ?? undefined, extensions });
  const pool = new PglitePool(lite);
  const close = async () => {
    await pool.end();
    release();
  };
  return { db: drizzle(pool as unknown as pg.Pool, { casing: "snake_case" }), close };
}
