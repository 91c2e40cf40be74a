import { expect, test } from "vitest";
import { runWaitingWork } from "@/lib/jobs/work";
import { after, DAY, HOUR, MINUTE } from "@/lib/kernel/dates";
import type { Letter } from "@/lib/kernel/mail";
import { letters } from "@/lib/letters/tables";
import { cancelMeeting, changeMeeting } from "@/lib/meetings/commands";
import { chooseByToken } from "@/lib/people/mail-choices/commands";
import { buildersFor } from "@/lib/testing/builders";
import { calendarThatTakesIn, readCalendar } from "@/lib/testing/calendar";
import { meetingBuildersFor } from "@/lib/testing/meetings";
import { NOW, testWorld } from "@/lib/testing/world";
import { notifyMeetingAnswered } from "./answered";

const world = testWorld();
const { aCircle, aLead, aMember } = buildersFor(world);
const { aMeeting, answers } = meetingBuildersFor(world);

const LINK = "https://meet.example.org/kring";
const settle = async (now = NOW) => runWaitingWork(await world.as("system", now), 20_000);
const sentTo = ({ email }: { email: string | null }) => world.letters.filter(({ to }) => to === email);
const methodOf = ({ calendar = "" }: Letter) => /^METHOD:(\w+)/m.exec(calendar)?.[1];

async function aScene() {
  const circle = await aCircle();
  const [lead, member] = [await aLead({ circle }), await aMember({ circle })];
  const meeting = await aMeeting({ circle, title: "Samen aankopen", onlineUrl: LINK });
  await settle();
  world.letters.length = 0;
  return { circle, lead, member, meeting };
}

test("a yes brings the meeting into one's calendar; moved and cancelled it stays one, and is off", async () => {
  const { circle, lead, member, meeting } = await aScene();
  const other = await aMember({ circle });
  await answers(member, meeting);
  await answers(other, meeting, "remote");
  await answers(member, meeting);
  await settle();
  const startsAt = after(NOW, 11 * DAY);
  const moved = { meeting: meeting.slug, title: "Samen aankopen", startsAt, endsAt: after(startsAt, HOUR), onlineUrl: LINK };
  await changeMeeting(await world.as(lead, after(NOW, HOUR)), moved);
  await settle(after(NOW, HOUR));
  await cancelMeeting(await world.as(lead, after(NOW, 2 * HOUR)), { meeting: meeting.slug });
  await settle(after(NOW, 2 * HOUR));
  for (const person of [member, other]) {
    const mails = sentTo(person);
    expect(mails.map(methodOf)).toEqual(["REQUEST", "REQUEST", "CANCEL"]);
    const kept = calendarThatTakesIn(mails.flatMap(({ calendar }) => calendar ?? []));
    expect([...kept]).toEqual([[`meeting-${meeting.id}@kenniskring`, { sequence: 2, status: "CANCELLED", start: startsAt }]]);
    for (const { calendar = "" } of mails) {
      const [event] = readCalendar(calendar).events;
      expect(event?.attendees.map((one) => String(one.getFirstValue()).toLowerCase())).toEqual([`mailto:${person.email}`]);
      expect(calendar.replace(/\r\n /g, "")).toContain("mailto:kring@example.org");
      expect(event?.description).toContain(LINK);
    }
  }
  // Nothing of it is kept once it is sent.
  expect((await world.ports.db.select().from(letters)).filter(({ calendar, text }) => calendar || text)).toEqual([]);
});

test("a no after a yes takes it out again; a no from the start, and who waits for a seat, get nothing", async () => {
  const { circle, member } = await aScene();
  const [late, absent] = [await aMember({ circle }), await aMember({ circle })];
  const meeting = await aMeeting({ circle, title: "Klein lokaal", capacity: 1 });
  await answers(member, meeting);
  await answers(late, meeting);
  await answers(absent, meeting, "declined");
  await settle();
  expect([member, late, absent].map((one) => sentTo(one).length)).toEqual([1, 0, 0]);
  await answers(member, meeting, "declined");
  await settle(after(NOW, MINUTE));
  expect(sentTo(member).map(methodOf)).toEqual(["REQUEST", "CANCEL"]);
  expect(sentTo(absent)).toEqual([]);
});

test("once, however often the work is done; not at all for who does not want it, or hears of changes later", async () => {
  const { circle, member, meeting } = await aScene();
  const [without, later] = [await aMember({ circle }), await aMember({ circle, mailKinds: { change: "digest" } })];
  await chooseByToken(await world.as("visitor"), { token: without.mailToken, kind: "calendar", wanted: false });
  for (const person of [member, without, later]) await answers(person, meeting);
  await settle();
  for (let n = 0; n < 3; n++) await notifyMeetingAnswered(await world.as("system"), { meeting: meeting.id, person: member.id });
  await settle();
  expect([member, without, later].map((one) => sentTo(one).length)).toEqual([1, 0, 0]);
});
