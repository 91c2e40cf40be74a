import { describe, expect, test } from "vitest";
import { runJob, wholly } from "@/lib/jobs/commands";
import { DAY, HOUR, after as later, MINUTE } from "@/lib/kernel/dates";
import { recordBounces } from "@/lib/letters/bounces/commands";
import { postLetter } from "@/lib/letters/commands";
import { proposeTopic } from "@/lib/meetings/proposals/commands";
import { chooseByToken, chooseMails } from "@/lib/people/mail-choices/commands";
import { mailChoicesOf, ownMailChoices } from "@/lib/people/mail-choices/queries";
import { askColleague } from "@/lib/questions/commands";
import { askInput } from "@/lib/questions/input";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { meetingBuildersFor } from "@/lib/testing/meetings";
import { NOW, testWorld } from "@/lib/testing/world";
import { dueNow, sendDigests } from "./digests";
import { remindOfMeetings } from "./reminders";

const world = testWorld();
const { aCircle, aLead, aMember, aPerson } = buildersFor(world);
const { aMeeting, answers } = meetingBuildersFor(world);
const { aSharedDocument } = documentBuildersFor(world);

const system = (now?: Date) => world.as("system", now);
const to = () => world.letters.map((letter) => letter.to).sort();

describe("the day before a meeting", () => {
  const tomorrow = later(NOW, 24 * HOUR);
  const remind = async (now = NOW) => {
    await remindOfMeetings(await system(now), null);
    await world.deliver();
  };

  async function anEvening({ capacity = null as number | null } = {}) {
    const circle = await aCircle();
    const place = { venue: "De Spil", address: "Markt 1, 8700 Tielt", parking: "Achteraan" };
    const meeting = await aMeeting({ circle, startsAt: tomorrow, onlineUrl: "https://online.example/x", capacity, ...place });
    const [first, second, online, absent] = [
      await aMember({ circle }),
      await aMember({ circle }),
      await aMember({ circle }),
      await aMember({ circle }),
    ];
    await answers(first, meeting);
    await answers(second, meeting);
    await answers(online, meeting, "remote");
    await answers(absent, meeting, "declined");
    return { circle, meeting, first, second, online, absent };
  }

  test("everybody who comes gets one mail with when, where, the route, the link and how to change", async () => {
    const { meeting, first, second, online } = await anEvening();
    await remind();
    expect(to()).toEqual([first.email, second.email, online.email].sort());
    const text = world.letters.find((letter) => letter.to === first.email)?.text ?? "";
    for (const piece of [
      "di 24 november 2026, 12.00",
      "De Spil",
      "https://online.example/x",
      "google.com/maps",
      "Achteraan",
      `/bijeenkomsten/${meeting.slug}`,
    ])
      expect(text).toContain(piece);
    expect(world.letters[0]?.unsubscribe).toMatch(/\/api\/afmelden\/[0-9a-f-]{36}\?mail=reminders$/);
  });

  test("nobody gets it twice, also when the job runs each hour and in pieces", async () => {
    await anEvening();
    for (const hours of [-3, -2, 0, 1, 3]) await remind(later(NOW, hours * HOUR));
    expect(world.letters).toHaveLength(3);
  });

  test("who waits for a seat, declined, left, or stopped such mails gets none; nor does anybody too early or too late", async () => {
    const { first, online } = await anEvening({ capacity: 1 });
    await chooseMails(await world.as(online), { digest: "weekly", reminders: "no" });
    await remind(later(NOW, -5 * HOUR));
    await remind(later(NOW, 5 * HOUR));
    expect(world.letters).toEqual([]);
    await remind();
    expect(to()).toEqual([first.email]);
  });
});

describe("the week's news", () => {
  /** A Monday, 7:30 in Brussels. */
  const monday = new Date("2026-11-30T06:30:00Z");
  const digest = async (now = monday) => {
    await runJob(await system(now), "digests", wholly);
    await world.deliver();
  };

  async function aBusyWeek() {
    const circle = await aCircle({ name: "Kenniskring Midwest" });
    const lead = await aLead({ circle, name: "Leen Trekker" });
    const els = await aMember({ circle, name: "Els Voorbeeld" });
    const elsewhere = await aMember({ circle: await aCircle({ name: "Kenniskring Elders" }) });
    await aMeeting({ circle, title: "Glasvezel in de praktijk" });
    await aSharedDocument({ owner: lead, title: "Back-upplan", visibility: "circle", circles: [circle.id] });
    await proposeTopic(await world.as(lead), { circle: circle.slug, title: "Wachtwoorden voor de school", why: "", topic: "" });
    const question = askInput.parse({ title: "Wie heeft ervaring met glasvezel?", visibility: `circle:${circle.id}` });
    await askColleague(await world.as(lead), question);
    return { circle, lead, els, elsewhere };
  }

  test("tells a member what is new in their circles, each with a link; who is elsewhere hears nothing of it", async () => {
    const { els, elsewhere } = await aBusyWeek();
    await digest();
    const mine = world.letters.find((letter) => letter.to === els.email);
    for (const piece of ["Glasvezel in de praktijk", "Back-upplan", "Wachtwoorden voor de school", "Wie heeft ervaring met glasvezel?"])
      expect(mine?.text).toContain(piece);
    expect(mine?.text.match(/http:\/\/localhost:3000\/(bijeenkomsten|documenten|kringen|vragen)\//g)).toHaveLength(4);
    expect(to()).not.toContain(elsewhere.email);
  });

  test("says nothing twice, nor in the same week, nor in the next when nothing came", async () => {
    await aBusyWeek();
    await digest();
    const sent = world.letters.length;
    expect(sent).toBeGreaterThan(0);
    for (const now of [monday, later(monday, 3 * HOUR), later(monday, 7 * DAY)]) await digest(now);
    expect(world.letters).toHaveLength(sent);
  });

  test("leaves out what a member may not read: a document of another circle, a question to others, a draft", async () => {
    const { circle, lead, els } = await aBusyWeek();
    const other = await aCircle();
    const owner = await aLead({ circle: other });
    await aSharedDocument({ owner, title: "Geheim plan", visibility: "circle", circles: [other.id] });
    await aSharedDocument({ owner: lead, title: "Ons plan", visibility: "circle", circles: [circle.id] });
    await digest();
    const mine = world.letters.find((letter) => letter.to === els.email)?.text ?? "";
    expect(mine).toContain("Ons plan");
    expect(mine).not.toContain("Geheim plan");
  });

  test("does not go to an address whose mail comes back", async () => {
    const { els } = await aBusyWeek();
    const before = later(monday, -DAY);
    await postLetter(await system(before), {
      messageId: "earlier@kenniskring",
      to: els.email ?? "",
      personId: els.id,
      kind: "meeting",
      locale: "nl",
      subject: "Een bericht",
      text: "Een bericht",
    });
    await world.deliver();
    const returned = { messageId: "earlier@kenniskring", code: "5.1.1", kind: "hard" as const };
    expect(await recordBounces(await system(before), [returned])).toMatchObject({ bounced: 1 });
    world.letters.length = 0;
    await digest();
    expect(to()).not.toContain(els.email);
    expect(to()).not.toHaveLength(0);
  });

  test("is for who wants it", async () => {
    const { els, lead } = await aBusyWeek();
    await chooseMails(await world.as(els), { digest: "never", reminders: "yes" });
    await chooseMails(await world.as(lead), { digest: "never", reminders: "yes" });
    await digest();
    expect(world.letters).toEqual([]);
  });

  test("comes on Monday from half past seven in Brussels, in winter and in summer; daily on each working day", async () => {
    expect(dueNow(new Date("2026-11-30T06:29:00Z"))).toBeNull();
    expect(dueNow(new Date("2026-11-30T06:30:00Z"))).toEqual({
      rhythms: ["daily", "weekly"],
      dayBegan: new Date("2026-11-29T23:00:00Z"),
    });
    expect(dueNow(new Date("2026-07-06T05:30:00Z"))?.dayBegan).toEqual(new Date("2026-07-05T22:00:00Z"));
    expect(dueNow(new Date("2026-12-01T10:00:00Z"))?.rhythms).toEqual(["daily"]);
    expect(dueNow(new Date("2026-12-05T10:00:00Z"))).toBeNull();
    await aBusyWeek();
    await sendDigests(await system(later(monday, -MINUTE)), null);
    await world.deliver();
    expect(world.letters).toEqual([]);
  });
});

describe("the token in a mail", () => {
  test("stops one kind of mail of one person, again and again, and takes it back", async () => {
    const [els, other] = [await aPerson(), await aPerson()];
    const ctx = await world.as("visitor");
    for (let n = 0; n < 2; n++) await chooseByToken(ctx, { token: els.mailToken, kind: "digest", wanted: false });
    expect(await mailChoicesOf(ctx, els.mailToken)).toMatchObject({ digest: false, reminders: true, question: true });
    expect(await ownMailChoices(await world.as(other))).toMatchObject({ digest: "weekly", reminders: true });
    await chooseByToken(ctx, { token: els.mailToken, kind: "digest", wanted: true });
    expect(await ownMailChoices(await world.as(els))).toMatchObject({ digest: "weekly", reminders: true });
  });

  test.each(["", "geen", "00000000-0000-4000-8000-000000000000"])("%j belongs to nobody", async (token) => {
    const ctx = await world.as("visitor");
    await expect(mailChoicesOf(ctx, token)).rejects.toMatchObject({ code: "not_found" });
    await expect(chooseByToken(ctx, { token, kind: "digest", wanted: false })).rejects.toMatchObject({ code: "not_found" });
  });

  test("is not asked of who is signed in, and a visitor chooses nothing", async () => {
    await expect(chooseMails(await world.as("visitor"), { digest: "never", reminders: "no" })).rejects.toMatchObject({
      code: "not_signed_in",
    });
  });
});
