import { type SQL, sql } from "drizzle-orm";
import PgBoss from "pg-boss";
import type { Database, FailedWork, Queue, Work } from "@/lib/kernel/ports";
import { logError } from "@/lib/platform/log";

const schema = "queue";

const DAY_SECONDS = 24 * 60 * 60;
/** What was done is kept for two days, what failed for two months: somebody may still want to try it again. */
const keeping = { archiveCompletedAfterSeconds: 2 * DAY_SECONDS, archiveFailedAfterSeconds: 60 * DAY_SECONDS, deleteAfterDays: 7 };

/** Five tries, then it waits among the failed for a person. Delays grow from 5 seconds (5, 10, 20, 40). */
const patience = { retryLimit: 4, retryDelay: 5, retryBackoff: true, expireInMinutes: 5 };

/** A statement with `$1` placeholders, as pg-boss writes them, for Drizzle: so that it runs in Drizzle's transaction. */
function asSql(text: string, values: unknown[] = []): SQL {
  const pieces = text.split(/\$(\d+)/).map((piece, index) => (index % 2 ? sql`${sql.param(values[Number(piece) - 1])}` : sql.raw(piece)));
  return sql.join(pieces);
}

const through = (db: Database) => ({
  executeSql: async (text: string, values?: unknown[]) => {
    const result = await db.execute(asSql(text, values));
    return { rows: result.rows as never[], rowCount: result.rowCount ?? 0 };
  },
});

/** Work to do later, on pg-boss in the same database. pg-boss runs no timers here: who takes work, asks. */
export async function openQueue(db: Database, names: string[]): Promise<Queue> {
  const boss = new PgBoss({ db: through(db), schema, supervise: false, schedule: false, migrate: true, ...keeping });
  boss.on("error", (error) => logError("queue", error));
  await boss.start();
  const known = new Set((await boss.getQueues()).map((queue) => queue.name));
  for (const name of names) if (!known.has(name)) await boss.createQueue(name, { name, policy: "standard" });
  return {
    async put(tx, name, data, options = {}) {
      const { startAfter, once, patience: own } = options;
      const tries = own && { retryLimit: own.tries - 1, retryDelay: own.pause };
      await boss.send(name, data, { ...patience, ...tries, startAfter, singletonKey: once, db: through(tx) });
    },
    async putMany(tx, name, data) {
      const { expireInMinutes, ...own } = patience;
      const jobs = data.map((each) => ({ name, data: each, ...own, expireInSeconds: expireInMinutes * 60 }));
      if (jobs.length > 0) await boss.insert(jobs, { db: through(tx) });
    },
    async take(name, count) {
      const jobs = (await boss.fetch<Record<string, unknown>>(name, { batchSize: count, includeMetadata: true })) ?? [];
      return jobs.map((job): Work => ({ id: job.id, name, data: job.data, retryCount: job.retryCount }));
    },
    async done(name, ids) {
      await boss.complete(name, ids);
    },
    async failed(name, id, error) {
      await boss.fail(name, id, { message: error.message });
    },
    failures: () => failures(db),
    async retry(name, id) {
      await boss.retry(name, id);
    },
    ready: () => readyNames(db),
    maintain: () => boss.maintain(),
    async giveBack() {
      await db.execute(sql`update ${sql.raw(schema)}.job set state = 'retry', start_after = now() where state = 'active'`);
    },
    async forget(tx, data) {
      for (const table of ["job", "archive"])
        await tx.execute(sql`delete from ${sql.raw(`${schema}.${table}`)} where data @> ${JSON.stringify(data)}::jsonb`);
    },
    oldest: (name) => oldest(db, name),
    load: () => load(db),
  };
}

async function readyNames(db: Database): Promise<string[]> {
  const found = await db.execute<{ name: string }>(
    sql`select distinct name from ${sql.raw(schema)}.job where state < 'active' and start_after <= now()`,
  );
  return found.rows.map((row) => row.name);
}

async function oldest(db: Database, name: string): Promise<Date | null> {
  const { rows } = await db.execute<{ since: Date | string | null }>(
    sql`select min(created_on) as since from ${sql.raw(schema)}.job where name = ${name} and state < 'completed'`,
  );
  return rows[0]?.since ? new Date(rows[0].since) : null;
}

async function load(db: Database) {
  const { rows } = await db.execute<{ waiting: number; oldest: Date | string | null; failed: number }>(
    sql`select count(*) filter (where state < 'active' and start_after <= now())::int as waiting,
          min(start_after) filter (where state < 'active' and start_after <= now()) as oldest,
          count(*) filter (where state = 'failed')::int as failed
        from ${sql.raw(schema)}.job`,
  );
  const [row] = rows;
  return { waiting: row?.waiting ?? 0, oldest: row?.oldest ? new Date(row.oldest) : null, failed: row?.failed ?? 0 };
}

async function failures(db: Database): Promise<FailedWork[]> {
  const found = await db.execute<{
    id: string;
    name: string;
    data: Record<string, unknown>;
    failed_at: Date | string;
    message: string | null;
  }>(
    sql`select id, name, data, coalesce(completed_on, created_on) as failed_at, output->>'message' as message
        from ${sql.raw(schema)}.job where state = 'failed' order by failed_at desc limit 200`,
  );
  return found.rows.map((row) => ({
    id: row.id,
    name: row.name,
    data: row.data,
    failedAt: new Date(row.failed_at),
    output: row.message ?? "",
  }));
}
