import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import type { Context } from "@/lib/kernel/context";
import { after, DAY, HOUR, MINUTE } from "@/lib/kernel/dates";
import { findMeeting } from "@/lib/meetings/queries";
import { meetings } from "@/lib/meetings/tables";
import { buildersFor } from "@/lib/testing/builders";
import { meetingBuildersFor } from "@/lib/testing/meetings";
import { NOW, testWorld } from "@/lib/testing/world";
import { exportAttendees } from "../list/commands";
import { attendeeList } from "../list/queries";
import { whoComes } from "../queries";
import { checkIn, notePresence } from "./commands";
import { arrivalAt, doorList, doorPoster } from "./queries";

const world = testWorld();
const { aCircle, aLead, aMember, aPerson } = buildersFor(world);
const { aMeeting, answers } = meetingBuildersFor(world);

const peopleOf = async (ctx: Context, slug: string) => whoComes(ctx, await findMeeting(ctx, slug));
const STARTS = after(NOW, 10 * DAY);
const ON_TIME = after(STARTS, -10 * MINUTE);

async function aFullRoom() {
  const circle = await aCircle();
  const lead = await aLead({ circle, name: "Leen Trekker" });
  const [seated, waiting, walkIn] = [
    await aMember({ circle, name: "An Zit" }),
    await aMember({ circle, name: "Bo Wacht" }),
    await aMember({ circle, name: "Cis Loopt Binnen" }),
  ];
  const meeting = await aMeeting({ circle, capacity: 1, startsAt: STARTS });
  for (const person of [seated, waiting]) await answers(person, meeting);
  const [row] = await world.ports.db.select({ code: meetings.doorCode }).from(meetings).where(eq(meetings.id, meeting.id));
  return { circle, lead, seated, waiting, walkIn, meeting, code: row?.code ?? "" };
}

test("who reads the code at the door says once that they are there; who waited, and who never answered, is welcome and told", async () => {
  const { seated, waiting, walkIn, code, meeting } = await aFullRoom();
  const arrives = async (person: { id: string }, now = ON_TIME) => checkIn(await world.as(person, now), { code });
  expect(await arrives(seated)).toMatchObject({ attendedAt: ON_TIME, place: 0 });
  expect(await arrives(seated, after(ON_TIME, HOUR))).toMatchObject({ attendedAt: ON_TIME });
  expect(await arrives(waiting)).toMatchObject({ attendedAt: ON_TIME, place: 1 });
  expect(await arrives(walkIn)).toMatchObject({ attendedAt: ON_TIME, reply: "going", place: 2 });
  expect((await peopleOf(await world.as(seated, ON_TIME), meeting.slug)).counts).toMatchObject({ present: 3 });
});

test("nobody checks in with another code, from home the evening before, afterwards, or without a circle", async () => {
  const { seated, code } = await aFullRoom();
  const at = async (now: Date) => checkIn(await world.as(seated, now), { code });
  await expect(at(after(STARTS, -2 * HOUR))).rejects.toMatchObject({ key: "attendance.notNow" });
  await expect(at(after(STARTS, DAY))).rejects.toMatchObject({ key: "meetings.isOver" });
  await expect(checkIn(await world.as(await aPerson(), ON_TIME), { code })).rejects.toMatchObject({ code: "not_allowed" });
  for (const guessed of ["", "midwest", crypto.randomUUID()])
    await expect(checkIn(await world.as(seated, ON_TIME), { code: guessed })).rejects.toMatchObject({ code: "not_found" });
  await expect(arrivalAt(await world.as("visitor"), code)).rejects.toMatchObject({ code: "not_signed_in" });
});

test("the host ticks somebody off and takes it back; who only answered by being there is off the list again", async () => {
  const { lead, seated, walkIn, meeting } = await aFullRoom();
  const ctx = await world.as(lead, ON_TIME);
  const note = (person: { id: string }, present: "yes" | "no") => notePresence(ctx, { meeting: meeting.slug, person: person.id, present });
  for (let n = 0; n < 2; n++) await note(seated, "yes");
  await note(walkIn, "yes");
  const list = async () => (await doorList(ctx, meeting.slug)).expected.map(({ name, attendedAt }) => [name, attendedAt !== null]);
  expect(await list()).toEqual([
    ["An Zit", true],
    ["Bo Wacht", false],
    ["Cis Loopt Binnen", true],
  ]);
  for (let n = 0; n < 2; n++) await note(seated, "no");
  await note(walkIn, "no");
  expect(await list()).toEqual([
    ["An Zit", false],
    ["Bo Wacht", false],
  ]);
  const early = { meeting: meeting.slug, person: seated.id, present: "yes" as const };
  await expect(notePresence(await world.as(lead), early)).rejects.toMatchObject({ key: "attendance.notNow" });
});

test("an admin of no circle who comes is ticked off like anybody", async () => {
  const { lead, meeting } = await aFullRoom();
  const admin = await aPerson({ isAdmin: true, name: "Dirk Beheert" });
  await answers(admin, meeting);
  const ticked = { meeting: meeting.slug, person: admin.id, present: "yes" as const };
  expect(await notePresence(await world.as(lead, ON_TIME), ticked)).toMatchObject({ name: "Dirk Beheert" });
});

test("list, door and download are for leads of the circle and for the contact on the day", async () => {
  const { circle, meeting, seated, code } = await aFullRoom();
  const elsewhere = await aLead({ circle: await aCircle() });
  const input = { meeting: meeting.slug, person: seated.id, present: "yes" as const };
  for (const person of [seated, elsewhere]) {
    const ctx = await world.as(person, ON_TIME);
    for (const knock of [attendeeList(ctx, meeting.slug), doorList(ctx, meeting.slug), doorPoster(ctx, meeting.slug)])
      await expect(knock).rejects.toMatchObject({ code: "not_allowed" });
    await expect(exportAttendees(ctx, { meeting: meeting.slug })).rejects.toMatchObject({ code: "not_allowed" });
    await expect(notePresence(ctx, input)).rejects.toMatchObject({ code: "not_allowed" });
  }
  expect(await world.ports.db.$count(auditLog, eq(auditLog.action, "export.attendees"))).toBe(0);
  const contact = await aMember({ circle });
  await world.ports.db.update(meetings).set({ contactId: contact.id }).where(eq(meetings.id, meeting.id));
  const ctx = await world.as(contact, ON_TIME);
  await notePresence(ctx, input);
  expect((await doorPoster(ctx, meeting.slug)).address).toContain(code);
  await exportAttendees(ctx, { meeting: meeting.slug });
  expect(await world.ports.db.$count(auditLog, eq(auditLog.action, "export.attendees"))).toBe(1);
});

test("the host sees numbers of who shows them alone, and afterwards everybody sees who was there", async () => {
  const { lead, seated, waiting, circle, meeting } = await aFullRoom();
  const shy = await aMember({ circle, phone: "0499 00 00 00", phoneVisibility: "nobody" });
  const open = await aMember({ circle, phone: "0499 11 11 11", phoneVisibility: "members" });
  for (const person of [shy, open]) await answers(person, meeting);
  const list = await attendeeList(await world.as(lead), meeting.slug);
  expect(list.waiting.map(({ phone }) => phone)).toEqual([null, null, "0499 11 11 11"]);
  expect(list.room).toHaveLength(1);
  await notePresence(await world.as(lead, ON_TIME), { meeting: meeting.slug, person: waiting.id, present: "yes" });
  const later = await world.as(seated, after(STARTS, DAY));
  expect((await peopleOf(later, meeting.slug)).groups.flatMap(({ people }) => people.map(({ name }) => name))).toEqual(["Bo Wacht"]);
});
