import { describe, expect, test } from "vitest";
import { runWaitingWork } from "@/lib/jobs/work";
import { DAY, fromBrussels, HOUR, after as later } from "@/lib/kernel/dates";
import { passSeatsOn } from "@/lib/meetings/attendance/commands";
import { cancelMeeting, changeMeeting } from "@/lib/meetings/commands";
import { findMeetingToEdit } from "@/lib/meetings/queries";
import { chooseMails } from "@/lib/people/mail-choices/commands";
import { buildersFor } from "@/lib/testing/builders";
import { meetingBuildersFor } from "@/lib/testing/meetings";
import { NOW, testWorld } from "@/lib/testing/world";
import { myNotices } from "./inbox/queries";
import { remindOfMeetings } from "./reminders";
import { mutedCircles } from "./tables";
import { remindToAnswer } from "./to-answer";

const world = testWorld();
const { aCircle, aMember } = buildersFor(world);
const { aMeeting, answers } = meetingBuildersFor(world);

const system = (now?: Date) => world.as("system", now);
const TOMORROW = later(NOW, DAY);
const asked = () => world.letters.filter(({ subject }) => subject.startsWith("Kom je?"));
/** Does everything that waits, as it is at a moment. */
const settle = async (now = NOW) => void (await runWaitingWork(await system(now), 20_000));

async function move(slug: string, startsAt: Date) {
  const { title, capacity, circleIds: _, ...meeting } = await findMeetingToEdit(await system(), slug);
  const length = meeting.endsAt.getTime() - meeting.startsAt.getTime();
  await changeMeeting(await system(), { meeting: slug, title, capacity, startsAt, endsAt: later(startsAt, length) });
}

describe("a reminder that waits to be sent", () => {
  async function anEvening() {
    const circle = await aCircle();
    const person = await aMember({ circle });
    const meeting = await aMeeting({ circle, startsAt: TOMORROW });
    await answers(person, meeting);
    await settle();
    world.letters.length = 0;
    await remindOfMeetings(await system(), null);
    return { person, meeting };
  }
  const reminders = () => world.letters.filter(({ text }) => text.includes("Je komt naar"));

  test.each([
    ["its receiver does not come any more", async ({ person, meeting }) => void (await answers(person, meeting, "declined"))],
    ["the meeting moved", async ({ meeting }) => move(meeting.slug, later(TOMORROW, 2 * HOUR))],
    ["the meeting does not take place", async ({ meeting }) => void (await cancelMeeting(await system(), { meeting: meeting.slug }))],
  ] satisfies [string, (scene: Awaited<ReturnType<typeof anEvening>>) => Promise<void>][])("is not sent once %s", async (_, change) => {
    const scene = await anEvening();
    await change(scene);
    await settle();
    expect(reminders()).toEqual([]);
  });

  test("is sent once for each time that the meeting has, however often it is moved there and back", async () => {
    const { meeting } = await anEvening();
    await settle();
    expect(reminders()).toHaveLength(1);
    for (const hours of [2, 0, 2, 0]) {
      await move(meeting.slug, later(TOMORROW, hours * HOUR));
      await remindOfMeetings(await system(), null);
      await settle();
    }
    expect(reminders().map(({ text }) => /\d+\.\d+–\d+\.\d+ uur/.exec(text)?.[0])).toEqual(["12.00–15.00 uur", "14.00–17.00 uur"]);
  });
});

test("who has a seat to confirm is not told to come until they confirm it", async () => {
  const circle = await aCircle();
  const [seated, waiting] = [await aMember({ circle }), await aMember({ circle })];
  const meeting = await aMeeting({ circle, capacity: 1, startsAt: TOMORROW });
  for (const person of [seated, waiting]) await answers(person, meeting);
  await answers(seated, meeting, "declined");
  const reminded = async () => (await remindOfMeetings(await system(), null)).counts.reminders;
  expect(await reminded()).toBe(0);
  await answers(waiting, meeting);
  expect(await reminded()).toBe(1);
});

describe("three days before answering is over", () => {
  const LAST_DAY = fromBrussels("2026-12-10T23:59");
  const THEN = fromBrussels("2026-12-08T08:00");
  const remind = async (now = THEN) => {
    await remindToAnswer(await system(now), null);
    await settle(now);
  };

  test("who said nothing gets one mail with the answers to press; who answered, muted the circle or wants none gets none", async () => {
    const circle = await aCircle();
    const [silent, coming, muted, unwilling] = [
      await aMember({ circle }),
      await aMember({ circle }),
      await aMember({ circle }),
      await aMember({ circle }),
    ];
    await aMember({ circle: await aCircle() });
    const meeting = await aMeeting({ circle, startsAt: later(LAST_DAY, 5 * DAY), replyBy: LAST_DAY });
    await answers(coming, meeting, "declined");
    await world.ports.db.insert(mutedCircles).values({ personId: muted.id, circleId: circle.id });
    await chooseMails(await world.as(unwilling), { digest: "never", reminders: "no" });
    await settle();
    world.letters.length = 0;
    await remind(fromBrussels("2026-12-08T07:00"));
    expect(asked()).toEqual([]);
    for (const hours of [0, 1, 5]) await remind(later(THEN, hours * HOUR));
    expect(asked().map(({ to }) => to)).toEqual([silent.email]);
    expect(asked()[0]?.text).toContain(`/bijeenkomsten/${meeting.slug}?antwoord=ja`);
    expect(asked()[0]?.text).toContain("do 10 december 2026");
  });

  test("nobody is reminded of what was announced just now, nor after they answered meanwhile", async () => {
    const circle = await aCircle();
    const person = await aMember({ circle });
    await aMeeting({ circle, startsAt: later(NOW, 9 * DAY), replyBy: later(NOW, 60 * HOUR) });
    await remindToAnswer(await system(), null);
    const meeting = await aMeeting({ circle, startsAt: later(LAST_DAY, 5 * DAY), replyBy: LAST_DAY });
    await settle();
    world.letters.length = 0;
    await remindToAnswer(await system(THEN), null);
    await answers(person, meeting);
    await settle(THEN);
    expect(asked()).toEqual([]);
  });
});

test("who is offered a seat is asked to confirm it, by mail and on the site; who let it go by is told; each thing once", async () => {
  const circle = await aCircle();
  const [seated, slow] = [await aMember({ circle }), await aMember({ circle })];
  const meeting = await aMeeting({ circle, capacity: 1 });
  for (const person of [seated, slow]) await answers(person, meeting);
  await answers(seated, meeting, "declined");
  await settle();
  const told = async (now: Date) => (await myNotices(await world.as(slow, now))).map(({ text, details }) => `${text} ${details}`);
  const mails = () => world.letters.filter((letter) => letter.to === slow.email).map(({ subject }) => subject);
  expect(mails()).toEqual(["Bevestig je plaats voor di 24 november 2026 om 12.00 uur: Back-ups die ook terugkomen"]);
  expect(await told(NOW)).toContain("Bevestig je plaats: Back-ups die ook terugkomen voor di 24 november 2026 om 12.00 uur");
  const text = world.letters.find((letter) => letter.to === slow.email)?.text ?? "";
  for (const word of ["ja", "nee"]) expect(text).toContain(`/bijeenkomsten/${meeting.slug}?antwoord=${word}`);
  for (let n = 0; n < 2; n++) await passSeatsOn(await system(later(NOW, DAY)), null);
  await settle(later(NOW, DAY));
  expect(mails().slice(1)).toEqual(["Je plaats ging naar de volgende: Back-ups die ook terugkomen"]);
  expect((await told(later(NOW, DAY)))[0]).toContain("Je plaats ging naar de volgende");
});

test("who reads overviews alone gets a seat to confirm in a mail of its own: a week later it is somebody else's", async () => {
  const circle = await aCircle();
  const [seated, waiting] = [await aMember({ circle }), await aMember({ circle })];
  await chooseMails(await world.as(waiting), { digest: "weekly", reminders: "yes", change: "digest" });
  const meeting = await aMeeting({ circle, capacity: 1 });
  for (const person of [seated, waiting]) await answers(person, meeting);
  await answers(seated, meeting, "declined");
  await settle();
  const toWaiting = world.letters.filter(({ to }) => to === waiting.email);
  expect(toWaiting.map(({ subject }) => subject)).toEqual([expect.stringContaining("Bevestig je plaats")]);
});
