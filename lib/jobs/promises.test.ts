import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Context } from "@/lib/kernel/context";
import { HOUR, after as later } from "@/lib/kernel/dates";
import type { Database, Work } from "@/lib/kernel/ports";
import { changeMeeting } from "@/lib/meetings/commands";
import { decide } from "@/lib/membership/decisions/commands";
import type { WorkName } from "@/lib/outbox/work";
import { answer, askColleague } from "@/lib/questions/commands";
import { askInput } from "@/lib/questions/input";
import { buildersFor } from "@/lib/testing/builders";
import { meetingBuildersFor } from "@/lib/testing/meetings";
import { NOW, testWorld } from "@/lib/testing/world";
import { handlers, runWaitingWork } from "./work";

const world = testWorld();
const { aCircle, aLead, aMember, aPerson, join } = buildersFor(world);
const { aMeeting, answers } = meetingBuildersFor(world);

/** A database whose process dies at the nth thing that it is asked within a transaction, or just before it is confirmed. */
function dyingAt(db: Database, nth: number): Database {
  let left = nth;
  const tick = () => {
    if (--left < 0) throw new Error("the process died");
  };
  const watched = (inner: Database): Database =>
    new Proxy(inner, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== "function") return value;
        if (name === "transaction")
          return (work: (tx: Database) => Promise<unknown>) => target.transaction((tx) => once(work, tx as Database));
        if (["insert", "update", "select", "delete", "execute"].includes(String(name))) tick();
        return value.bind(target);
      },
    });
  const once = async (work: (tx: Database) => Promise<unknown>, tx: Database) => {
    const result = await work(watched(tx));
    tick();
    return result;
  };
  return watched(db);
}

const count = async (question: ReturnType<typeof sql>) => Number((await world.ports.db.execute<{ n: number }>(question)).rows[0]?.n ?? 0);
const jobs = (name: WorkName) => count(sql`select count(*) as n from queue.job where name = ${name}`);
const ROUNDS = 200;

test("F1: wherever a process dies, an action and its follow-up are both there, or neither", async () => {
  const circle = await aCircle();
  const lead = await aLead({ circle });
  const els = await aMember({ circle });
  let happened = 0;
  let died = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const dies = async (ctx: Context): Promise<Context> => ({ ...ctx, db: dyingAt(ctx.db, Math.floor(Math.random() * 14)) });
    const at = later(NOW, round * 100 * HOUR);
    const run =
      round % 2 === 0
        ? decide(await dies(await world.as(lead, at)), {
            requests: [(await join(await aPerson(), circle, { state: "requested" })).id],
            decision: "approve",
            reason: "",
          })
        : askColleague(await dies(await world.as(els, at)), aQuestion(round, lead.id));
    await run.then(
      () => happened++,
      () => died++,
    );
  }
  const decided = await count(sql`select count(*) as n from memberships where decided_at is not null`);
  const asked = await count(sql`select count(*) as n from questions`);
  const withoutJob = decided - (await jobs("notify.membership-decided")) + asked - (await jobs("notify.question-asked"));
  console.info(
    JSON.stringify({ row: "F1", rounds: ROUNDS, happened, died, actions: decided + asked, "actions and jobs apart": withoutJob }),
  );
  expect(decided + asked).toBe(happened);
  expect(died).toBeGreaterThan(ROUNDS / 10);
  expect(await jobs("notify.membership-decided")).toBe(decided);
  expect(await jobs("notify.question-asked")).toBe(asked);
}, 180_000);

const aQuestion = (n: number, person: string) =>
  askInput.parse({ title: `Wie kent iets van glasvezel ${n}?`, people: [person], visibility: "asked" });

/** Work of most kinds, through the actions that leave it; letters, mails to sign in and files have tests of their own. */
async function workOfMostKinds(): Promise<Work[]> {
  const circle = await aCircle();
  const lead = await aLead({ circle });
  const els = await aMember({ circle });
  const { id: question } = await askColleague(await world.as(els), aQuestion(1, lead.id));
  await answer(await world.as(lead), { question, body: "Bel me even." });
  const request = await join(await aPerson(), circle, { state: "requested" });
  await world.ports.queue.put(world.ports.db, "notify.membership-requested", { membership: request.id });
  await decide(await world.as(lead, later(NOW, -HOUR)), {
    requests: [(await join(await aPerson(), circle, { state: "requested" })).id],
    decision: "approve",
    reason: "",
  });
  const meeting = await aMeeting({ circle, capacity: 1 });
  await answers(els, meeting);
  await answers(lead, meeting);
  const span = { startsAt: later(NOW, 11 * 24 * HOUR), endsAt: later(NOW, 11 * 24 * HOUR + HOUR) };
  await changeMeeting(await world.as("system"), {
    meeting: meeting.slug,
    title: "Elders",
    venue: "De Spil",
    address: "",
    capacity: 1,
    ...span,
  });
  await answers(els, meeting, "declined");
  const names = Object.keys(handlers) as WorkName[];
  const taken = [];
  await world.ports.db.execute(sql`update queue.job set start_after = now()`);
  for (const name of names) taken.push(...(await world.ports.queue.take(name, 50)));
  return taken;
}

/** Numbers that the index gives anew to an entry that it writes again, and when something was computed again: no effects. */
const internal = new Set(["number", "entry", "computed_at", "updated_at", "due", "token"]);

/** How the index keeps what it holds: an entry that is written again is a new one in a new list. What it holds is compared. */
const storage = new Set(["search_gone", "search_layout", "search_lists", "search_segments"]);

/** Every table of ours as text. */
async function image(): Promise<Map<string, string>> {
  const tables = await world.ports.db.execute<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'sign_in_tokens' order by 1`,
  );
  const image = new Map<string, string>();
  for (const { name } of tables.rows.filter((table) => !storage.has(table.name))) {
    const { rows } = await world.ports.db.execute<Record<string, unknown>>(sql`select * from ${sql.identifier(name)}`);
    const texts = rows.map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !internal.has(column))));
    image.set(name, texts.sort().join("\n"));
  }
  return image;
}

test("F2: work that is done three times has one effect", async () => {
  const taken = await workOfMostKinds();
  const kinds = new Set(taken.map(({ name }) => name));
  const second: string[] = [];
  const ctx = await world.as("system", later(NOW, HOUR));
  const run = (work: Work) => handlers[work.name as WorkName](ctx, work.data as never);
  for (const work of taken) await run(work);
  const once = await image();
  for (let n = 0; n < 2; n++) {
    for (const work of taken) await run(work);
    const now = await image();
    second.push(...[...once].filter(([table, rows]) => now.get(table) !== rows).map(([table]) => table));
  }
  await world.deliver();
  const twice = world.letters.length - new Set(world.letters.map(({ messageId }) => messageId)).size;
  console.info(
    JSON.stringify({
      row: "F2",
      kinds: kinds.size,
      pieces: taken.length,
      "second effects": second.length,
      letters: world.letters.length,
      "mails twice": twice,
    }),
  );
  expect(kinds.size).toBeGreaterThanOrEqual(7);
  expect(second).toEqual([]);
  expect(twice).toBe(0);
}, 120_000);

test("F2: a worker that dies after the effect and before it says so does nothing twice; only between server and note a mail may go twice", async () => {
  const DEATHS = 100;
  const circle = await aCircle();
  const lead = await aLead({ circle });
  for (let n = 0; n < DEATHS; n++)
    await join(await aPerson(), circle, { state: "requested" }).then(({ id }) =>
      world.ports.queue.put(world.ports.db, "notify.membership-requested", { membership: id }),
    );
  const ctx = await world.as("system");
  const dying: Context = { ...ctx, queue: { ...ctx.queue, done: () => Promise.reject(new Error("the process died")) } };
  const again = () => ctx.db.execute(sql`update queue.job set start_after = now() where state < 'active'`);
  for (const name of ["notify.membership-requested", "mail.send"] as const) {
    await runWaitingWork(dying, 60_000, [name]);
    await again();
    await runWaitingWork(ctx, 60_000, [name]);
  }
  const twice = world.letters.length - DEATHS;
  console.info(JSON.stringify({ row: "F2", deaths: DEATHS * 2, "mails sent twice": twice }));
  expect(world.letters.every(({ to }) => to === lead.email)).toBe(true);
  expect(twice).toBe(0);
}, 180_000);
