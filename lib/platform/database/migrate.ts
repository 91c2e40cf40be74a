import { join } from "node:path";
import { sql } from "drizzle-orm";
import { type MigrationMeta, readMigrationFiles } from "drizzle-orm/migrator";
import type { Database } from "@/lib/kernel/ports";

/** Any number will do, as long as every instance takes the same one. */
const MIGRATION_LOCK = 727274;

const migrations = (): MigrationMeta[] => readMigrationFiles({ migrationsFolder: join(process.cwd(), "drizzle", "migrations") });

/** The hashes of every migration that this version knows. */
export const knownMigrations = (): Set<string> => new Set(migrations().map((file) => file.hash));

/** Brings the schema up to date, or as far as `wanted` says, and gives how many migrations ran. Several instances may start at once. */
export function migrate(db: Database, wanted: ReadonlySet<string> = knownMigrations()): Promise<number> {
  return db.transaction(async (tx) => {
    // Of the transaction, not of the session: behind a pooler a session's lock stays with somebody else's connection.
    await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await tx.execute(sql`create schema if not exists drizzle`);
    await tx.execute(sql`create table if not exists drizzle.migrations (hash text primary key, ran_at timestamptz not null default now())`);
    const missing = (await missingFrom(tx)).filter((file) => wanted.has(file.hash));
    for (const file of missing) {
      for (const statement of file.sql) await tx.execute(sql.raw(statement));
      await tx.execute(sql`insert into drizzle.migrations (hash) values (${file.hash})`);
    }
    return missing.length;
  });
}

/** How many migrations this database still misses. A database that is ahead, because newer code runs beside this, misses none. */
export async function missingMigrations(db: Database): Promise<number> {
  const { rows } = await db.execute<{ there: boolean }>(sql`select to_regclass('drizzle.migrations') is not null as there`);
  return rows[0]?.there ? (await missingFrom(db)).length : migrations().length;
}

async function missingFrom(db: Database): Promise<MigrationMeta[]> {
  const done = await db.execute<{ hash: string }>(sql`select hash from drizzle.migrations`);
  const known = new Set(done.rows.map((row) => row.hash));
  return migrations().filter((file) => !known.has(file.hash));
}
