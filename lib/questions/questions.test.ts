import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { circles } from "@/lib/circles/tables";
import { notifyQuestionAnswered, notifyQuestionAsked } from "@/lib/notifications/questions";
import { buildersFor } from "@/lib/testing/builders";
import { evidenceFor } from "@/lib/testing/expertise";
import { NOW, testWorld } from "@/lib/testing/world";
import { answer, askColleague, notMe, passOn, withdraw } from "./commands";
import type { AskInput } from "./input";
import { accept } from "./outcome/commands";
import { burdenOf, findQuestion, myQuestions, readableQuestions, similarQuestions, waitingForMe } from "./queries";

const world = testWorld();
const { aCircle, aLead, aMember, aPerson } = buildersFor(world);
const { aTopic } = evidenceFor(world);

async function someCircle() {
  const circle = await aCircle({ name: "Kenniskring Midwest" });
  const lead = await aLead({ circle, name: "Leen Trekker" });
  const els = await aMember({ circle, name: "Els Voorbeeld", phone: "0470112233" });
  const koen = await aMember({ circle, name: "Koen Denkbeeld" });
  const far = await aMember({ circle: await aCircle(), name: "Zoë Elders" });
  return { circle, lead, els, koen, far };
}

let people: Awaited<ReturnType<typeof someCircle>>;
beforeEach(async () => {
  people = await someCircle();
});

const question = (fields: Partial<AskInput> = {}): AskInput => ({
  title: "Hoe test je een back-up?",
  body: "We zijn met z'n drieën.",
  people: [],
  visibility: "asked",
  topics: [],
  urgent: false,
  ...fields,
});

async function asked(fields: Partial<AskInput> = {}) {
  return askColleague(await world.as(people.els), question({ people: [people.koen.id], ...fields }));
}

describe("asking", () => {
  test("puts the question to those chosen and waits for them", async () => {
    await aTopic("back-up");
    const { id } = await asked({ topics: ["back-up", "bestaat-niet"] });
    const found = await findQuestion(await world.as(people.koen), id);
    expect(found).toMatchObject({
      title: "Hoe test je een back-up?",
      topics: ["back-up"],
      state: "open",
      asker: { name: "Els Voorbeeld" },
    });
    expect(found.asked).toMatchObject([{ name: "Koen Denkbeeld", state: "asked" }]);
    expect(await waitingForMe(await world.as(people.koen))).toBe(1);
    expect((await myQuestions(await world.as(people.koen))).toMe).toHaveLength(1);
    expect((await myQuestions(await world.as(people.els))).mine).toHaveLength(1);
  });

  test("a circle that has stopped cannot be asked", async () => {
    await world.ports.db.update(circles).set({ archivedAt: NOW }).where(eq(circles.id, people.circle.id));
    await expect(asked({ people: [], visibility: `circle:${people.circle.id}` })).rejects.toMatchObject({
      key: "questions.circleStopped",
      field: "visibility",
    });
    expect((await myQuestions(await world.as(people.els))).mine).toEqual([]);
  });

  test("naming the same person twice asks them once", async () => {
    const { id } = await asked({ people: [people.koen.id, people.koen.id] });
    expect((await findQuestion(await world.as(people.els), id)).asked).toHaveLength(1);
  });

  test("goes to a whole circle when nobody is named", async () => {
    const { circle, els, koen } = people;
    const { id } = await askColleague(await world.as(els), question({ visibility: `circle:${circle.id}` }));
    const { around } = await myQuestions(await world.as(koen));
    expect(around).toMatchObject([{ id, circle: "Kenniskring Midwest" }]);
    expect((await myQuestions(await world.as(people.far))).around).toEqual([]);
  });

  test.each([
    ["oneself", () => people.els.id, "questions.notYourself"],
    ["nobody that exists", () => "00000000-0000-4000-8000-000000000000", "questions.personGone"],
  ])("cannot go to %s", async (_, id, key) => {
    await expect(asked({ people: [id()] })).rejects.toMatchObject({ key, field: "people" });
  });

  test("cannot go to nobody, to somebody without a circle, or to a circle of others", async () => {
    const ctx = await world.as(people.els);
    await expect(askColleague(ctx, question())).rejects.toMatchObject({ key: "questions.nobodyAsked" });
    await expect(asked({ people: [(await aPerson()).id] })).rejects.toMatchObject({ key: "questions.personGone" });
    const other = await aCircle();
    await expect(askColleague(ctx, question({ visibility: `circle:${other.id}` }))).rejects.toMatchObject({
      key: "questions.notYourCircle",
    });
    await expect(asked({ people: ["1", "2", "3", "4"] })).rejects.toMatchObject({ key: "questions.tooManyPeople", field: "people" });
  });

  test("respects an absence, and the ceilings of five a week and five that wait", async () => {
    const away = await aMember({ circle: people.circle, absentUntil: new Date("2026-12-24T12:00:00Z") });
    await expect(asked({ people: [away.id] })).rejects.toMatchObject({ key: "questions.absent" });
    const { id } = await asked();
    for (let n = 1; n < 5; n++) await asked();
    const busy = { key: "questions.busy", params: { name: "Koen Denkbeeld" } };
    await expect(asked()).rejects.toMatchObject(busy);
    const later = new Date(NOW.getTime() + 8 * 86_400_000);
    const again = async () => askColleague(await world.as(people.els, later), question({ people: [people.koen.id] }));
    // A week later they wait still.
    await expect(again()).rejects.toMatchObject(busy);
    await notMe(await world.as(people.koen, later), { question: id });
    await expect(again()).resolves.toBeTruthy();
    expect((await burdenOf(await world.as("system", later), [people.koen.id])).get(people.koen.id)).toEqual({
      open: 5,
      thisWeek: 1,
      lately: 6,
      hasRoom: false,
    });
  });

  test("is for members", async () => {
    const stranger = await world.as(await aPerson());
    await expect(askColleague(stranger, question({ people: [people.koen.id] }))).rejects.toMatchObject({ code: "not_allowed" });
    await expect(askColleague(await world.as("visitor"), question({ people: [people.koen.id] }))).rejects.toMatchObject({
      code: "not_signed_in",
    });
  });
});

describe("reading", () => {
  test.each([
    ["asked", [true, true, false, false]],
    ["circle", [true, true, true, false]],
    ["members", [true, true, true, true]],
  ] as const)("visibility %s", async (visibility, expected) => {
    const { els, koen, lead, far, circle } = people;
    const { id } = await asked({ visibility: visibility === "circle" ? `circle:${circle.id}` : visibility });
    const seen = await Promise.all(
      [els, koen, lead, far].map(async (reader) => (await readableQuestions(await world.as(reader), [id])).length === 1),
    );
    expect(seen).toEqual(expected);
    for (const [place, reader] of [els, koen, lead, far].entries()) {
      const found = findQuestion(await world.as(reader), id);
      if (expected[place]) await expect(found).resolves.toMatchObject({ id });
      else await expect(found).rejects.toMatchObject({ code: "not_found" });
    }
    expect(await readableQuestions(await world.as("visitor"), [id])).toEqual([]);
  });

  test("similar questions are those on the same topics that the reader may see", async () => {
    await aTopic("back-up");
    await asked({ topics: ["back-up"], visibility: "members" });
    await asked({ topics: ["back-up"], visibility: "asked" });
    expect(await similarQuestions(await world.as(people.far), ["back-up"])).toHaveLength(1);
    expect(await similarQuestions(await world.as(people.far), ["nis2"])).toEqual([]);
  });
});

describe("answering", () => {
  test("is open to who may read, and tells the state of who was asked", async () => {
    const { id } = await asked();
    await answer(await world.as(people.koen), { question: id, body: "Zet er één terug." });
    const found = await findQuestion(await world.as(people.els), id);
    expect(found.answers).toMatchObject([{ name: "Koen Denkbeeld", body: "Zet er één terug.", accepted: false }]);
    expect(found.asked).toMatchObject([{ state: "answered" }]);
    expect(await waitingForMe(await world.as(people.koen))).toBe(0);
    await expect(answer(await world.as(people.far), { question: id, body: "Ook ik." })).rejects.toMatchObject({ code: "not_found" });
  });

  test("the asker accepts one, and may change their mind", async () => {
    const { id } = await asked({ visibility: "members" });
    const first = await answer(await world.as(people.koen), { question: id, body: "Eén." });
    const second = await answer(await world.as(people.far), { question: id, body: "Twee." });
    const els = await world.as(people.els);
    await accept(els, { answer: first.id });
    await accept(els, { answer: first.id });
    await accept(els, { answer: second.id });
    const found = await findQuestion(els, id);
    expect(found.state).toBe("answered");
    expect(found.answers.filter(({ accepted }) => accepted)).toMatchObject([{ id: second.id }]);
    await expect(accept(await world.as(people.koen), { answer: first.id })).rejects.toMatchObject({ code: "not_allowed" });
    await expect(accept(els, { answer: "geen-id" })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("not answering", () => {
  test("passing on asks somebody else, once", async () => {
    const { id } = await asked();
    const koen = await world.as(people.koen);
    await passOn(koen, { question: id, person: people.far.id });
    const { asked: now } = await findQuestion(await world.as(people.far), id);
    expect(now).toMatchObject([
      { name: "Koen Denkbeeld", state: "passedOn" },
      { name: "Zoë Elders", state: "asked", passedOnBy: people.koen.id },
    ]);
    await expect(passOn(koen, { question: id, person: people.lead.id })).rejects.toMatchObject({ key: "questions.notWaiting" });
  });

  test("passing on to somebody who cannot be asked changes nothing", async () => {
    const { id } = await asked();
    await expect(passOn(await world.as(people.koen), { question: id, person: people.koen.id })).rejects.toMatchObject({ field: "person" });
    expect((await findQuestion(await world.as(people.els), id)).asked).toMatchObject([{ state: "asked" }]);
  });

  test("stepping aside is for who was asked, once", async () => {
    const { id } = await asked({ visibility: "members" });
    await notMe(await world.as(people.koen), { question: id });
    await expect(notMe(await world.as(people.koen), { question: id })).rejects.toMatchObject({ key: "questions.notWaiting" });
    await expect(notMe(await world.as(people.lead), { question: id })).rejects.toMatchObject({ key: "questions.notWaiting" });
  });

  test("withdrawing is for the asker, once, and hides it from search and answers", async () => {
    const { id } = await asked({ visibility: "members" });
    await expect(withdraw(await world.as(people.koen), { question: id })).rejects.toMatchObject({ code: "not_allowed" });
    await withdraw(await world.as(people.els), { question: id });
    await expect(withdraw(await world.as(people.els), { question: id })).rejects.toMatchObject({ key: "questions.closed" });
    await expect(answer(await world.as(people.koen), { question: id, body: "Te laat." })).rejects.toMatchObject({
      key: "questions.wasWithdrawn",
    });
    expect(await readableQuestions(await world.as(people.koen), [id])).toEqual([]);
    expect((await myQuestions(await world.as(people.koen))).toMe).toEqual([]);
  });
});

describe("mails", () => {
  test("tell who is asked what, by whom, where to answer and why", async () => {
    const { id } = await asked({ urgent: true });
    await notifyQuestionAsked(await world.as("system"), { question: id, person: people.koen.id });
    await world.deliver();
    const [letter] = world.letters;
    expect(letter).toMatchObject({ to: people.koen.email, subject: "Dringend, Els Voorbeeld vraagt: Hoe test je een back-up?" });
    for (const part of ["We zijn met z'n drieën.", `http://localhost:3000/vragen/${id}`, "0470 11 22 33", "omdat Els Voorbeeld jou koos"])
      expect(letter?.text).toContain(part);
  });

  test("do not name a number that the receiver may not see, and write in the receiver's language", async () => {
    const { circle, els } = people;
    const hidden = await aMember({ circle, phone: "0470998877", phoneVisibility: "nobody" });
    const reader = await aMember({ circle, locale: "en" });
    const { id } = await askColleague(await world.as(hidden), question({ people: [reader.id, els.id] }));
    await notifyQuestionAsked(await world.as("system"), { question: id, person: reader.id });
    await world.deliver();
    expect(world.letters[0]?.text).not.toContain("0470");
    expect(world.letters[0]?.text).toContain("You get this mail because");
  });

  test("go to the leads of a circle that is asked, and to nobody once it no longer waits", async () => {
    const { circle, lead, els, koen } = people;
    const { id } = await askColleague(await world.as(els), question({ visibility: `circle:${circle.id}` }));
    const system = await world.as("system");
    await notifyQuestionAsked(system, { question: id, person: lead.id });
    await world.deliver();
    expect(world.letters[0]?.text).toContain("jij trekker bent");
    const other = await asked();
    await withdraw(await world.as(els), { question: other.id });
    await notifyQuestionAsked(system, { question: other.id, person: koen.id });
    await world.deliver();
    expect(world.letters).toHaveLength(1);
  });

  test("tell the asker and earlier answerers about an answer, never its writer", async () => {
    const { id } = await asked({ visibility: "members" });
    await answer(await world.as(people.koen), { question: id, body: "Eén." });
    const second = await answer(await world.as(people.far), { question: id, body: "Twee." });
    await notifyQuestionAnswered(await world.as("system"), { answer: second.id });
    await world.deliver();
    expect(world.letters.map(({ to }) => to).sort()).toEqual([people.els.email, people.koen.email].sort());
    expect(world.letters[0]?.text).toContain("Twee.");
  });
});
