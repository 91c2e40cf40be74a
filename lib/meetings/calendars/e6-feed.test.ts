import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import { after, DAY, HOUR } from "@/lib/kernel/dates";
import { hashOf } from "@/lib/kernel/secrets";
import { limits } from "@/lib/limits/tables";
import { memberships } from "@/lib/membership/tables";
import { people } from "@/lib/people/tables";
import { erase } from "@/lib/privacy/erasing/commands";
import { buildersFor } from "@/lib/testing/builders";
import { readCalendar } from "@/lib/testing/calendar";
import { meetingBuildersFor } from "@/lib/testing/meetings";
import { NOW, testWorld } from "@/lib/testing/world";
import { addAgendaItem } from "../agenda/commands";
import { cancelMeeting, changeMeeting } from "../commands";
import { fetchFeed, issueFeed, withdrawFeed } from "./commands";
import type { FeedContent } from "./input";
import { circleCalendar, myFeeds, publicCalendar } from "./queries";
import { calendarFeeds } from "./tables";

const world = testWorld();
const { aCircle, aLead, aMember, aPerson } = buildersFor(world);
const { aDraft, aMeeting, answers } = meetingBuildersFor(world);

const issue = async (person: { id: string }, content: FeedContent = "circles") =>
  (await issueFeed(await world.as(person), { content })).path.split("/").at(-1) ?? "";
const fetched = async (token: string, now = NOW) => fetchFeed(await world.as("visitor", now), token);
const titles = (text: string) => readCalendar(text).events.map(({ summary }) => summary);
const gone = { code: "not_found", key: "calendars.gone" };

/** What a private calendar may hold, and nothing else. */
const allowed = [
  ...["uid", "sequence", "dtstamp", "created", "last-modified", "dtstart", "dtend"],
  ...["summary", "location", "geo", "description", "url", "status"],
];

/** Stands in everything that is for members, or about people. */
const SECRET = "ZQgeheim";

async function aTellingMeeting(circle: { id: string; slug: string }) {
  const lead = await aLead({ circle, name: `${SECRET} Trekker`, email: "zqgeheim@example.org", phone: "0499 12 34 56" });
  const bent = 'Back-ups\r\nATTENDEE:mailto:kwaad@example.org\nEND:VEVENT\u2028"; X=1';
  const given = { circle, contactId: lead.id, onlineUrl: `https://meet.example/${SECRET}`, introduction: `${SECRET} leidt in` };
  const meeting = await aMeeting({ ...given, title: bent, entrance: SECRET, parking: SECRET, venue: "De Spil\r\nX-KWAAD:1" });
  const item = { meeting: meeting.slug, kind: "talk" as const, title: "Terugzetten\r\nX-KWAAD:1", minutes: 30, description: SECRET };
  await addAgendaItem(await world.as(lead), { ...item, speakers: [{ name: `${SECRET} Spreker`, organisation: SECRET }] });
  return { lead, meeting };
}

test("E6: the address gives times and places, not people; the old one is dead at once", async () => {
  const circle = await aCircle();
  const member = await aMember({ circle });
  const { lead, meeting } = await aTellingMeeting(circle);
  await answers(lead, meeting);
  await answers(member, meeting);
  const texts = [];
  for (const content of ["circles", "yes"] as const) texts.push(await fetched(await issue(member, content)));
  texts.push(await circleCalendar(await world.as("visitor"), circle.slug), await publicCalendar(await world.as(member)));
  const properties = texts.flatMap((text) => readCalendar(text).components.flatMap((event) => event.getAllProperties()));
  const outside = properties.map(({ name }) => name).filter((name) => !allowed.includes(name));
  for (const text of texts) {
    expect(text).not.toMatch(/ZQgeheim|zqgeheim|0499/i);
    expect(text).not.toMatch(/^(ATTENDEE|X-KWAAD|END:VEVENT\r\nATT)/m);
    expect(readCalendar(text).events).toHaveLength(1);
    expect(text).toContain("Terugzetten X-KWAAD:1");
  }

  const old = await issue(member);
  let served = 0;
  await issue(member);
  for (let n = 0; n < 20; n++)
    await fetched(old).then(
      () => served++,
      (error) => expect(error).toMatchObject(gone),
    );
  console.info(JSON.stringify({ row: "E6", fields: properties.length, outside: outside.length, servedAfterReplacement: served }));
  expect({ outside, served }).toEqual({ outside: [], served: 0 });
});

test("an address is kept as a hash, is one of its kind, and each step is written down", async () => {
  const member = await aMember({ circle: await aCircle() });
  const ctx = await world.as(member);
  const token = await issue(member);
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  const [row, ...more] = await world.ports.db.select().from(calendarFeeds);
  expect(more).toEqual([]);
  expect(row?.tokenHash).toBe(hashOf(token));
  await fetched(token);
  expect(await myFeeds(ctx)).toEqual([
    { content: "circles", address: { createdAt: NOW, usedOn: "2026-11-23" } },
    { content: "yes", address: null },
  ]);
  const next = await issue(member);
  await withdrawFeed(ctx, { content: "circles" });
  await withdrawFeed(ctx, { content: "circles" });
  await expect(fetched(next)).rejects.toMatchObject(gone);
  const lines = await world.ports.db.select().from(auditLog).where(eq(auditLog.subjectKind, "calendar"));
  expect(lines.map(({ action }) => action)).toEqual(["calendar.issue", "calendar.replace", "calendar.withdraw"]);
  expect(JSON.stringify(lines)).not.toContain(token);
  await expect(issueFeed(await world.as("visitor"), { content: "yes" })).rejects.toMatchObject({ code: "not_signed_in" });
  await expect(withdrawFeed(await world.as("visitor"), { content: "yes" })).rejects.toMatchObject({ code: "not_signed_in" });
});

test("it holds what is so on the next request: circles, answers, membership, and who may still come in", async () => {
  const [circle, other] = [await aCircle(), await aCircle()];
  const member = await aMember({ circle });
  const mine = await aMeeting({ circle, title: "Van mijn kring" });
  const guest = await aMeeting({ circle: other, title: "Van een andere kring" });
  await aDraft({ circle, title: "Ontwerp" });
  await aMeeting({ circle, title: "Lang geleden", startsAt: after(NOW, -400 * DAY) });
  await aMeeting({ circle, title: "Vorige maand", startsAt: after(NOW, -30 * DAY) });
  const [all, yes] = [await issue(member, "circles"), await issue(member, "yes")];
  await answers(member, guest);
  await answers(member, mine);
  expect(titles(await fetched(all))).toEqual(["Vorige maand", "Van mijn kring"]);
  expect(titles(await fetched(yes)).sort()).toEqual(["Van een andere kring", "Van mijn kring"]);
  await answers(member, mine, "declined");
  expect(titles(await fetched(yes))).toEqual(["Van een andere kring"]);
  await world.ports.db.update(memberships).set({ state: "ended" }).where(eq(memberships.personId, member.id));
  expect(titles(await fetched(all))).toEqual([]);
  await world.ports.db.update(people).set({ suspendedAt: NOW }).where(eq(people.id, member.id));
  await expect(fetched(all)).rejects.toMatchObject(gone);
  await world.ports.db.update(people).set({ suspendedAt: null }).where(eq(people.id, member.id));
  await erase(await world.as("system"), { person: member.id });
  await expect(fetched(yes)).rejects.toMatchObject(gone);
  expect(await world.ports.db.$count(calendarFeeds)).toBe(0);
});

test("who waits for a seat has the meeting in their own calendar once they have one", async () => {
  const circle = await aCircle();
  const [first, waiting] = [await aMember({ circle }), await aMember({ circle })];
  const meeting = await aMeeting({ circle, title: "Volzet", capacity: 1, onlineUrl: "https://meet.example/x" });
  await answers(first, meeting);
  await answers(waiting, meeting);
  const token = await issue(waiting, "yes");
  expect(titles(await fetched(token))).toEqual([]);
  expect(titles(await fetched(await issue(waiting, "circles")))).toEqual(["Volzet"]);
  await answers(waiting, meeting, "remote");
  expect(titles(await fetched(token))).toEqual(["Volzet"]);
});

test("what did not change is the same to the letter; what moves or is off keeps its name with a higher number", async () => {
  const circle = await aCircle();
  const lead = await aLead({ circle });
  const meeting = await aMeeting({ circle, title: "Samen aankopen", onlineUrl: null });
  const token = await issue(lead);
  const first = await fetched(token);
  expect(await fetched(token, after(NOW, HOUR))).toBe(first);
  expect(first).toContain("REFRESH-INTERVAL;VALUE=DURATION:PT15M");
  const later = await world.as(lead, after(NOW, HOUR));
  const startsAt = after(NOW, 11 * DAY);
  const moved = { meeting: meeting.slug, title: "Samen aankopen", startsAt, endsAt: after(startsAt, HOUR) };
  await changeMeeting(later, moved);
  const second = await fetched(token);
  await cancelMeeting(await world.as(lead, after(NOW, 2 * HOUR)), { meeting: meeting.slug });
  const third = await fetched(token);
  const seen = [first, second, third].map((text) => readCalendar(text).events[0]);
  expect(new Set(seen.map((event) => event?.uid)).size).toBe(1);
  expect(seen.map((event) => event?.sequence)).toEqual([0, 1, 2]);
  expect(seen.map((event) => String(event?.component.getFirstPropertyValue("status")))).toEqual(["CONFIRMED", "CONFIRMED", "CANCELLED"]);
  expect(seen.map((event) => String(event?.component.getFirstPropertyValue("last-modified")))).toEqual([
    "2026-11-23T11:00:00Z",
    "2026-11-23T12:00:00Z",
    "2026-11-23T13:00:00Z",
  ]);
});

test("an address that is fetched without end is told to wait; one that nobody has finds nothing", async () => {
  const token = await issue(await aPerson());
  await fetched(token);
  await world.ports.db.update(limits).set({ count: 120 });
  await expect(fetched(token)).rejects.toMatchObject({ code: "too_many" });
  await expect(fetched(token, after(NOW, HOUR))).resolves.toContain("BEGIN:VCALENDAR");
  for (const other of ["", "x", hashOf(token), `${token}x`]) await expect(fetched(other)).rejects.toMatchObject(gone);
});
