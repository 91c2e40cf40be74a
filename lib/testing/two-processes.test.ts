import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import { system } from "@/lib/kernel/actor";
import { after, DAY, HOUR } from "@/lib/kernel/dates";
import { newId } from "@/lib/kernel/ids";
import { planMeeting, publishMeeting } from "@/lib/meetings/commands";
import { memberships } from "@/lib/membership/tables";
import { workNames } from "@/lib/outbox/work";
import { migrate } from "@/lib/platform/database/migrate";
import { openPostgres } from "@/lib/platform/database/postgres";
import { openQueue } from "@/lib/platform/queue";
import { buildersFor } from "./builders";
import { ownDatabase, postgresAnswers, unlessPostgres } from "./postgres";
import type { Order } from "./racer";
import { NOW, type World } from "./world";

const ROUNDS = 50;
const folder = mkdtempSync(join(tmpdir(), "kenniskring-racers-"));
const world = {} as World;
const racers: Racer[] = [];
let close = async () => {};

type Racer = { child: ChildProcess; answer: () => Promise<unknown> };

function startRacer(url: string): Racer {
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "lib/testing/racer.ts"], {
    stdio: ["pipe", "pipe", "inherit"],
    env: {
      ...process.env,
      DATABASE_URL: url,
      BASE_URL: "http://localhost:3000",
      DATA_DIR: join(folder, "data"),
      NEXTAUTH_SECRET: "x".repeat(32),
      CRON_SECRET: "x".repeat(32),
    },
  });
  const lines = createInterface({ input: child.stdout ?? process.stdin })[Symbol.asyncIterator]();
  return { child, answer: async () => JSON.parse((await lines.next()).value ?? "null") as unknown };
}

/** Gives each process its order at the same moment, and waits for both. */
async function race(orders: Order[]): Promise<unknown[]> {
  for (const [place, order] of orders.entries()) racers[place]?.child.stdin?.write(`${JSON.stringify(order)}\n`);
  return Promise.all(racers.slice(0, orders.length).map(({ answer }) => answer()));
}

const figure = (race: string, wrong: number) => console.log(JSON.stringify({ race, processes: racers.length, rounds: ROUNDS, wrong }));

describe.runIf(postgresAnswers)(`two server processes on one PostgreSQL${unlessPostgres}`, { timeout: 120_000 }, () => {
  const { aCircle, aLead, aMember, aPerson, join: joins } = buildersFor(world);

  beforeAll(async () => {
    const { url, drop } = await ownDatabase();
    const opened = await openPostgres({ url, driver: "pg" });
    await migrate(opened.db);
    world.ports = { db: opened.db, queue: await openQueue(opened.db, workNames), baseUrl: "" } as World["ports"];
    close = () => opened.close().then(drop);
    racers.push(startRacer(url), startRacer(url));
    for (const { answer } of racers) expect(await answer()).toBe("ready");
  });

  afterAll(async () => {
    for (const { child } of racers) child.stdin?.end();
    for (const { child } of racers) if (child.exitCode === null) await new Promise((resolve) => child.once("exit", resolve));
    await close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("the last seat is given once", async () => {
    const circle = await aCircle();
    const people = await Promise.all([aMember({ circle }), aMember({ circle })]);
    const ctx = { ...world.ports, actor: system, now: NOW };
    let wrong = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const startsAt = after(NOW, 10 * DAY);
      const fields = { title: `Zitje ${round}`, startsAt, endsAt: after(startsAt, HOUR), venue: "Stadhuis", address: "", capacity: 1 };
      const meeting = await planMeeting(ctx, { ...fields, circles: [circle.slug] });
      await publishMeeting(ctx, { meeting: meeting.slug });
      const outcome = await race(people.map(({ id }) => ({ race: "seat", person: id, meeting: meeting.slug, now: NOW.toISOString() })));
      if (outcome.sort().join() !== "seat,waits") wrong++;
    }
    figure("last seat", wrong);
    expect(wrong).toBe(0);
  });

  test("of two decisions the first stands, with one line in the audit log", async () => {
    const circle = await aCircle();
    const leads = await Promise.all([aLead({ circle }), aLead({ circle })]);
    let wrong = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const request = await joins(await aPerson(), circle, { state: "requested" });
      const decisions = round % 2 ? (["approve", "approve"] as const) : (["approve", "decline"] as const);
      const outcome = await race(
        leads.map(({ id }, place) => ({
          race: "decision",
          person: id,
          request: request.id,
          decision: decisions[place] ?? "approve",
          now: NOW.toISOString(),
        })),
      );
      const [kept] = await world.ports.db.select({ state: memberships.state }).from(memberships).where(eq(memberships.id, request.id));
      const stands = kept?.state === "active" ? "approve" : "decline";
      const lines = await world.ports.db.$count(auditLog, eq(auditLog.subjectId, request.id));
      const told = outcome.filter((answer) => answer === "membership.alreadyDecided");
      if (lines !== 1 || told.length !== 1 || !outcome.includes(stands)) wrong++;
    }
    figure("double decision", wrong);
    expect(wrong).toBe(0);
  });

  test("one tick of the schedule runs a job once", async () => {
    let wrong = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const order = { race: "job", job: "retention", now: after(NOW, round * DAY).toISOString() } as const;
      const outcome = await race([order, order]);
      if (outcome.filter((state) => state === "done").length !== 1) wrong++;
    }
    figure("same tick", wrong);
    expect(wrong).toBe(0);
  });

  test("a limit lets exactly so many through", async () => {
    let wrong = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const order = { race: "limit", key: newId(), most: 7, times: 10, now: NOW.toISOString() } as const;
      const passed = (await race([order, order])) as number[];
      if (passed.reduce((sum, count) => sum + count, 0) !== 7) wrong++;
    }
    figure("limit of 7, 20 tries", wrong);
    expect(wrong).toBe(0);
  });
});
