import { eq, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import { archiveCircle } from "@/lib/circles/commands";
import { runWaitingWork } from "@/lib/jobs/work";
import { system } from "@/lib/kernel/actor";
import { after, HOUR } from "@/lib/kernel/dates";
import type { Letter } from "@/lib/kernel/mail";
import { workNames } from "@/lib/outbox/work";
import { migrate } from "@/lib/platform/database/migrate";
import { openQueue } from "@/lib/platform/queue";
import { buildersFor } from "@/lib/testing/builders";
import { ownDatabase, postgresAnswers, unlessPostgres } from "@/lib/testing/postgres";
import { NOW, type World } from "@/lib/testing/world";
import { leave } from "../commands";
import { findActor } from "../queries";
import { makeLead } from "../roles/commands";
import { memberships } from "../tables";
import { decide } from "./commands";
import type { Decision } from "./input";

const ROUNDS = 100;
const letters: Letter[] = [];
const world = {} as World;
const { aCircle, aLead, aPerson, join } = buildersFor(world);
const pools: pg.Pool[] = [];
let drop = async () => {};

/** The context of somebody on one of two pools of connections, as two servers have them. */
async function on(pool: number, person: { id: string }) {
  const ctx = { ...world.ports, db: drizzle(pools[pool] ?? new pg.Pool(), { casing: "snake_case" }), now: NOW, actor: system };
  const actor = await findActor(ctx, person.id);
  if (!actor) throw new Error("no such person");
  return { ...ctx, actor };
}

async function atOnce(leads: { id: string }[], request: string, decisions: [Decision, Decision]) {
  const [first, second] = await Promise.all(leads.map((lead, pool) => on(pool, lead)));
  if (!first || !second) throw new Error("two leads");
  const [one, other] = decisions;
  return Promise.allSettled([
    decide(first, { requests: [request], decision: one, reason: "Andere streek." }),
    decide(second, { requests: [request], decision: other, reason: "Andere streek." }),
  ]);
}

/** Whether some transaction waits for another. */
async function somebodyWaits(): Promise<boolean> {
  const { rows } = await world.ports.db.execute(sql`select 1 from pg_locks where not granted`);
  return rows.length > 0;
}

describe.skipIf(!postgresAnswers)(`two leads on one PostgreSQL${unlessPostgres}`, { timeout: 240_000 }, () => {
  beforeAll(async () => {
    const own = await ownDatabase();
    drop = own.drop;
    pools.push(...[1, 2].map(() => new pg.Pool({ connectionString: own.url, max: 4 })));
    const db = drizzle(pools[0] ?? new pg.Pool(), { casing: "snake_case" });
    await migrate(db);
    const mail = { send: async (letter: Letter) => void letters.push(letter) };
    world.ports = { db, queue: await openQueue(db, workNames), mail, baseUrl: "" } as unknown as World["ports"];
  });

  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.end()));
    await drop();
  });

  test.each([
    ["approve", "approve"],
    ["approve", "decline"],
  ] as [Decision, Decision][])(`who %s and %s at once decide once, ${ROUNDS} rounds long`, async (one, other) => {
    const circle = await aCircle();
    const leads = [await aLead({ circle }), await aLead({ circle })];
    const asked = [];
    const wrong: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const applicant = await aPerson();
      const request = await join(applicant, circle, { state: "requested" });
      asked.push({ applicant, request });
      const outcomes = await atOnce(leads, request.id, [one, other]);
      const late = outcomes.filter((outcome) => outcome.status === "rejected" && outcome.reason.key === "membership.alreadyDecided");
      if (late.length !== 1) wrong.push(`${round}: ${late.length} were told that they were late`);
    }
    const later = { ...world.ports, now: after(NOW, HOUR), actor: system };
    // The queue goes by the clock of the database; the decisions were made in a world of their own.
    await world.ports.db.execute(sql`update queue.job set start_after = now() where state = 'created'`);
    await runWaitingWork(later, 60_000, ["notify.membership-decided"]);
    await runWaitingWork(later, 60_000, ["mail.send"]);
    const kept = { memberships: 0, mails: 0, lines: 0 };
    for (const { applicant, request } of asked) {
      const rows = await world.ports.db.select().from(memberships).where(eq(memberships.personId, applicant.id));
      const lines = await world.ports.db.$count(auditLog, eq(auditLog.subjectId, request.id));
      const mails = letters.filter(({ to }) => to === applicant.email).length;
      if (rows.length !== 1 || lines !== 1 || mails !== 1) wrong.push(`${rows.length} rows, ${lines} lines, ${mails} mails`);
      kept.memberships += rows.length;
      kept.lines += lines;
      kept.mails += mails;
    }
    process.stdout.write(`${JSON.stringify({ row: "F10", race: `${one}/${other}`, rounds: ROUNDS, ...kept, wrong: wrong.length })}\n`);
    expect(wrong).toEqual([]);
  });

  test("who approves while the circle is being closed waits for that, and lets nobody in", async () => {
    const circle = await aCircle();
    const lead = await aLead({ circle });
    const request = await join(await aPerson(), circle, { state: "requested" });
    const closing = await pools[1]?.connect();
    await closing?.query("begin");
    await closing?.query("update circles set archived_at = now() where id = $1", [circle.id]);
    const outcome = Promise.allSettled([decide(await on(0, lead), { requests: [request.id], decision: "approve", reason: "" })]);
    let isDone = false;
    void outcome.then(() => {
      isDone = true;
    });
    while (!isDone && !(await somebodyWaits()));
    await closing?.query("commit");
    closing?.release();
    expect(await outcome).toMatchObject([{ status: "rejected", reason: { key: "membership.archived" } }]);
  });

  test("of two circles that are closed at once, each for the other, one stays open, fifty rounds long", async () => {
    const admin = await aPerson({ isAdmin: true });
    const [here, there] = [await on(0, admin), await on(1, admin)];
    const wrong: string[] = [];
    for (let round = 0; round < ROUNDS / 2; round++) {
      const [one, other] = [await aCircle(), await aCircle()];
      const outcomes = await Promise.allSettled([
        archiveCircle(here, { circle: one.id, successor: other.id }),
        archiveCircle(there, { circle: other.id, successor: one.id }),
      ]);
      const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [String(outcome.reason.key ?? outcome.reason)] : []));
      if (refused.join() !== "circles.successorWrong") wrong.push(`${round}: ${refused.join() || "both closed"}`);
    }
    expect(wrong).toEqual([]);
  });

  test("of two leads who leave at once one stays, fifty rounds long", async () => {
    const stayed: number[] = [];
    for (let round = 0; round < ROUNDS / 2; round++) {
      const circle = await aCircle();
      const [first, second] = [await aLead({ circle }), await aPerson()];
      const joined = await join(second, circle);
      const ctx = await on(0, first);
      await makeLead(ctx, { membership: joined.id });
      const both = [await on(0, first), await on(1, second)];
      await Promise.allSettled(both.map((lead) => leave(lead, { circle: circle.id })));
      const rows = await world.ports.db.select().from(memberships).where(eq(memberships.circleId, circle.id));
      stayed.push(rows.filter(({ state, role }) => state === "active" && role === "lead").length);
    }
    process.stdout.write(`${JSON.stringify({ row: "A9", race: "leave/leave", rounds: stayed.length, leadsLeft: [...new Set(stayed)] })}\n`);
    expect(stayed).toEqual(Array(ROUNDS / 2).fill(1));
  });
});
