import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { testWorld } from "@/lib/testing/world";

const world = testWorld();

describe("the queue contract on the embedded database", () => {
  beforeEach(() => world.ports.db.execute(sql`delete from queue.job`));

  test("work exists exactly when the transaction of its cause does", async () => {
    const { db, queue } = world.ports;
    await db.transaction((tx) => queue.put(tx as typeof db, "search.index", { id: "kept" }));
    const lost = db.transaction(async (tx) => {
      await queue.put(tx as typeof db, "search.index", { id: "lost" });
      throw new Error("rolled back");
    });
    await expect(lost).rejects.toThrow("rolled back");
    expect((await queue.take("search.index", 10)).map((work) => work.data)).toEqual([{ id: "kept" }]);
  });

  test("work is handed to one taker only", async () => {
    const { db, queue } = world.ports;
    for (let n = 0; n < 20; n++) await queue.put(db, "search.index", { n });
    const taken = (await Promise.all([1, 2, 3].map(() => queue.take("search.index", 10)))).flat();
    expect(new Set(taken.map((work) => work.id)).size).toBe(20);
    expect(taken).toHaveLength(20);
  });

  test("work that fails comes back later, and after the last try waits among the failed until somebody retries it", async () => {
    const { db, queue } = world.ports;
    await queue.put(db, "documents.read", { version: "v" });
    for (let attempt = 0; attempt < 5; attempt++) {
      const [work] = await queue.take("documents.read", 1);
      expect(work?.retryCount).toBe(attempt);
      await queue.failed("documents.read", work?.id ?? "", new Error("kapot"));
      expect(await queue.ready()).toEqual([]);
      await db.execute(sql`update queue.job set start_after = now() where state = 'retry'`);
    }
    const [failure] = await queue.failures();
    expect(failure).toMatchObject({ name: "documents.read", data: { version: "v" }, output: "kapot" });
    await queue.retry("documents.read", failure?.id ?? "");
    expect(await queue.take("documents.read", 1)).toHaveLength(1);
  });

  test("many pieces put at once are as many pieces, with as many tries, and none without their transaction", async () => {
    const { db, queue } = world.ports;
    await queue.putMany(db, "search.index", []);
    const lost = db.transaction(async (tx) => {
      await queue.putMany(tx as typeof db, "search.index", [{ n: 0 }]);
      throw new Error("rolled back");
    });
    await expect(lost).rejects.toThrow("rolled back");
    await queue.putMany(db, "search.index", [{ n: 1 }, { n: 2 }, { n: 3 }]);
    await queue.put(db, "search.index", { n: 4 });
    const ways = await db.execute(sql`select distinct retry_limit, retry_delay, retry_backoff, expire_in from queue.job`);
    expect(ways.rows).toHaveLength(1);
    expect((await queue.take("search.index", 10)).map(({ data }) => data.n).sort()).toEqual([1, 2, 3, 4]);
  });

  test("the oldest work of a name is what is not done yet, also when it is at hand", async () => {
    const { db, queue } = world.ports;
    expect(await queue.oldest("search.index")).toBeNull();
    await queue.putMany(db, "search.index", [{ n: 1 }]);
    await queue.putMany(db, "documents.read", [{ n: 2 }]);
    await db.execute(sql`update queue.job set created_on = '2026-01-02T03:04:05Z' where name = 'search.index'`);
    const [work] = await queue.take("search.index", 1);
    expect(await queue.oldest("search.index")).toEqual(new Date("2026-01-02T03:04:05Z"));
    await queue.done("search.index", [work?.id ?? ""]);
    expect(await queue.oldest("search.index")).toBeNull();
  });

  test("what a process that died had taken is given back at once to who knows that it died", async () => {
    const { db, queue } = world.ports;
    await queue.putMany(db, "search.index", [{ n: 1 }, { n: 2 }]);
    const [done] = await queue.take("search.index", 1);
    await queue.done("search.index", [done?.id ?? ""]);
    const [left] = await queue.take("search.index", 1);
    expect(await queue.take("search.index", 1)).toEqual([]);
    await queue.giveBack();
    expect(await queue.take("search.index", 2)).toMatchObject([{ id: left?.id, data: left?.data }]);
  });

  test("work for later is not ready now", async () => {
    const { db, queue } = world.ports;
    await queue.put(db, "search.index", {}, { startAfter: new Date(Date.now() + 60_000) });
    expect(await queue.ready()).toEqual([]);
  });
});
