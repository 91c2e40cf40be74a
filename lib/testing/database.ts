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

/**
 * Empties every table of ours that holds anything, and what waits in the queue. Rows are deleted: a truncation makes new files for
 * every table and index, which takes many times longer. The audit log lets nothing go but without its triggers.
 */
export async function emptyTables(db: Database): Promise<void> {
  const { rows } = await db.execute<{ name: string }>(
    sql`select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
  );
  const filled = rows.map(({ name }) => `select '${name}' as name where exists (select from ${name})`).join(" union all ");
  const { rows: tables } = await db.execute<{ name: string }>(sql.raw(filled));
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    for (const { name } of tables) await tx.execute(sql.raw(`delete from ${name}`));
    await tx.execute(sql`delete from queue.job`);
  });
}
