import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { runJob, wholly } from "@/lib/jobs/commands";
import { runWaitingWork } from "@/lib/jobs/work";
import { DAY, HOUR, after as later, MINUTE } from "@/lib/kernel/dates";
import { recordBounces } from "@/lib/letters/bounces/commands";
import { postLetter } from "@/lib/letters/commands";
import { proposeTopic } from "@/lib/meetings/proposals/commands";
import { topicProposals } from "@/lib/meetings/proposals/tables";
import { chooseByToken, chooseMails } from "@/lib/people/mail-choices/commands";
import { mailChoicesOf, ownMailChoices } from "@/lib/people/mail-choices/queries";
import { people } from "@/lib/people/tables";
import { askColleague } from "@/lib/questions/commands";
import { askInput } from "@/lib/questions/input";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { meetingBuildersFor } from "@/lib/testing/meetings";
import { NOW, testWorld } from "@/lib/testing/world";
import { chooseTelling } from "./choices/commands";
import { tellingInput } from "./choices/input";
import { nextDigest } from "./digest";
import { dueNow, sendDigests } from "./digests";
import { openNotice } from "./inbox/commands";
import { myNotices } from "./inbox/queries";
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

  test("is what the page of one's mails shows; afterwards there is nothing to show", async () => {
    const { els } = await aBusyWeek();
    const shown = await nextDigest(await world.as(els, monday));
    await digest();
    const mine = world.letters.find((letter) => letter.to === els.email);
    expect(mine?.subject).toBe(shown?.subject);
    expect(mine?.text.startsWith(shown?.text.replace(/\nKenniskringen$/, "") ?? "?")).toBe(true);
    expect(await nextDigest(await world.as(els, later(monday, HOUR)))).toBeNull();
  });

  test("tells each thing once to who changes from weekly to daily and back", async () => {
    const { els, circle, lead } = await aBusyWeek();
    for (let n = 0; n < 8; n++) {
      const now = later(monday, n * DAY);
      await chooseMails(await world.as(els), { digest: n % 2 ? "daily" : "weekly", reminders: "yes" });
      if (n === 2) {
        const title = "Nieuw op woensdag";
        await world.ports.db
          .insert(topicProposals)
          .values({ circleId: circle.id, title, proposedBy: lead.id, createdAt: later(now, HOUR) });
      }
      await digest(now);
    }
    const mine = world.letters.filter((letter) => letter.to === els.email);
    const telling = (piece: string) => mine.filter(({ text }) => text.includes(piece)).length;
    expect(["Glasvezel in de praktijk", "Back-upplan", "Wachtwoorden voor de school", "Nieuw op woensdag"].map(telling)).toEqual([
      1, 1, 1, 1,
    ]);
    expect(mine).toHaveLength(2);
  });

  test("repeats no meeting that was mailed at once, and no question that was put to them", async () => {
    const { circle, lead, els } = await aBusyWeek();
    await world.ports.db
      .update(people)
      .set({ mailKinds: { invitation: "now" } })
      .where(eq(people.id, els.id));
    await aMeeting({ circle, title: "Drones boven het plein" });
    const asked = askInput.parse({ title: "Kan jij hier eens naar kijken?", people: [els.id], visibility: `circle:${circle.id}` });
    await askColleague(await world.as(lead), asked);
    await runWaitingWork(await system(), 20_000);
    await world.ports.db.update(people).set({ mailKinds: {} }).where(eq(people.id, els.id));
    await digest();
    const mine = world.letters.filter((letter) => letter.to === els.email);
    for (const piece of ["Drones boven het plein", "Kan jij hier eens naar kijken?", "Glasvezel in de praktijk"])
      expect(
        mine.filter(({ text }) => text.includes(piece)),
        piece,
      ).toHaveLength(1);
  });

  test("tells what was put off until the digest, unless it was read meanwhile", async () => {
    const { lead, els } = await aBusyWeek();
    await world.ports.db
      .update(people)
      .set({ mailKinds: { question: "digest" } })
      .where(eq(people.id, els.id));
    for (const title of ["Kan jij hier eens naar kijken?", "Weet jij wie dit onderhoudt?"])
      await askColleague(await world.as(lead), askInput.parse({ title, people: [els.id], visibility: "asked" }));
    await runWaitingWork(await system(), 20_000);
    const read = (await myNotices(await world.as(els))).find(({ text }) => text.includes("Weet jij"));
    await openNotice(await world.as(els), { notice: read?.id ?? "" });
    for (const now of [monday, later(monday, 7 * DAY)]) await digest(now);
    const mine = world.letters.filter((letter) => letter.to === els.email);
    expect(mine).toHaveLength(1);
    expect(mine[0]?.text).toContain("Voor jou\n--------\n\n- Leen Trekker vraagt: Kan jij hier eens naar kijken?");
    expect(mine[0]?.text).not.toContain("Weet jij");
  });

  test("leaves out kinds that somebody does not want, and circles that they muted", async () => {
    const { circle, els, elsewhere } = await aBusyWeek();
    const wanted = { digest: "weekly", reminders: "yes", inDigest: ["reports", "proposals"], invitation: "never" };
    await chooseTelling(await world.as(els), tellingInput.parse(wanted));
    const { join } = buildersFor(world);
    await join(elsewhere, circle);
    await chooseTelling(await world.as(elsewhere), tellingInput.parse({ ...wanted, muted: [circle.id] }));
    await digest();
    const mine = world.letters.find((letter) => letter.to === els.email)?.text ?? "";
    for (const piece of ["Back-upplan", "Wachtwoorden voor de school"]) expect(mine).toContain(piece);
    for (const piece of ["Glasvezel in de praktijk", "Wie heeft ervaring met glasvezel?"]) expect(mine).not.toContain(piece);
    expect(to()).not.toContain(elsewhere.email);
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
