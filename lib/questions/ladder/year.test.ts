import { count, eq, gt, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { proposePeople } from "@/lib/expertise/experts/queries";
import { runJob, wholly } from "@/lib/jobs/commands";
import { whoKnows } from "@/lib/jobs/who-knows";
import type { Context } from "@/lib/kernel/context";
import { after, brusselsDay, DAY, HOUR } from "@/lib/kernel/dates";
import { isWorkingDay } from "@/lib/kernel/working-days";
import { people as everybody } from "@/lib/people/tables";
import { buildersFor } from "@/lib/testing/builders";
import { evidenceFor } from "@/lib/testing/expertise";
import { randomFrom } from "@/lib/testing/random";
import { testWorld } from "@/lib/testing/world";
import { answer, askColleague, notMe, withdraw } from "../commands";
import { askInput } from "../input";
import { defaultCeilings } from "../numbers/numbers";
import { accept } from "../outcome/commands";
import { askedPeople, questions } from "../tables";
import { climbLadder } from "./commands";

const world = testWorld();
const { aCircle, aLead, aMember } = buildersFor(world);
const { aTopic, aSharedDocument } = evidenceFor(world);
const { below, next, pick } = randomFrom(20_270_104);

/** The first working Monday of a year with all Belgian holidays in it. */
const START = new Date("2027-01-04T09:00:00Z");
const [QUESTIONS, A_DAY, EXPERTS, TOPICS] = [1000, 4, 60, 12];

type Person = { id: string; circleId: string };

/** Three circles; some of their members wrote a lot about a few of twelve topics, others little. */
async function aWorld() {
  const circles = [await aCircle(), await aCircle(), await aCircle()];
  const topics = Array.from({ length: TOPICS }, (_, n) => `onderwerp-${n}`);
  for (const topic of topics) await aTopic(topic);
  for (const circle of circles) await aLead({ circle });
  const [experts, askers]: [Person[], Person[]] = [[], []];
  for (let n = 0; n < EXPERTS; n++) {
    const circle = pick(circles);
    const person = await aMember({ circle });
    experts.push({ id: person.id, circleId: circle.id });
    for (let m = 0; m <= below(3); m++) {
      const about = [topics[(n + m * 5) % TOPICS] ?? "onderwerp-0"];
      for (let d = 0; d < 2 + below(4); d++)
        await aSharedDocument({ owner: person, authors: [person], topics: about, visibility: "members", sharedAt: START });
    }
  }
  for (let n = 0; n < 20; n++) {
    const circle = pick(circles);
    askers.push({ id: (await aMember({ circle })).id, circleId: circle.id });
  }
  await runJob(await world.as("system", START), "expertise", wholly);
  return { experts, everyone: [...experts, ...askers], topics };
}

type Due = { at: Date; act: (now: Date) => Promise<unknown> };

/** Asks whom the form ticks beforehand; without anybody, the whole circle. */
async function askOne(now: Date, asker: Person, topic: string): Promise<string> {
  const ctx = await world.as(asker, now);
  const ticked = (await proposePeople(ctx, [topic])).filter(({ suggested }) => suggested).map(({ person }) => person.id);
  const visibility = ticked.length === 0 || next() < 0.5 ? `circle:${asker.circleId}` : pick(["members", "asked"]);
  const title = `Een vraag over ${topic}`;
  return (await askColleague(ctx, askInput.parse({ title, people: ticked, visibility, topics: [topic] }))).id;
}

const unlessOver = (error: { code?: string }) => {
  if (!["conflict", "not_found", "not_allowed"].includes(error.code ?? "")) throw error;
};

/** What somebody does who was asked, and what the asker does then. Four in ten do nothing at all. */
function reactionOf(person: string, question: string, askedAt: Date, due: Due[]): void {
  const chance = next();
  const at = after(askedAt, (1 + below(9)) * DAY);
  if (chance < 0.1) due.push({ at, act: async (now) => notMe(await world.as({ id: person }, now), { question }).catch(unlessOver) });
  else if (chance < 0.6) due.push({ at, act: (now) => answerThen(person, question, now, due).catch(unlessOver) });
}

async function answerThen(person: string, question: string, now: Date, due: Due[]): Promise<void> {
  const { id } = await answer(await world.as({ id: person }, now), { question, body: "Zo doen wij het." });
  const [row] = await world.ports.db.select({ askedBy: questions.askedBy }).from(questions).where(eq(questions.id, question));
  if (row && next() < 0.5)
    due.push({
      at: after(now, 2 * DAY),
      act: async (then) => accept(await world.as({ id: row.askedBy }, then), { answer: id }).catch(unlessOver),
    });
}

async function ladder(ctx: Context): Promise<void> {
  let from: Parameters<typeof climbLadder>[1] = null;
  do from = (await climbLadder(ctx, from, whoKnows)).next;
  while (from);
}

/** The most that waited for one person, and that reached one in seven days. */
async function highest(now: Date) {
  const { rows } = await world.ports.db.execute<{ open: number; week: number }>(sql`
    select coalesce(max(open), 0)::int as open, coalesce(max(week), 0)::int as week from (
      select count(*) filter (where a.state = 'asked' and q.state = 'open') as open,
             count(*) filter (where a.asked_at > ${after(now, -7 * DAY)}) as week
      from asked_people a join questions q on q.id = a.question_id group by a.person_id) t`);
  return rows[0] ?? { open: 0, week: 0 };
}

type Scene = Awaited<ReturnType<typeof aWorld>>;

async function live(days: number, scene: Scene) {
  const due: Due[] = [];
  let [asked, most] = [0, { open: 0, week: 0 }];
  for (let day = 0; day < days; day++) {
    const now = after(START, day * DAY);
    const isWorked = isWorkingDay(brusselsDay(now));
    if (day % 30 === 0) await leaveOfAbsence(now, scene.everyone);
    if (isWorked) asked += await morning(now, scene, due, QUESTIONS - asked);
    await ladder(await world.as("system", after(now, HOUR)));
    await hearOf(after(now, HOUR), due);
    if (isWorked) await afternoon(after(now, 2 * HOUR), due);
    const today = await highest(after(now, 2 * HOUR));
    most = { open: Math.max(most.open, today.open), week: Math.max(most.week, today.week) };
  }
  return { asked, most };
}

/** A day's questions, of which few are taken back. */
async function morning(now: Date, { everyone, topics }: Scene, due: Due[], left: number): Promise<number> {
  const many = Math.min(A_DAY, left);
  for (let n = 0; n < many; n++) {
    const asker = pick(everyone);
    const question = await askOne(now, asker, pick(topics));
    const takeBack = async (then: Date) => withdraw(await world.as(asker, then), { question }).catch(unlessOver);
    if (next() < 0.03) due.push({ at: after(now, 2 * DAY), act: takeBack });
  }
  return many;
}

/** Whoever was asked since yesterday makes up their mind. */
async function hearOf(now: Date, due: Due[]): Promise<void> {
  const fresh = await world.ports.db
    .select()
    .from(askedPeople)
    .where(gt(askedPeople.askedAt, after(now, -DAY)));
  for (const { personId, questionId, askedAt } of fresh) reactionOf(personId, questionId, askedAt, due);
}

async function afternoon(now: Date, due: Due[]): Promise<void> {
  const ripe = due.filter(({ at }) => at <= now);
  for (const one of ripe) due.splice(due.indexOf(one), 1);
  for (const { act } of ripe) await act(now);
}

/** One in twenty is away for two weeks. */
async function leaveOfAbsence(now: Date, everyone: Person[]): Promise<void> {
  for (const { id } of everyone)
    if (next() < 0.05)
      await world.ports.db
        .update(everybody)
        .set({ absentUntil: after(now, 14 * DAY) })
        .where(eq(everybody.id, id));
}

test("in a year of a thousand questions no ceiling is passed, all end, and nobody carries twice what others do", {
  timeout: 900_000,
}, async () => {
  const scene = await aWorld();
  const { asked, most } = await live(440, scene);
  const ends = await world.ports.db.select({ state: questions.state, count: count() }).from(questions).groupBy(questions.state);
  const perPerson = await world.ports.db
    .select({ id: askedPeople.personId, count: count() })
    .from(askedPeople)
    .groupBy(askedPeople.personId);
  const loads = scene.experts.map(({ id }) => perPerson.find((one) => one.id === id)?.count ?? 0).sort((one, other) => one - other);
  const [busiest, median] = [loads.at(-1) ?? 0, loads[loads.length >> 1] ?? 0];
  const ended = Object.fromEntries(ends.map(({ state, count: n }) => [state, n]));
  console.info(
    JSON.stringify({
      figure: "question-ladder",
      asked,
      ended,
      most,
      ceilings: { open: defaultCeilings.mostWaiting, week: defaultCeilings.mostAWeek },
      busiest,
      median,
      least: loads[0],
    }),
  );
  expect(asked).toBe(QUESTIONS);
  expect(ended.open ?? 0).toBe(0);
  expect(most.open).toBeLessThanOrEqual(defaultCeilings.mostWaiting);
  expect(most.week).toBeLessThanOrEqual(defaultCeilings.mostAWeek);
  expect(busiest).toBeLessThanOrEqual(2 * median);
});
