import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { runWaitingWork } from "@/lib/jobs/work";
import { DAY, HOUR, after as later } from "@/lib/kernel/dates";
import { newId } from "@/lib/kernel/ids";
import { changeMeeting } from "@/lib/meetings/commands";
import { memberships } from "@/lib/membership/tables";
import { answer, askColleague, withdraw } from "@/lib/questions/commands";
import { askInput } from "@/lib/questions/input";
import { buildersFor } from "@/lib/testing/builders";
import { meetingBuildersFor } from "@/lib/testing/meetings";
import { NOW, testWorld } from "@/lib/testing/world";
import { notifyMembershipDecided, notifyMembershipRequested } from "../membership";
import { notices } from "../tables";
import { forgetOldNotices, openNotice, readAllNotices } from "./commands";
import { readAllInput } from "./input";
import { myNotices, unreadNotices } from "./queries";

const world = testWorld();
const { aCircle, aLead, aMember, aPerson, join } = buildersFor(world);
const { aMeeting, answers } = meetingBuildersFor(world);

let circle: Awaited<ReturnType<typeof aCircle>>;
let lead: Awaited<ReturnType<typeof aPerson>>;
let els: Awaited<ReturnType<typeof aPerson>>;

beforeEach(async () => {
  circle = await aCircle({ name: "Kenniskring Midwest" });
  lead = await aLead({ circle, name: "Leen Trekker" });
  els = await aMember({ circle, name: "Els Voorbeeld" });
});

const settle = async (now = NOW) => runWaitingWork(await world.as("system", now), 20_000);
const told = async (person: { id: string }) => (await myNotices(await world.as(person))).map(({ text }) => text);
const end = (person: { id: string }) =>
  world.ports.db.update(memberships).set({ state: "ended" }).where(eq(memberships.personId, person.id));

/** A question to the whole circle, so that its lead is told. */
async function aQuestion(title = "Wie gebruikt glasvezel?") {
  const { id } = await askColleague(await world.as(els), askInput.parse({ title, visibility: `circle:${circle.id}` }));
  await settle();
  return id;
}

describe("what somebody is told", () => {
  test("is said in their language, leads to its page, and is for nobody else", async () => {
    const emma = await aLead({ circle, locale: "en" });
    const question = await aQuestion();
    expect(await myNotices(await world.as(lead))).toMatchObject([
      { text: "Els Voorbeeld vraagt: Wie gebruikt glasvezel?", href: `/vragen/${question}`, isRead: false },
    ]);
    expect(await told(emma)).toEqual(["Els Voorbeeld asks: Wie gebruikt glasvezel?"]);
    expect(await told(els)).toEqual([]);
    expect(await myNotices(await world.as("visitor"))).toEqual([]);
  });

  test("is gone once they may not read it any more, and counts no more", async () => {
    await aQuestion();
    expect(await unreadNotices(await world.as(lead))).toBe(1);
    await end(lead);
    expect(await told(lead)).toEqual([]);
    expect(await unreadNotices(await world.as(lead))).toBe(0);
  });

  test("is gone with what it is about", async () => {
    const question = await aQuestion();
    await withdraw(await world.as(els), { question });
    expect(await told(lead)).toEqual([]);
  });

  test("says what is so now: changed twice is one line, and a request that was decided is none", async () => {
    const meeting = await aMeeting({ circle, title: "Glasvezel in de praktijk" });
    await answers(els, meeting);
    for (const hours of [1, 2]) {
      const startsAt = later(NOW, 10 * DAY + hours * HOUR);
      const fields = { title: "Glasvezel in de praktijk", startsAt, endsAt: later(startsAt, HOUR) };
      await changeMeeting(await world.as("system", later(NOW, hours * HOUR)), { meeting: meeting.slug, ...fields });
      await settle(later(NOW, hours * HOUR));
    }
    expect(await told(els)).toEqual(["Gewijzigd: Glasvezel in de praktijk", "Nieuwe bijeenkomst: Glasvezel in de praktijk"]);

    const nico = await aPerson({ name: "Nico Nieuw" });
    const { id } = await join(nico, circle, { state: "requested" });
    await notifyMembershipRequested(await world.as("system"), { membership: id });
    expect(await told(lead)).toContain("Nico Nieuw wil lid worden van Kenniskring Midwest");
    await world.ports.db.update(memberships).set({ state: "active", decidedAt: NOW }).where(eq(memberships.id, id));
    expect(await told(lead)).not.toContain("Nico Nieuw wil lid worden van Kenniskring Midwest");
    await notifyMembershipDecided(await world.as("system", later(NOW, HOUR)), { membership: id });
    expect(await told(nico)).toEqual(["Je bent lid van Kenniskring Midwest"]);
  });

  test("of an answer is gone with the right to read the question", async () => {
    const question = await aQuestion();
    await answer(await world.as(lead), { question, body: "Wij, sinds vorig jaar." });
    await settle();
    expect(await told(els)).toEqual(["Leen Trekker antwoordt op: Wie gebruikt glasvezel?"]);
    await answer(await world.as(els), { question, body: "Mag ik eens komen kijken?" });
    await settle();
    expect(await told(lead)).toContain("Els Voorbeeld antwoordt op: Wie gebruikt glasvezel?");
    await end(lead);
    expect(await told(lead)).toEqual([]);
  });
});

describe("reading", () => {
  const only = async (person: { id: string }) => (await myNotices(await world.as(person)))[0]?.id ?? "";

  test("looking changes nothing; opening marks that one, again and again", async () => {
    await aQuestion();
    await aQuestion("Wie kent de nieuwe licenties?");
    expect(await unreadNotices(await world.as(lead))).toBe(2);
    expect(await unreadNotices(await world.as(lead))).toBe(2);
    const [, older] = await myNotices(await world.as(lead));
    for (let n = 0; n < 2; n++)
      expect(await openNotice(await world.as(lead), { notice: older?.id ?? "" })).toEqual({ href: expect.stringMatching(/^\/vragen\//) });
    expect((await myNotices(await world.as(lead))).filter(({ isRead }) => isRead)).toHaveLength(1);
  });

  test("is not asked of who did already what a notice asks for", async () => {
    const question = askInput.parse({ title: "Wie kent de nieuwe licenties?", people: [els.id], visibility: "asked" });
    const { id } = await askColleague(await world.as(lead), question);
    const meeting = await aMeeting({ circle });
    await settle();
    expect(await unreadNotices(await world.as(els))).toBe(2);
    await answer(await world.as(els), { question: id, body: "Ik, bel me gerust." });
    expect(await unreadNotices(await world.as(els))).toBe(1);
    await answers(els, meeting, "declined");
    expect(await unreadNotices(await world.as(els))).toBe(0);
    expect(await told(els)).toHaveLength(2);
  });

  test("all at once leaves what came afterwards unread", async () => {
    await aQuestion();
    const shownAt = later(NOW, HOUR);
    await world.ports.db.update(notices).set({ at: NOW });
    const question = await aQuestion("Wie kent de nieuwe licenties?");
    await world.ports.db
      .update(notices)
      .set({ at: later(NOW, 2 * HOUR) })
      .where(eq(notices.subjectId, question));
    await readAllNotices(await world.as(lead, later(NOW, 3 * HOUR)), { until: shownAt });
    expect((await myNotices(await world.as(lead, later(NOW, 3 * HOUR)))).map(({ isRead }) => isRead)).toEqual([false, true]);
  });

  test("until a moment that no calendar has is refused before the database sees it", () => {
    for (const until of ["+275760-09-13", "-271821-04-20", "2200-01-02", "ooit"])
      expect(readAllInput.safeParse({ until }).error?.issues, until).toMatchObject([{ message: "errors.invalid" }]);
    expect(readAllInput.parse({ until: NOW.toISOString() })).toEqual({ until: NOW });
  });

  test("is for its receiver: a lead of another circle, an admin and a visitor open nothing of theirs", async () => {
    await aQuestion();
    const notice = await only(lead);
    for (const person of [els, await aLead({ circle: await aCircle() }), await aPerson({ isAdmin: true })])
      await expect(openNotice(await world.as(person), { notice })).rejects.toMatchObject({ code: "not_found" });
    await expect(openNotice(await world.as("visitor"), { notice })).rejects.toMatchObject({ code: "not_signed_in" });
    await expect(readAllNotices(await world.as("visitor"), { until: NOW })).rejects.toMatchObject({ code: "not_signed_in" });
    for (const id of ["", "x", newId()])
      await expect(openNotice(await world.as(lead), { notice: id })).rejects.toMatchObject({ code: "not_found" });
    expect(await unreadNotices(await world.as(lead))).toBe(1);
  });

  test("ends after three months", async () => {
    await aQuestion();
    await forgetOldNotices(await world.as("system", later(NOW, 89 * DAY)));
    expect(await world.ports.db.select().from(notices)).not.toEqual([]);
    expect(await myNotices(await world.as(lead, later(NOW, 91 * DAY)))).toEqual([]);
    await forgetOldNotices(await world.as("system", later(NOW, 91 * DAY)));
    expect(await world.ports.db.select().from(notices)).toEqual([]);
  });
});
