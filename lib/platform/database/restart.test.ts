import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import { newId } from "@/lib/kernel/ids";
import { workNames } from "@/lib/outbox/work";
import { hasServerPrograms, ownServer } from "@/lib/testing/own-server";
import { openQueue } from "../queue";
import { isDatabaseAway } from "./away";
import { migrate } from "./migrate";
import { openPostgres } from "./postgres";

const RESTARTS = 5;
/** Milliseconds between two writes: 50 a second. */
const PACE = 20;
const unless = hasServerPrograms ? "" : " (PostgreSQL's own programs are not on this machine)";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test.runIf(hasServerPrograms)(`five restarts of the database lose nothing that was confirmed${unless}`, { timeout: 120_000 }, async () => {
  const server = await ownServer();
  await server.start();
  const { db, close } = await openPostgres({ url: server.url, driver: "pg" });
  await migrate(db);
  const queue = await openQueue(db, workNames);
  const confirmed: string[] = [];
  const refused: unknown[] = [];
  const write = async () => {
    const id = newId();
    await db.transaction(async (tx) => {
      await tx.insert(auditLog).values({ action: "probe", subjectKind: "probe", subjectId: id });
      await queue.put(tx as typeof db, "search.index", { kind: "circle", id });
    });
    confirmed.push(id);
  };
  const writes: Promise<unknown>[] = [];
  const load = setInterval(() => writes.push(write().catch((error: unknown) => refused.push(error))), PACE);
  const away: number[] = [];
  for (let restart = 0; restart < RESTARTS; restart++) {
    await pause(600 + Math.random() * 600);
    const since = Date.now();
    await server.stopAtOnce();
    await server.start();
    const before = confirmed.length;
    while (confirmed.length === before) await pause(PACE);
    away.push(Date.now() - since);
  }
  clearInterval(load);
  await Promise.all(writes);
  const rows = await db.execute<{ id: string; work: number }>(
    sql`select a.subject_id as id, (select count(*)::int from queue.job j where j.data->>'id' = a.subject_id::text) as work from ${auditLog} a`,
  );
  const kept = new Map(rows.rows.map(({ id, work }) => [id, work]));
  const lost = confirmed.filter((id) => kept.get(id) !== 1);
  const unpaired = [...kept.values()].filter((work) => work !== 1);
  console.log(
    JSON.stringify({
      row: "F4",
      restarts: RESTARTS,
      confirmed: confirmed.length,
      refused: refused.length,
      lost: lost.length,
      longestAwayMs: Math.max(...away),
    }),
  );
  await close();
  await server.stopAtOnce();
  server.remove();
  expect(confirmed.length).toBeGreaterThan(50);
  expect(lost).toEqual([]);
  expect(unpaired).toEqual([]);
  // Whoever was refused is told to try again: nothing else went wrong.
  expect(refused.filter((error) => !isDatabaseAway(error))).toEqual([]);
});
