import { join } from "node:path";
import { sql } from "drizzle-orm";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { Database } from "@/lib/kernel/ports";

/** Any number will do, as long as every instance takes the same one. */
const MIGRATION_LOCK = 727274;

/** Brings the schema up to date and says how many migrations ran. Several instances may start at once. */
export function migrate(db: Database): Promise<number> {
  const files = readMigrationFiles({ migrationsFolder: join(process.cwd(), "drizzle", "migrations") });
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await tx.execute(sql`create schema if not exists drizzle`);
    await tx.execute(sql`create table if not exists drizzle.migrations (hash text primary key, ran_at timestamptz not null default now())`);
    const done = await tx.execute<{ hash: string }>(sql`select hash from drizzle.migrations`);
    const known = new Set(done.rows.map((row) => row.hash));
    const missing = files.filter((file) => !known.has(file.hash));
    for (const file of missing) {
      for (const statement of file.sql) await tx.execute(sql.raw(statement));
      await tx.execute(sql`insert into drizzle.migrations (hash) values (${file.hash})`);
    }
    return missing.length;
  });
}
