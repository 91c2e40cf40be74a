import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import type { Database } from "@/lib/kernel/ports";
import { PglitePool } from "@/lib/platform/database/pglite-pool";

export const templateFile = join(process.cwd(), "node_modules", ".cache", "kenniskring", "template.tar");

/** A real embedded database of its own, with the schema and nothing else. */
export async function testDatabase(): Promise<{ db: Database; close: () => Promise<void> }> {
  const loadDataDir = new Blob([readFileSync(templateFile)]);
  const pool = new PglitePool(await PGlite.create({ loadDataDir, extensions: { pg_trgm } }));
  return { db: drizzle(pool as unknown as pg.Pool, { casing: "snake_case" }), close: () => pool.end() };
}

/** Empties every table of ours, and what waits in the queue. */
export async function emptyTables(db: Database): Promise<void> {
  const tables = await db.execute<{ name: string }>(sql`select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`);
  // The audit log lets nothing go: only who owns the table can tell it to, and no code of the product does.
  await db.execute(sql`alter table audit_log disable trigger user`);
  await db.execute(sql.raw(`truncate ${tables.rows.map((row) => row.name).join(", ")} cascade`));
  await db.execute(sql`alter table audit_log enable trigger user`);
  await db.execute(sql`delete from queue.job`);
}
