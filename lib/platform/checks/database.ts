import { sql } from "drizzle-orm";
import type { Database } from "@/lib/kernel/ports";
import { missingMigrations } from "@/lib/platform/database/migrate";
import type { Env } from "@/lib/platform/env";
import { degraded, down, type Finding, ok } from "./finding";

const ENGINE = "database";
/** The oldest version that has everything we ask. */
const OLDEST = 14;
/** Seconds that two clocks may differ before reminders and sessions go by the wrong one. */
const APART = 5;

type Facts = { number: string; version: string; create: boolean; now: string; trigram: boolean };

/** What of an open database must be right before it can be used: version, schema, rights, clock. */
export async function databaseFindings(env: Env, db: Database): Promise<Finding[]> {
  const asked = Date.now();
  const { rows } = await db.execute<Facts>(sql`select current_setting('server_version_num') as number,
    current_setting('server_version') as version, has_database_privilege(current_database(), 'create') as create,
    extract(epoch from clock_timestamp())::text as now, exists (select from pg_available_extensions where name = 'pg_trgm') as trigram`);
  const [facts] = rows;
  if (!facts) return [down(ENGINE, "The database answers with nothing.")];
  const apart = Math.abs(Number(facts.now) - (asked + Date.now()) / 2000);
  return [
    Number(facts.number) / 10_000 >= OLDEST
      ? ok(ENGINE, `${env.database ? `PostgreSQL, ${env.database.driver} driver` : "Embedded"}, version ${facts.version}.`)
      : down(ENGINE, `PostgreSQL ${facts.version} is too old.`, `Use version ${OLDEST} or newer.`),
    await schemaFinding(db),
    ...(facts.create ? [] : [down(ENGINE, "This user may make no schema.", "Grant it CREATE on the database: migrations need it.")]),
    ...(facts.trigram ? [] : [down(ENGINE, "The extension pg_trgm is missing.", "Install PostgreSQL's contrib package.")]),
    ...(apart > APART
      ? [degraded(ENGINE, `Its clock differs ${Math.round(apart)} s from this machine's.`, "Let both follow a time server.")]
      : []),
    ...poolerFindings(env),
  ];
}

async function schemaFinding(db: Database): Promise<Finding> {
  const missing = await missingMigrations(db);
  if (missing === 0) return ok(ENGINE, "The schema is up to date.");
  return down(ENGINE, `${missing} migrations have not run yet.`, "Run npm run db:migrate.");
}

/** Migrations and copies last long and lock; a pooler cuts them off. */
function poolerFindings({ database }: Env): Finding[] {
  if (!database || database.unpooledUrl !== database.url || !/-pooler\.|:6543\b|pgbouncer/.test(database.url)) return [];
  return [degraded(ENGINE, "Only the address of a pooler is set.", "Set DATABASE_URL_UNPOOLED too, for migrations and backups.")];
}
