import { expect, test } from "vitest";
import { after, DAY } from "@/lib/kernel/dates";
import { notifySeatGiven } from "@/lib/notifications/meetings";
import { buildersFor } from "@/lib/testing/builders";
import { meetingBuildersFor } from "@/lib/testing/meetings";
import { NOW, testWorld } from "@/lib/testing/world";
import { changeMeeting } from "../commands";
import { findMeeting } from "../queries";
import { reply } from "./commands";
import { answers as answersOf, attendees } from "./queries";

const world = testWorld();
const { aCircle, aMember, aPerson, anOrganisation } = buildersFor(world);
const { aDraft, aMeeting, answers } = meetingBuildersFor(world);

const given = async () => (await world.ports.queue.take("notify.seat-given", 100)).map((work) => work.data.person);

test("a member answers, and may change their mind", async () => {
  const circle = await aCircle();
  const member = await aMember({ circle });
  const meeting = await aMeeting({ circle, onlineUrl: "https://meet.example.org/1" });
  expect(await answers(member, meeting)).toMatchObject({ reply: "going", place: 0 });
  expect(await answers(member, meeting, "remote")).toMatchObject({ reply: "remote" });
  expect(await answersOf(await world.as(member), meeting.slug)).toEqual({
    mine: { reply: "remote", place: 0 },
    counts: { going: 0, remote: 1, waiting: 0 },
  });
});

test("a member of another circle may come; visitors and people without a circle may not", async () => {
  const meeting = await aMeeting({ circle: await aCircle() });
  await answers(await aMember({ circle: await aCircle() }), meeting);
  await expect(answers(await aPerson(), meeting)).rejects.toMatchObject({ code: "not_allowed" });
  await expect(reply(await world.as("visitor"), { meeting: meeting.slug, reply: "going" })).rejects.toMatchObject({
    code: "not_signed_in",
  });
  await expect(attendees(await world.as("visitor"), meeting.slug)).rejects.toMatchObject({ code: "not_signed_in" });
});

test("nobody answers to a draft, a meeting that is over, or online where there is no online", async () => {
  const circle = await aCircle();
  const member = await aMember({ circle });
  const [draft, over, coming] = [
    await aDraft({ circle }),
    await aMeeting({ circle, startsAt: after(NOW, -3 * DAY) }),
    await aMeeting({ circle }),
  ];
  await expect(answers(member, draft)).rejects.toMatchObject({ code: "not_found" });
  await expect(answers(member, over)).rejects.toMatchObject({ key: "meetings.isOver" });
  await expect(answers(member, coming, "remote")).rejects.toMatchObject({ key: "meetings.notOnline" });
});

test("an answer after the last day counts, and says that it was late", async () => {
  const circle = await aCircle();
  const meeting = await aMeeting({ circle, replyBy: after(NOW, -DAY) });
  expect(await answers(await aMember({ circle }), meeting)).toMatchObject({ reply: "going", late: true });
});

test("the waiting list moves up in the order of asking", async () => {
  const circle = await aCircle();
  const [first, second, third, fourth] = [
    await aMember({ circle }),
    await aMember({ circle }),
    await aMember({ circle }),
    await aMember({ circle }),
  ];
  const meeting = await aMeeting({ circle, capacity: 2 });
  const places = [];
  for (const person of [first, second, third, fourth]) places.push((await answers(person, meeting)).place);
  expect(places).toEqual([0, 0, 1, 2]);
  expect(await answers(third, meeting)).toMatchObject({ place: 1 });
  await answers(first, meeting, "declined");
  expect(await given()).toEqual([third.id]);
  expect((await answersOf(await world.as(fourth), meeting.slug)).mine).toEqual({ reply: "going", place: 1 });
  expect(await answers(first, meeting)).toMatchObject({ place: 2 });
});

test("who waits and gives up leaves no gap, and nobody is told of a seat", async () => {
  const circle = await aCircle();
  const [seated, waiting, last] = [await aMember({ circle }), await aMember({ circle }), await aMember({ circle })];
  const meeting = await aMeeting({ circle, capacity: 1 });
  for (const person of [seated, waiting, last]) await answers(person, meeting);
  await answers(waiting, meeting, "declined");
  expect((await answersOf(await world.as(last), meeting.slug)).mine?.place).toBe(1);
  expect(await given()).toEqual([]);
});

test("a bigger room gives seats, and each of them is told", async () => {
  const circle = await aCircle();
  const people = [await aMember({ circle }), await aMember({ circle }), await aMember({ circle })];
  const meeting = await aMeeting({ circle, capacity: 1 });
  for (const person of people) await answers(person, meeting);
  const { title, startsAt, endsAt } = await findMeeting(await world.as("system"), meeting.slug);
  await changeMeeting(await world.as("system"), { meeting: meeting.slug, title, startsAt, endsAt, capacity: null });
  expect(new Set(await given())).toEqual(new Set([people[1]?.id, people[2]?.id]));
  await notifySeatGiven(await world.as("system"), { meeting: meeting.id, person: people[1]?.id ?? "" });
  await world.deliver();
  expect(world.letters.map((letter) => letter.to)).toEqual([people[1]?.email]);
});

test("a seat that was given up again is not told of", async () => {
  const circle = await aCircle();
  const member = await aMember({ circle });
  const meeting = await aMeeting({ circle, capacity: 1 });
  await answers(member, meeting, "declined");
  await notifySeatGiven(await world.as("system"), { meeting: meeting.id, person: member.id });
  await world.deliver();
  expect(world.letters).toEqual([]);
});

test("100 answers at once for 10 seats: exactly 10 sit, and 90 stand in the order in which they were told", async () => {
  const circle = await aCircle();
  const { id: organisationId } = await anOrganisation();
  const people = [];
  for (let n = 0; n < 100; n++) people.push(await aMember({ circle, organisationId }));
  const meeting = await aMeeting({ circle, capacity: 10 });
  const told = await Promise.all(people.map((person) => answers(person, meeting)));
  expect(told.filter((answer) => answer.place === 0)).toHaveLength(10);
  expect(
    told
      .map((answer) => answer.place)
      .filter(Boolean)
      .sort((one, other) => one - other),
  ).toEqual(Array.from({ length: 90 }, (_, index) => index + 1));
  const now = await Promise.all(people.map(async (person) => (await answersOf(await world.as(person), meeting.slug)).mine?.place));
  expect(now).toEqual(told.map((answer) => answer.place));
});

test("members see who comes by organisation, without those who do not", async () => {
  const circle = await aCircle();
  const [tielt, izegem] = [await anOrganisation({ name: "Stad Tielt" }), await anOrganisation({ name: "Stad Izegem" })];
  const els = await aMember({ circle, name: "Els Voorbeeld", organisationId: tielt.id });
  const jan = await aMember({ circle, name: "Jan Proef", organisationId: tielt.id });
  const an = await aMember({ circle, name: "An Afwezig", organisationId: izegem.id });
  const tom = await aMember({ circle, name: "Tom Online", organisationId: izegem.id });
  const meeting = await aMeeting({ circle, capacity: 1, onlineUrl: "https://meet.example.org/1" });
  await answers(els, meeting);
  await answers(jan, meeting);
  await answers(an, meeting, "declined");
  await answers(tom, meeting, "remote");
  expect(await attendees(await world.as(els), meeting.slug)).toMatchObject([
    { organisation: "Stad Izegem", people: [{ name: "Tom Online", reply: "remote" }] },
    {
      organisation: "Stad Tielt",
      people: [
        { name: "Els Voorbeeld", place: 0 },
        { name: "Jan Proef", place: 1 },
      ],
    },
  ]);
});
