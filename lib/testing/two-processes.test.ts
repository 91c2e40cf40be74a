import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import { system } from "@/lib/kernel/actor";
import { after, DAY, HOUR, MINUTE } from "@/lib/kernel/dates";
import { newId } from "@/lib/kernel/ids";
import { attendance, type Reply } from "@/lib/meetings/attendance/tables";
import { planMeeting, publishMeeting } from "@/lib/meetings/commands";
import { memberships } from "@/lib/membership/tables";
import { buildersFor } from "./builders";
import { postgresAnswers, unlessPostgres } from "./postgres";
import type { Order } from "./racer";
import { type Racers, startRacers } from "./racers";
import { signUpsAtOnce, withdrawalsMeanwhile } from "./seat-race";
import { NOW, type World } from "./world";

const ROUNDS = 50;
/** `npm run bench:seats` has as many as the others. */
const CROWDS = 3;
const world = {} as World;
let racers: Racers;
const race = (orders: Order[]) => racers.race(orders);

const figure = (race: string, wrong: number) => console.log(JSON.stringify({ race, processes: racers.count, rounds: ROUNDS, wrong }));

describe.runIf(postgresAnswers)(`two server processes on one PostgreSQL${unlessPostgres}`, { timeout: 120_000 }, () => {
  const { aCircle, aLead, aMember, aPerson, join: joins } = buildersFor(world);

  beforeAll(async () => {
    racers = await startRacers(2);
    world.ports = racers.ports;
  });

  afterAll(() => racers.stop());

  test.each([
    ["a hundred answer at once for ten seats", signUpsAtOnce],
    ["others take their word back meanwhile", withdrawalsMeanwhile],
  ])("%s: ten sit, and the others wait in order", async (name, run) => {
    const { wrong, seatsGiven } = await run(racers, CROWDS);
    figure(name, wrong);
    expect(seatsGiven).toEqual(Array(CROWDS).fill(10));
    expect(wrong).toBe(0);
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

  test("a seat that is confirmed at the moment at which it goes to the next is one seat still", async () => {
    const circle = await aCircle();
    const [first, slow, next] = await Promise.all([aMember({ circle }), aMember({ circle }), aMember({ circle })]);
    const ctx = { ...world.ports, actor: system, now: NOW };
    let wrong = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const startsAt = after(NOW, 10 * DAY);
      const fields = { title: `Aanbod ${round}`, startsAt, endsAt: after(startsAt, HOUR), venue: "Stadhuis", address: "", capacity: 1 };
      const { slug, id } = await planMeeting(ctx, { ...fields, circles: [circle.slug] });
      await publishMeeting(ctx, { meeting: slug });
      const says = (person: { id: string }, reply: Reply) => ({ meeting: slug, answers: [{ person: person.id, reply }] });
      for (const answer of [says(first, "going"), says(slow, "going"), says(next, "going"), says(first, "declined")])
        await race([{ race: "crowd", ...answer, now: NOW.toISOString() }]);
      const lapses = after(NOW, DAY + round * 5 * MINUTE);
      const [confirmed] = await race([
        { race: "seat", person: slow.id, meeting: slug, now: after(NOW, DAY - MINUTE).toISOString() },
        { race: "job", job: "seats", now: lapses.toISOString() },
      ]);
      const rows = await world.ports.db.select().from(attendance).where(eq(attendance.meetingId, id));
      const seats = [slow, next].map((person) => rows.find(({ personId }) => personId === person.id)?.seat).join();
      if (seats !== (confirmed === "seat" ? "taken,waiting" : "waiting,offered")) wrong++;
    }
    figure("confirmed as it lapses", wrong);
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
