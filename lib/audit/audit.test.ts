import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { inTransaction } from "@/lib/kernel/context";
import type { Database } from "@/lib/kernel/ports";
import { migrate } from "@/lib/platform/database/migrate";
import { openPostgres } from "@/lib/platform/database/postgres";
import { ownDatabase, postgresAnswers, unlessPostgres } from "@/lib/testing/postgres";
import { testWorld } from "@/lib/testing/world";
import { record } from "./commands";
import { auditLog } from "./tables";

const world = testWorld();
const probe = { action: "probe.made", subject: { kind: "probe" } };

const attempts = [
  "update audit_log set action = 'other'",
  "update audit_log set data = '{}' where false",
  "delete from audit_log",
  "delete from audit_log where at < now() - interval '10 years'",
  "truncate audit_log",
  "truncate audit_log, sessions cascade",
  "insert into audit_log (id, action, subject_kind) select id, 'other', 'x' from audit_log on conflict (id) do update set action = 'other'",
];

/** What the database said, down to its own code. */
async function refusalOf(db: Database, statement: string): Promise<string | undefined> {
  try {
    await db.execute(sql.raw(statement));
    return undefined;
  } catch (error) {
    return ((error as Error).cause as { code?: string } | undefined)?.code ?? (error as { code?: string }).code ?? String(error);
  }
}

const REFUSED = "42501";

test("a line of the log is there with its decision, and not without it", async () => {
  const ctx = await world.as("system");
  await record(ctx, probe);
  expect(await ctx.db.$count(auditLog)).toBe(1);
  await expect(
    inTransaction(ctx, async (tx) => {
      await record(tx, probe);
      throw new Error("the decision fails");
    }),
  ).rejects.toThrow("the decision fails");
  expect(await ctx.db.$count(auditLog)).toBe(1);
});

test.each(attempts)("the embedded database refuses: %s", async (statement) => {
  const ctx = await world.as("system");
  await record(ctx, probe);
  expect(await refusalOf(ctx.db, statement)).toBe(REFUSED);
  const rows = await ctx.db.select({ action: auditLog.action }).from(auditLog);
  expect(rows).toEqual([{ action: "probe.made" }]);
});

test("an empty log may be emptied: a restore does that to the tables of a new place", async () => {
  expect(await refusalOf(world.ports.db, "truncate audit_log")).toBeUndefined();
});

test.skipIf(!postgresAnswers)(`a server refuses the same to the application's own user${unlessPostgres}`, { timeout: 60_000 }, async () => {
  const { url, drop } = await ownDatabase();
  const { db, close } = await openPostgres({ url, driver: "pg" });
  try {
    await migrate(db);
    await db.execute(sql`insert into audit_log (action, subject_kind) values ('probe.made', 'probe')`);
    for (const statement of attempts) expect(await refusalOf(db, statement), statement).toBe(REFUSED);
    expect((await db.execute(sql`select action from audit_log`)).rows).toEqual([{ action: "probe.made" }]);
  } finally {
    await close();
    await drop();
  }
});
