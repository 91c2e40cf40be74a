import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { runWaitingWork } from "@/lib/jobs/work";
import { DAY, after as later } from "@/lib/kernel/dates";
import { recordBounces } from "@/lib/letters/bounces/commands";
import { cancelMeeting, publishMeeting } from "@/lib/meetings/commands";
import { chooseByToken } from "@/lib/people/mail-choices/commands";
import { type Stoppable, stoppable } from "@/lib/people/mail-choices/input";
import type { MailKindChoices, When } from "@/lib/people/mail-choices/kinds";
import { mailChoicesOf, ownMailChoices } from "@/lib/people/mail-choices/queries";
import { people } from "@/lib/people/tables";
import { answer, askColleague } from "@/lib/questions/commands";
import { askInput } from "@/lib/questions/input";
import { buildersFor } from "@/lib/testing/builders";
import { meetingBuildersFor } from "@/lib/testing/meetings";
import { NOW, testWorld } from "@/lib/testing/world";
import { chooseTelling } from "./choices/commands";
import { tellingInput } from "./choices/input";
import { circlesToMute } from "./choices/queries";
import { myNotices } from "./inbox/queries";
import { notifyMeetingPublished } from "./invitations";
import { notifyMeetingChanged } from "./meetings";

const world = testWorld();
const { aCircle, aLead, aMember, aPerson } = buildersFor(world);
const { aDraft, aMeeting, answers } = meetingBuildersFor(world);

const settle = async (now = NOW) => runWaitingWork(await world.as("system", now), 20_000);
const to = () => world.letters.map((letter) => letter.to).sort();
const chosen = (person: { id: string }, mailKinds: MailKindChoices) =>
  world.ports.db.update(people).set({ mailKinds }).where(eq(people.id, person.id));
const told = async (person: { id: string }) => (await myNotices(await world.as(person))).map(({ text }) => text);

describe("a question to somebody", () => {
  async function asked(when?: When) {
    const circle = await aCircle();
    const lead = await aLead({ circle, name: "Leen Trekker" });
    const els = await aMember({ circle });
    if (when) await chosen(els, { question: when });
    const question = askInput.parse({ title: "Wie kent de nieuwe licenties?", people: [els.id], visibility: "asked" });
    const { id } = await askColleague(await world.as(lead), question);
    await settle();
    return { els, lead, id };
  }

  test("is told on the site and by mail, and a link in the mail stops mails like it", async () => {
    const { els } = await asked();
    expect(world.letters).toMatchObject([{ to: els.email }]);
    expect(world.letters[0]?.unsubscribe).toBe(`http://localhost:3000/api/afmelden/${els.mailToken}?mail=question`);
    expect(world.letters[0]?.text).toContain(`/afmelden/${els.mailToken}?mail=question`);
    expect(await told(els)).toEqual(["Leen Trekker vraagt: Wie kent de nieuwe licenties?"]);
  });

  test("waits for the digest when that is what they chose, and is on the site meanwhile", async () => {
    const { els } = await asked("digest");
    expect(world.letters).toEqual([]);
    expect(await told(els)).toHaveLength(1);
  });

  test("is told nowhere when they want to hear of none; an answer to their own still is", async () => {
    const { els, lead, id } = await asked("never");
    expect([world.letters, await told(els)]).toEqual([[], []]);
    await answer(await world.as(els), { question: id, body: "Bel me gerust." });
    await settle();
    expect(to()).toEqual([lead.email]);
    expect(await told(lead)).toHaveLength(1);
  });
});

describe("a meeting that changes", () => {
  test("is on the site of who comes, also when they want no mail of it", async () => {
    const circle = await aCircle();
    const [els, bart] = [await aMember({ circle }), await aMember({ circle })];
    const meeting = await aMeeting({ circle, title: "Glasvezel in de praktijk" });
    await chosen(els, { change: "never" });
    for (const person of [els, bart]) await answers(person, meeting);
    await cancelMeeting(await world.as("system"), { meeting: meeting.slug });
    await settle();
    expect(to()).toEqual([bart.email]);
    expect(await told(els)).toContain("Gaat niet door: Glasvezel in de praktijk");
  });
});

describe("a new meeting", () => {
  async function announced() {
    const [circle, other] = [await aCircle({ name: "Kenniskring Midwest" }), await aCircle()];
    const lead = await aLead({ circle, mailKinds: { invitation: "now" } });
    const eager = await aMember({ circle, mailKinds: { invitation: "now" } });
    const calm = await aMember({ circle });
    const never = await aMember({ circle, mailKinds: { invitation: "never" } });
    const stranger = await aMember({ circle: other, mailKinds: { invitation: "now" } });
    return { circle, lead, eager, calm, never, stranger };
  }

  test("is not told to who was suspended", async () => {
    const { circle, eager, lead } = await announced();
    await world.ports.db.update(people).set({ suspendedAt: NOW }).where(eq(people.id, eager.id));
    await aMeeting({ circle });
    await settle();
    expect(to()).toEqual([lead.email]);
  });

  test("is told to members of the circle as they chose, not to who announced it, nor to others", async () => {
    const { circle, lead, eager, calm, never, stranger } = await announced();
    const draft = await aDraft({ circle, title: "Glasvezel in de praktijk", onlineUrl: "https://online.example/x" });
    await settle();
    expect(world.letters).toEqual([]);
    await publishMeeting(await world.as(lead), { meeting: draft.slug });
    await settle();
    expect(to()).toEqual([eager.email]);
    for (const person of [eager, calm]) expect(await told(person)).toEqual(["Nieuwe bijeenkomst: Glasvezel in de praktijk"]);
    for (const person of [lead, never, stranger]) expect(await told(person)).toEqual([]);
    const text = world.letters[0]?.text ?? "";
    for (const word of ["ja", "online", "nee"]) expect(text).toContain(`/bijeenkomsten/${draft.slug}?antwoord=${word}\n`);
    expect(text).not.toContain("https://online.example/x");
  });

  test("is told once, however often the work is done, and not at all when it is over or called off by then", async () => {
    const { circle, eager } = await announced();
    const meeting = await aMeeting({ circle });
    const other = await aMeeting({ circle, title: "Drones boven het plein" });
    await cancelMeeting(await world.as("system"), { meeting: other.slug });
    for (let n = 0; n < 3; n++) await notifyMeetingPublished(await world.as("system"), { meeting: meeting.id, by: null });
    await notifyMeetingPublished(await world.as("system", later(NOW, 30 * DAY)), { meeting: meeting.id, by: null });
    await settle();
    expect(world.letters.filter((letter) => letter.to === eager.email)).toHaveLength(1);
    expect(await told(eager)).toHaveLength(1);
  });

  test("is not told to who muted the circle, unless another of theirs meets too", async () => {
    const { circle, eager, lead } = await announced();
    const second = await aCircle();
    const both = await aMember({ circle: second, mailKinds: { invitation: "now" } });
    const { join } = buildersFor(world);
    await join(both, circle);
    const mute = tellingInput.parse({ digest: "weekly", reminders: "yes", invitation: "now", muted: [circle.id] });
    for (const person of [eager, both, lead]) await chooseTelling(await world.as(person), mute);
    await aMeeting({ circle });
    await settle();
    expect(world.letters).toEqual([]);
    const draft = await aDraft({ circle: second });
    await publishMeeting(await world.as("system"), { meeting: draft.slug });
    await settle();
    expect(to()).toEqual([both.email]);
  });

  test("does not go to an address whose mail comes back", async () => {
    const { circle, eager, lead } = await announced();
    const meeting = await aMeeting({ circle });
    await settle();
    const { messageId = "" } = world.letters.find((letter) => letter.to === eager.email) ?? {};
    await recordBounces(await world.as("system"), [{ messageId, code: "5.1.1", kind: "hard" }]);
    world.letters.length = 0;
    await aMeeting({ circle, title: "Drones boven het plein" });
    await settle();
    expect(to()).toEqual([lead.email]);
    await notifyMeetingChanged(await world.as("system"), { meeting: meeting.id });
  });
});

describe("what somebody chooses", () => {
  const input = { digest: "daily", reminders: "no", question: "digest", inDigest: ["documents"] };

  test("holds for them alone, and what the form did not show stays", async () => {
    const circle = await aCircle();
    const [els, bart] = [await aMember({ circle, mailKinds: { requests: "never" } }), await aMember({ circle })];
    for (let n = 0; n < 2; n++) await chooseTelling(await world.as(els), tellingInput.parse({ ...input, muted: [circle.id] }));
    expect(await ownMailChoices(await world.as(els))).toMatchObject({
      digest: "daily",
      reminders: false,
      kinds: { question: "digest", answer: "now", requests: "never", documents: "digest", reports: "never" },
    });
    expect(await circlesToMute(await world.as(els))).toMatchObject([{ id: circle.id, isMuted: true }]);
    expect(await ownMailChoices(await world.as(bart))).toMatchObject({ digest: "weekly", kinds: { question: "now", reports: "digest" } });
    expect(await circlesToMute(await world.as(bart))).toMatchObject([{ isMuted: false }]);
  });

  test("can be no circle of others, no kind that is not offered, and nothing at all without signing in", async () => {
    const els = await aMember({ circle: await aCircle() });
    const other = await aCircle();
    await chooseTelling(await world.as(els), tellingInput.parse({ ...input, muted: [other.id, "x"] }));
    expect((await circlesToMute(await world.as(els))).filter(({ isMuted }) => isMuted)).toEqual([]);
    expect(tellingInput.safeParse({ ...input, inDigest: ["question"] }).success).toBe(false);
    expect(tellingInput.safeParse({ ...input, question: "sometimes" }).success).toBe(false);
    await expect(chooseTelling(await world.as("visitor"), tellingInput.parse(input))).rejects.toMatchObject({ code: "not_signed_in" });
  });

  test.each(stoppable)("a mail of the kind %s is stopped by its link without signing in, and nothing else is", async (kind: Stoppable) => {
    const [els, bart] = [await aPerson(), await aPerson()];
    const visitor = await world.as("visitor");
    // An invitation comes in the digest as long as nobody chose otherwise.
    const before = { ...(await mailChoicesOf(visitor, els.mailToken)), [kind]: true };
    await chooseByToken(visitor, { token: els.mailToken, kind, wanted: true });
    for (let n = 0; n < 2; n++) await chooseByToken(visitor, { token: els.mailToken, kind, wanted: false });
    expect(await mailChoicesOf(visitor, els.mailToken)).toEqual({ ...before, [kind]: false });
    await chooseByToken(visitor, { token: els.mailToken, kind, wanted: true });
    expect(await mailChoicesOf(visitor, els.mailToken)).toEqual(before);
    expect(await ownMailChoices(await world.as(bart))).toMatchObject({ digest: "weekly", reminders: true, kinds: { question: "now" } });
  });

  test("daily stays daily when the link to start again is pressed once too often", async () => {
    const els = await aPerson({ digest: "daily" });
    await chooseByToken(await world.as("visitor"), { token: els.mailToken, kind: "digest", wanted: true });
    expect(await ownMailChoices(await world.as(els))).toMatchObject({ digest: "daily" });
  });
});
