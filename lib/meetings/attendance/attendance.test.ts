import { expect, test } from "vitest";
import type { Context } from "@/lib/kernel/context";
import { after, DAY } from "@/lib/kernel/dates";
import { leave } from "@/lib/membership/commands";
import { notifySeatGiven } from "@/lib/notifications/seats";
import { erase } from "@/lib/privacy/erasing/commands";
import { buildersFor } from "@/lib/testing/builders";
import { meetingBuildersFor } from "@/lib/testing/meetings";
import { NOW, testWorld } from "@/lib/testing/world";
import { changeMeeting } from "../commands";
import { findMeeting } from "../queries";
import { passSeatsOn, reply, reviewAttendance } from "./commands";
import { whoComes } from "./queries";

const world = testWorld();
const { aCircle, aMember, aPerson, anOrganisation } = buildersFor(world);
const { aDraft, aMeeting, answers } = meetingBuildersFor(world);

const peopleOf = async (ctx: Context, slug: string) => whoComes(ctx, await findMeeting(ctx, slug));

const taken = async (name: "notify.seat-given" | "notify.seat-offered" | "notify.seat-lapsed") =>
  (await world.ports.queue.take(name, 100)).map((work) => work.data.person);

test("a member answers, and may change their mind", async () => {
  const circle = await aCircle();
  const member = await aMember({ circle });
  const meeting = await aMeeting({ circle, onlineUrl: "https://meet.example.org/1" });
  expect(await answers(member, meeting)).toMatchObject({ reply: "going", place: 0 });
  expect(await answers(member, meeting, "remote")).toMatchObject({ reply: "remote" });
  expect(await peopleOf(await world.as(member), meeting.slug)).toMatchObject({
    mine: { reply: "remote", place: 0, confirmBy: null, attendedAt: null, lapsed: false, why: null },
    counts: { going: 0, remote: 1, waiting: 0, present: 0 },
  });
});

test("a member of another circle may come; visitors and people without a circle may not", async () => {
  const meeting = await aMeeting({ circle: await aCircle() });
  await answers(await aMember({ circle: await aCircle() }), meeting);
  await expect(answers(await aPerson(), meeting)).rejects.toMatchObject({ code: "not_allowed" });
  await expect(reply(await world.as("visitor"), { meeting: meeting.slug, reply: "going" })).rejects.toMatchObject({
    code: "not_signed_in",
  });
  await expect(peopleOf(await world.as("visitor"), meeting.slug)).rejects.toMatchObject({ code: "not_signed_in" });
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

test("the waiting list moves up in the order of asking: who is first is offered the seat, and confirms it", async () => {
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
  expect(await answers(third, meeting)).toMatchObject({ place: 1, why: "full" });
  await answers(first, meeting, "declined");
  expect(await taken("notify.seat-offered")).toEqual([third.id]);
  const mine = async (person: { id: string }, now?: Date) => (await peopleOf(await world.as(person, now), meeting.slug)).mine;
  expect(await mine(third)).toMatchObject({ place: 0, confirmBy: after(NOW, DAY) });
  expect(await mine(fourth)).toMatchObject({ place: 1 });
  expect(await answers(first, meeting)).toMatchObject({ place: 2 });
  expect(await answers(third, meeting)).toMatchObject({ place: 0, confirmBy: null, confirmed: true });
  expect(await mine(third, after(NOW, 2 * DAY))).toMatchObject({ place: 0, lapsed: false });
});

test("an offer that nobody confirms goes to the next; who let it go by stands at the end, is told so, and may ask again", async () => {
  const circle = await aCircle();
  const [seated, slow, next, last] = [
    await aMember({ circle }),
    await aMember({ circle }),
    await aMember({ circle }),
    await aMember({ circle }),
  ];
  const meeting = await aMeeting({ circle, capacity: 1 });
  for (const person of [seated, slow, next]) await answers(person, meeting);
  await answers(seated, meeting, "declined");
  const later = after(NOW, DAY);
  const mine = async (person: { id: string }) => (await peopleOf(await world.as(person, later), meeting.slug)).mine;
  // Whoever looks before anybody passed the seat on, sees the truth already.
  expect(await mine(slow)).toMatchObject({ place: 2, confirmBy: null, lapsed: true });
  expect(await mine(next)).toMatchObject({ place: 1 });
  for (let n = 0; n < 2; n++) await passSeatsOn(await world.as("system", later), null);
  expect(await taken("notify.seat-lapsed")).toEqual([slow.id]);
  expect(new Set(await taken("notify.seat-offered"))).toEqual(new Set([slow.id, next.id]));
  expect(await mine(slow)).toMatchObject({ place: 1, lapsed: true });
  expect(await mine(next)).toMatchObject({ place: 0, confirmBy: after(later, DAY) });
  await reply(await world.as(last, later), { meeting: meeting.slug, reply: "going" });
  expect(await reply(await world.as(slow, later), { meeting: meeting.slug, reply: "going" })).toMatchObject({ place: 1, lapsed: false });
});

test("at most so many of one organisation, and who waits for that hears why", async () => {
  const circle = await aCircle();
  const { id: organisationId } = await anOrganisation();
  const [one, two, other] = [
    await aMember({ circle, organisationId }),
    await aMember({ circle, organisationId }),
    await aMember({ circle }),
  ];
  const meeting = await aMeeting({ circle, capacity: 10, seatsPerOrganisation: 1 });
  expect(await answers(one, meeting)).toMatchObject({ place: 0 });
  expect(await answers(two, meeting)).toMatchObject({ place: 1, why: "organisation" });
  expect(await answers(other, meeting)).toMatchObject({ place: 0 });
  expect(await answers(two, meeting, "declined")).toMatchObject({ place: 0, why: null });
});

test("who is in no circle any more, or erases themselves, leaves their seat to the next", async () => {
  const circle = await aCircle();
  const people = [await aMember({ circle }), await aMember({ circle }), await aMember({ circle })];
  const [gone, erased, next] = people;
  const meeting = await aMeeting({ circle, capacity: 2 });
  for (const person of people) await answers(person, meeting);
  await reviewAttendance(await world.as("system"), { person: gone?.id ?? "" });
  expect(await taken("notify.seat-offered")).toEqual([]);
  await leave(await world.as(gone ?? "system"), { circle: circle.id });
  await reviewAttendance(await world.as("system"), { person: gone?.id ?? "" });
  expect(await taken("notify.seat-offered")).toEqual([next?.id]);
  await erase(await world.as("system"), { person: erased?.id ?? "" });
  expect((await peopleOf(await world.as(next ?? "system"), meeting.slug)).counts).toMatchObject({ going: 1, waiting: 0 });
});

test("who waits and gives up leaves no gap, and nobody is told of a seat", async () => {
  const circle = await aCircle();
  const [seated, waiting, last] = [await aMember({ circle }), await aMember({ circle }), await aMember({ circle })];
  const meeting = await aMeeting({ circle, capacity: 1 });
  for (const person of [seated, waiting, last]) await answers(person, meeting);
  await answers(waiting, meeting, "declined");
  expect((await peopleOf(await world.as(last), meeting.slug)).mine?.place).toBe(1);
  expect(await taken("notify.seat-given")).toEqual([]);
  expect(await taken("notify.seat-offered")).toEqual([]);
});

test("a bigger room gives seats, and each of them is told", async () => {
  const circle = await aCircle();
  const people = [await aMember({ circle }), await aMember({ circle }), await aMember({ circle })];
  const meeting = await aMeeting({ circle, capacity: 1 });
  for (const person of people) await answers(person, meeting);
  const { title, startsAt, endsAt } = await findMeeting(await world.as("system"), meeting.slug);
  await changeMeeting(await world.as("system"), { meeting: meeting.slug, title, startsAt, endsAt, capacity: null });
  expect(new Set(await taken("notify.seat-given"))).toEqual(new Set([people[1]?.id, people[2]?.id]));
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
  const now = await Promise.all(people.map(async (person) => (await peopleOf(await world.as(person), meeting.slug)).mine?.place));
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
  expect((await peopleOf(await world.as(els), meeting.slug)).groups).toMatchObject([
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
