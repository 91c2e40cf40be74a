import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { runJob, wholly } from "@/lib/jobs/commands";
import { whoKnows } from "@/lib/jobs/who-knows";
import { runWaitingWork } from "@/lib/jobs/work";
import { DAY, HOUR, after as plus } from "@/lib/kernel/dates";
import { buildersFor } from "@/lib/testing/builders";
import { evidenceFor } from "@/lib/testing/expertise";
import { NOW, testWorld } from "@/lib/testing/world";
import { answer, askColleague, notMe } from "../commands";
import { askInput } from "../input";
import { defaultCeilings } from "../numbers/numbers";
import { accept, thank, widen } from "../outcome/commands";
import { findQuestion } from "../queries";
import { askedPeople, questions } from "../tables";
import { climbLadder } from "./commands";

const world = testWorld();
const { aCircle, aLead, aMember } = buildersFor(world);
const { aTopic, aSharedDocument } = evidenceFor(world);

async function someCircle() {
  const circle = await aCircle({ name: "Kenniskring Midwest" });
  const other = await aCircle({ name: "Kenniskring Elders" });
  const experts = [];
  for (const name of ["Koen Kent", "Anke Kent", "Bert Kent", "Cis Kent", "Dirk Kent"]) experts.push(await aMember({ circle, name }));
  return {
    circle,
    lead: await aLead({ circle, name: "Leen Trekker" }),
    otherLead: await aLead({ circle: other, name: "Olga Trekker" }),
    els: await aMember({ circle, name: "Els Voorbeeld" }),
    far: await aMember({ circle: other, name: "Zoë Elders" }),
    experts,
  };
}

let people: Awaited<ReturnType<typeof someCircle>>;
beforeEach(async () => {
  people = await someCircle();
  await aTopic("back-up");
  for (const author of people.experts)
    for (let n = 0; n < 2; n++) await aSharedDocument({ owner: author, authors: [author], topics: ["back-up"], visibility: "members" });
  await runJob(await world.as("system"), "expertise", wholly);
});

const circleWide = () => `circle:${people.circle.id}`;

async function asked(fields: Partial<Record<keyof typeof askInput.shape, unknown>> = {}, now = NOW) {
  const input = askInput.parse({
    title: "Hoe test je een back-up?",
    people: [people.experts[0]?.id],
    visibility: circleWide(),
    topics: ["back-up"],
    ...fields,
  });
  return (await askColleague(await world.as(people.els, now), input)).id;
}

async function ladder(now: Date) {
  let from: Parameters<typeof climbLadder>[1] = null;
  do from = (await climbLadder(await world.as("system", now), from, whoKnows)).next;
  while (from);
  await runWaitingWork(await world.as("system", now), 30_000);
}

const rowOf = async (id: string) => (await world.ports.db.select().from(questions).where(eq(questions.id, id)))[0];
const askedOf = (id: string) => world.ports.db.select().from(askedPeople).where(eq(askedPeople.questionId, id));
const subjects = (to: { email: string | null }) => world.letters.filter((letter) => letter.to === to.email).map(({ subject }) => subject);

/** NOW is a Monday at noon. */
const THURSDAY = plus(NOW, 3 * DAY);
const TUESDAY = plus(NOW, 8 * DAY);
const FRIDAY = plus(NOW, 11 * DAY);

describe("a question that nobody answers", () => {
  test("stays for three working days, then goes to three others, who did not know of it, and its first receiver is reminded", async () => {
    const id = await asked();
    await ladder(plus(THURSDAY, -HOUR));
    expect(await askedOf(id)).toHaveLength(1);
    await ladder(THURSDAY);
    expect(await rowOf(id)).toMatchObject({ rung: "others", state: "open", rungAt: THURSDAY });
    expect(await askedOf(id)).toHaveLength(4);
    expect(subjects(people.experts[0] ?? people.els)).toContain("Nog zonder antwoord, Els Voorbeeld vraagt: Hoe test je een back-up?");
    await ladder(plus(THURSDAY, HOUR));
    expect(await askedOf(id)).toHaveLength(4);
  });

  test("then to the circle, then to its lead, and ends there", async () => {
    const id = await asked();
    for (const now of [THURSDAY, TUESDAY]) await ladder(now);
    expect(await rowOf(id)).toMatchObject({ rung: "circle", state: "open" });
    expect((await askedOf(id)).map(({ state }) => state)).toEqual(["silent", "silent", "silent", "silent"]);
    expect(subjects(people.lead)).toEqual(["Els Voorbeeld vraagt: Hoe test je een back-up?"]);
    await ladder(FRIDAY);
    expect(await rowOf(id)).toMatchObject({ state: "escalated", closedAt: FRIDAY });
    expect(subjects(people.lead)).toContain("Niemand wist raad: Hoe test je een back-up?");
    expect(subjects(people.els)).toEqual(["Afgesloten: Hoe test je een back-up?"]);
    await ladder(plus(FRIDAY, 30 * DAY));
    expect(subjects(people.els)).toHaveLength(1);
  });

  test("to all members goes past the asker's circle to the others", async () => {
    const id = await asked({ visibility: "members" });
    for (const now of [THURSDAY, TUESDAY, FRIDAY]) await ladder(now);
    expect(await rowOf(id)).toMatchObject({ rung: "circles", circleId: people.circle.id, state: "open" });
    await ladder(plus(FRIDAY, 5 * DAY));
    expect(await rowOf(id)).toMatchObject({ state: "escalated" });
  });

  test("goes on at once when all who were asked stepped aside", async () => {
    const id = await asked();
    await notMe(await world.as(people.experts[0] ?? people.els), { question: id });
    await ladder(plus(NOW, HOUR));
    expect(await rowOf(id)).toMatchObject({ rung: "others" });
  });

  test("that is urgent waits one working day", async () => {
    const id = await asked({ urgent: "yes" });
    await ladder(plus(NOW, DAY));
    expect(await rowOf(id)).toMatchObject({ rung: "others" });
  });

  test("waits through Christmas and New Year", async () => {
    const thursday = new Date("2026-12-24T11:00:00Z");
    const id = await asked({}, thursday);
    await ladder(new Date("2026-12-29T11:00:00Z"));
    expect(await rowOf(id)).toMatchObject({ rung: "asked" });
    await ladder(new Date("2026-12-30T11:00:00Z"));
    expect(await rowOf(id)).toMatchObject({ rung: "others" });
  });

  test("between a few never reaches anybody else: they are reminded, its asker is told, and it is closed", async () => {
    const id = await asked({ visibility: "asked" });
    await ladder(THURSDAY);
    expect(await rowOf(id)).toMatchObject({ rung: "reminded", visibility: "asked", circleId: null });
    await ladder(TUESDAY);
    expect(await rowOf(id)).toMatchObject({ state: "closed" });
    expect(await askedOf(id)).toHaveLength(1);
    expect(subjects(people.lead)).toEqual([]);
    expect(subjects(people.els)).toEqual(["Nog geen antwoord op: Hoe test je een back-up?", "Afgesloten: Hoe test je een back-up?"]);
  });

  test("of somebody who left is closed", async () => {
    const id = await asked();
    const { people: table } = await import("@/lib/people/tables");
    await world.ports.db.update(table).set({ leftAt: THURSDAY }).where(eq(table.id, people.els.id));
    await ladder(THURSDAY);
    expect(await rowOf(id)).toMatchObject({ state: "closed" });
  });
});

test("who is absent, or has as many questions as one may have, is passed over", async () => {
  const { people: table } = await import("@/lib/people/tables");
  const [, anke, bert] = people.experts;
  await world.ports.db
    .update(table)
    .set({ absentUntil: plus(NOW, 20 * DAY) })
    .where(eq(table.id, anke?.id ?? ""));
  for (let n = 0; n < defaultCeilings.mostWaiting; n++)
    await asked({ people: [bert?.id], title: `Nog een vraag, nummer ${n}`, visibility: "asked" });
  const id = await asked();
  await ladder(THURSDAY);
  const ids = (await askedOf(id)).map(({ personId }) => personId);
  expect(ids).toHaveLength(3);
  expect(ids).not.toContain(anke?.id);
  expect(ids).not.toContain(bert?.id);
  await expect(asked({ people: [bert?.id] }, THURSDAY)).rejects.toMatchObject({ key: "questions.busy" });
});

describe("a question with an answer", () => {
  const answered = async () => {
    const id = await asked();
    const { id: given } = await answer(await world.as(people.experts[0] ?? people.els, plus(NOW, HOUR)), {
      question: id,
      body: "Elk kwartaal een server terugzetten.",
    });
    return { id, given };
  };

  test("climbs no more; its asker is asked once whether it helped, and seven working days later it is closed", async () => {
    const { id } = await answered();
    const friday = plus(NOW, 4 * DAY);
    for (const now of [friday, plus(friday, HOUR), plus(friday, 3 * DAY)]) await ladder(now);
    expect(await rowOf(id)).toMatchObject({ state: "open", rung: "answered" });
    expect(subjects(people.els)).toContain("Hielp het antwoord op: Hoe test je een back-up?");
    await ladder(plus(NOW, 15 * DAY - HOUR));
    expect(await rowOf(id)).toMatchObject({ state: "open" });
    await ladder(plus(NOW, 15 * DAY));
    expect(await rowOf(id)).toMatchObject({ state: "closed" });
    expect(subjects(people.els).filter((subject) => subject.startsWith("Hielp"))).toHaveLength(1);
  });

  test("a lead says that it helped after a while, not at once, and not of their own answer", async () => {
    const { id, given } = await answered();
    await expect(accept(await world.as(people.lead, THURSDAY), { answer: given })).rejects.toMatchObject({ code: "not_allowed" });
    const own = await answer(await world.as(people.lead, THURSDAY), { question: id, body: "Ook de configuratie." });
    const later = plus(NOW, 14 * DAY);
    await expect(accept(await world.as(people.lead, later), { answer: own.id })).rejects.toMatchObject({ key: "questions.ownAnswer" });
    await expect(accept(await world.as(people.far, later), { answer: given })).rejects.toMatchObject({ code: "not_found" });
    await accept(await world.as(people.lead, later), { answer: given });
    expect(await rowOf(id)).toMatchObject({ state: "answered", acceptedBy: people.lead.id });
  });

  test("is thanked for once by each, never by oneself", async () => {
    const { id, given } = await answered();
    for (let n = 0; n < 2; n++) await thank(await world.as(people.lead), { answer: given });
    await expect(thank(await world.as(people.experts[0] ?? people.els), { answer: given })).rejects.toMatchObject({
      key: "questions.ownAnswer",
    });
    await expect(thank(await world.as(people.far), { answer: given })).rejects.toMatchObject({ code: "not_found" });
    expect((await findQuestion(await world.as(people.lead), id)).answers).toMatchObject([{ thanks: 1, thankedByMe: true }]);
  });
});

describe("opening a question between a few to a circle", () => {
  test("makes it the circle's, also after it was closed, by its asker alone", async () => {
    const id = await asked({ visibility: "asked" });
    for (const now of [THURSDAY, TUESDAY]) await ladder(now);
    const wider = { question: id, visibility: circleWide() };
    await expect(widen(await world.as(people.experts[0] ?? people.els, FRIDAY), wider)).rejects.toMatchObject({ code: "not_allowed" });
    await widen(await world.as(people.els, FRIDAY), wider);
    expect(await rowOf(id)).toMatchObject({ state: "open", visibility: "circle", rung: "circle" });
    expect((await findQuestion(await world.as(people.lead), id)).title).toBe("Hoe test je een back-up?");
    await expect(widen(await world.as(people.els, FRIDAY), wider)).rejects.toMatchObject({ key: "questions.closed" });
  });

  test("is refused once somebody answered for those few alone", async () => {
    const id = await asked({ visibility: "asked" });
    await answer(await world.as(people.experts[0] ?? people.els), { question: id, body: "Onder ons gezegd." });
    await expect(widen(await world.as(people.els), { question: id, visibility: circleWide() })).rejects.toMatchObject({
      key: "questions.closed",
    });
  });
});

test("the job goes over a batch: what waits climbs, what was answered is settled, once", async () => {
  const askers = [];
  for (let n = 0; n < 30; n++) askers.push(await aMember({ circle: people.circle }));
  for (const asker of askers) {
    const input = askInput.parse({ title: "Wie weet hier iets van?", visibility: circleWide() });
    await askColleague(await world.as(asker), input);
  }
  const job = async (now: Date) => (await runJob(await world.as("system", now), "ladder", wholly)).counts;
  expect(await job(plus(THURSDAY, HOUR))).toEqual({ climbed: 30, settled: 0 });
  expect(await job(plus(THURSDAY, HOUR))).toEqual({ climbed: 0, settled: 0 });
});
