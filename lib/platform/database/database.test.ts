import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ownDatabase, postgresAnswers, testServer, unlessPostgres } from "@/lib/testing/postgres";
import { startWebSocketProxy } from "@/lib/testing/websocket-proxy";
import { openQueue } from "../queue";
import { isDatabaseAway } from "./away";
import { DatabaseInUse, takeLock } from "./lock";
import { migrate } from "./migrate";
import type { OpenDatabase } from "./opened";
import { openPglite } from "./pglite";
import { openPostgres } from "./postgres";

const folder = mkdtempSync(join(tmpdir(), "kenniskring-database-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Adapter = { name: string; there: boolean; open: () => Promise<OpenDatabase> };

async function openOwn(options: { driver: "pg" | "vercel"; wsProxy?: string }): Promise<OpenDatabase> {
  const { url, drop } = await ownDatabase();
  // The serverless driver takes a host that is called localhost, or one of Neon's poolers.
  const { db, close } = await openPostgres({ ...options, url: url.replace("127.0.0.1", "localhost") });
  return { db, close: () => close().then(drop) };
}

const adapters: Adapter[] = [
  { name: "PGlite", there: true, open: () => openPglite(join(folder, "contract")) },
  { name: `PostgreSQL with pg${unlessPostgres}`, there: postgresAnswers, open: () => openOwn({ driver: "pg" }) },
  {
    name: `PostgreSQL with @vercel/postgres over WebSockets${unlessPostgres}`,
    there: postgresAnswers,
    open: async () => {
      const { hostname, port } = new URL(testServer);
      const proxy = await startWebSocketProxy({ host: hostname, port: Number(port || 5432) });
      const { db, close } = await openOwn({ driver: "vercel", wsProxy: proxy.address });
      return {
        db,
        close: async () => {
          expect(proxy.carried()).toBeGreaterThan(0);
          await close();
          await proxy.close();
        },
      };
    },
  },
];

describe.each(adapters)("the database contract on $name", ({ there, open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    if (there) opened = await open();
  });
  afterAll(() => opened?.close());

  test.runIf(there)("migrations run once, however many start together", async () => {
    const ran = await Promise.all([1, 2, 3, 4].map(() => migrate(opened.db)));
    expect(ran.filter((count) => count > 0)).toHaveLength(1);
    expect(await migrate(opened.db)).toBe(0);
  });

  test.runIf(there)("a transaction happens wholly or not at all, also when nested", async () => {
    await opened.db.execute(sql`create table probe (n int)`);
    const failing = opened.db.transaction(async (tx) => {
      await tx.execute(sql`insert into probe values (1)`);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    await opened.db.transaction(async (tx) => {
      await tx.execute(sql`insert into probe values (2)`);
      await tx
        .transaction(async (inner) => {
          await inner.execute(sql`insert into probe values (3)`);
          throw new Error("inner");
        })
        .catch(() => undefined);
    });
    expect((await opened.db.execute(sql`select n from probe order by n`)).rows).toEqual([{ n: 2 }]);
  });

  test.runIf(there)("each of many transactions keeps its own session", async () => {
    const pairs = await Promise.all(
      Array.from({ length: 12 }, () =>
        opened.db.transaction(async (tx) => {
          const session = async () => (await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)).rows[0]?.pid;
          return [await session(), await session()];
        }),
      ),
    );
    for (const [first, second] of pairs) expect(first).toBe(second);
  });

  test.runIf(there)("it gives back what was put in: text, numbers, arrays, moments, JSON", async () => {
    const moment = new Date("2026-03-29T01:30:00.123Z");
    const { rows } = await opened.db.execute(
      sql`select ${"Überzicht ’26"}::text as text, ${sql.param(["a,b", 'c"d'])}::text[] as list, ${moment}::timestamptz as moment,
          ${JSON.stringify({ a: [1, null] })}::jsonb as data, 12::int as number, null::text as nothing`,
    );
    expect(rows[0]).toMatchObject({ text: "Überzicht ’26", list: ["a,b", 'c"d'], data: { a: [1, null] }, number: 12, nothing: null });
    expect(new Date(rows[0]?.moment as string).getTime()).toBe(moment.getTime());
  });

  test.runIf(there)("what runs at the same time is kept apart, and who waits for a lock gets it in the end", async () => {
    await opened.db.execute(sql`create table seats (free int)`);
    await opened.db.execute(sql`insert into seats values (5)`);
    const take = () =>
      opened.db.transaction(async (tx) => {
        const { rows } = await tx.execute<{ free: number }>(sql`select free from seats for update`);
        if ((rows[0]?.free ?? 0) === 0) return false;
        await tx.execute(sql`update seats set free = free - 1`);
        return true;
      });
    const taken = await Promise.all(Array.from({ length: 20 }, take));
    expect(taken.filter(Boolean)).toHaveLength(5);
    expect((await opened.db.execute(sql`select free from seats`)).rows).toEqual([{ free: 0 }]);
  });

  test.runIf(there)("work for later exists exactly when the transaction of its cause does", async () => {
    const queue = await openQueue(opened.db, ["probe"]);
    await opened.db.transaction((tx) => queue.put(tx as typeof opened.db, "probe", { kept: true }));
    const lost = opened.db.transaction(async (tx) => {
      await queue.put(tx as typeof opened.db, "probe", { kept: false });
      throw new Error("rolled back");
    });
    await expect(lost).rejects.toThrow("rolled back");
    expect((await queue.take("probe", 10)).map(({ data }) => data)).toEqual([{ kept: true }]);
    await queue.maintain();
  });

  test.runIf(there)("a wrong query is an error, and the next one works", async () => {
    await expect(opened.db.execute(sql`select nonsense`)).rejects.toThrow();
    expect((await opened.db.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }]);
  });
});

describe("a server that is away", () => {
  const errorOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => error,
    );

  test("is told apart from a query that is wrong", async () => {
    const nobody = await openPostgres({ url: "postgres://postgres@127.0.0.1:9/nothing", driver: "pg" });
    expect(isDatabaseAway(await errorOf(nobody.db.execute(sql`select 1`)))).toBe(true);
    await nobody.close();
    expect(isDatabaseAway(new Error("Failed query", { cause: Object.assign(new Error("shutting down"), { code: "57P01" }) }))).toBe(true);
    expect(isDatabaseAway(Object.assign(new Error("no such column"), { code: "42703" }))).toBe(false);
  });

  test.runIf(postgresAnswers)(`answers again after its connections were cut${unlessPostgres}`, async () => {
    const { db, close } = await openOwn({ driver: "pg" });
    await db.execute(sql`select 1`);
    const cut = await errorOf(db.execute(sql`select pg_terminate_backend(pg_backend_pid())`));
    expect(isDatabaseAway(cut)).toBe(true);
    expect((await db.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }]);
    await close();
  });
});

describe("the embedded database's folder", () => {
  test("a second start is refused with the owner's process and address", async () => {
    const place = join(folder, "taken");
    const release = await takeLock(place, { pid: process.pid, url: "http://localhost:3000" });
    await expect(takeLock(place, { pid: 1 })).rejects.toMatchObject({ owner: { pid: process.pid, url: "http://localhost:3000" } });
    await expect(takeLock(place, { pid: 1 })).rejects.toBeInstanceOf(DatabaseInUse);
    release();
  });

  test("a first start that was interrupted half-way is set aside, and a new one begins", async () => {
    const place = join(folder, "half");
    mkdirSync(place);
    writeFileSync(join(place, "PG_VERSION"), "18");
    const { db, close } = await openPglite(place);
    expect((await db.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }]);
    await close();
    expect(existsSync(join(place, "global", "pg_control"))).toBe(true);
    expect(readdirSync(folder).some((name) => name.startsWith("half.broken-"))).toBe(true);
  });
});
