import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { after, HOUR, MINUTE } from "@/lib/kernel/dates";
import type { Database } from "@/lib/kernel/ports";
import { migrate } from "@/lib/platform/database/migrate";
import { ownDatabase, postgresAnswers } from "@/lib/testing/postgres";
import { NOW, testWorld } from "@/lib/testing/world";
import { forgetOldLimits, stayWithin } from "./commands";
import { limits } from "./tables";

const world = testWorld();
const three = { most: 3, windowMs: HOUR };
const tryAt = async (now: Date, key = "a") =>
  stayWithin(await world.as("visitor", now), key, three, { key: "signIn.tooManyHere", field: "email" });

test("past the limit a try is refused, with how long to wait, until the window is over", async () => {
  for (let n = 0; n < 3; n++) await tryAt(after(NOW, n * MINUTE));
  await expect(tryAt(after(NOW, 20 * MINUTE))).rejects.toMatchObject({
    code: "too_many",
    field: "email",
    params: { retryAfter: 40 * 60, minutes: 40 },
  });
  await expect(tryAt(NOW, "b")).resolves.toBeUndefined();
  await expect(tryAt(after(NOW, HOUR - 1))).rejects.toMatchObject({ params: { retryAfter: 1, minutes: 1 } });
  await expect(tryAt(after(NOW, HOUR))).resolves.toBeUndefined();
});

test("windows that are over are forgotten, the others are not", async () => {
  await tryAt(after(NOW, -2 * HOUR), "old");
  await tryAt(NOW, "new");
  await forgetOldLimits(await world.as("system"));
  expect((await world.ports.db.select({ key: limits.key }).from(limits)).map(({ key }) => key)).toEqual(["new"]);
});

const ROUNDS = 20;
const TRIES = 400;
const MOST = 30;

/** How many of the tries pass that the instances make all at once, in turns. */
async function passedOf(instances: Database[], key: string): Promise<number> {
  const ctx = await world.as("visitor");
  const tries = Array.from({ length: TRIES }, (_, n) =>
    stayWithin(
      { ...ctx, db: instances[n % instances.length] ?? ctx.db },
      key,
      { most: MOST, windowMs: HOUR },
      { key: "signIn.tooManyHere" },
    ),
  );
  const outcomes = await Promise.allSettled(tries);
  for (const one of outcomes) if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "too_many" });
  const [row] = await (instances[0] ?? ctx.db).select({ count: limits.count }).from(limits).where(eq(limits.key, key));
  expect(row?.count).toBe(TRIES);
  return outcomes.filter((one) => one.status === "fulfilled").length;
}

describe.skipIf(!postgresAnswers)(`two instances on one PostgreSQL${postgresAnswers ? "" : " (skipped: no server answers)"}`, () => {
  test(`of ${TRIES} tries at once exactly ${MOST} pass, ${ROUNDS} rounds long`, async () => {
    const { url, drop } = await ownDatabase();
    const pools = [1, 2].map(() => new pg.Pool({ connectionString: url, max: 8 }));
    const instances = pools.map((pool) => drizzle(pool, { casing: "snake_case" }));
    try {
      const [first] = instances;
      if (first) await migrate(first);
      const began = Date.now();
      const passed: number[] = [];
      for (let round = 0; round < ROUNDS; round++) passed.push(await passedOf(instances, `round-${round}`));
      const msPerCheck = Math.round(((Date.now() - began) / ROUNDS / TRIES) * 1000) / 1000;
      process.stdout.write(`${JSON.stringify({ row: "B9", limit: MOST, tries: TRIES, rounds: ROUNDS, passed, msPerCheck })}\n`);
      expect(passed).toEqual(Array(ROUNDS).fill(MOST));
    } finally {
      await Promise.all(pools.map((pool) => pool.end()));
      await drop();
    }
  }, 120_000);
});
