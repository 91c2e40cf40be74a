import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { circles } from "@/lib/circles/tables";
import { listDocuments } from "@/lib/documents/queries";
import type { Locale } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { after, DAY, fromBrussels, HOUR } from "@/lib/kernel/dates";
import { notifyMeetingChanged } from "@/lib/notifications/meetings";
import { asked } from "@/lib/testing/asked";
import { buildersFor } from "@/lib/testing/builders";
import { meetingBuildersFor } from "@/lib/testing/meetings";
import { NOW, testWorld } from "@/lib/testing/world";
import { addAgendaItem } from "./agenda/commands";
import { programmesOf } from "./agenda/queries";
import { whoComes } from "./attendance/queries";
import { cancelMeeting, changeMeeting, discardMeeting, planMeeting, publishMeeting } from "./commands";
import { contactsByMeeting } from "./contacts/queries";
import { wantedIn } from "./proposals/queries";
import { findMeeting, listMeetings, nextMeetings, readableMeetings } from "./queries";

const world = testWorld();
const { aCircle, aMember, aLead, aPerson } = buildersFor(world);
const { aDraft, aMeeting, answers } = meetingBuildersFor(world);

const fields = { title: "Samen aankopen", startsAt: fromBrussels("2026-12-03T09:30"), endsAt: fromBrussels("2026-12-03T12:30") };
const waitingWork = async (name: string) => (await world.ports.queue.take(name, 100)).map((work) => work.data);

test("a lead plans a meeting, which only leads see until it is published", async () => {
  const circle = await aCircle();
  const [lead, member] = [await aLead({ circle }), await aMember({ circle })];
  const planned = await planMeeting(await world.as(lead), { ...fields, circles: [circle.slug] });
  expect(planned.slug).toBe("samen-aankopen-2026-12-03");
  expect(await findMeeting(await world.as(lead), planned.slug)).toMatchObject({ state: "draft", may: { lead: true } });
  await expect(findMeeting(await world.as(member), planned.slug)).rejects.toMatchObject({ code: "not_found" });
  expect(await listMeetings(await world.as(member), { when: "coming", circles: "all" })).toEqual([]);
  await publishMeeting(await world.as(lead), { meeting: planned.slug });
  expect(await listMeetings(await world.as("visitor"), { when: "coming", circles: "all" })).toMatchObject([{ slug: planned.slug }]);
  expect(await waitingWork("search.index")).toContainEqual({ kind: "meeting", id: planned.id });
});

test("a meeting is published once, and two of one name on a day differ in their address", async () => {
  const circle = await aCircle();
  const first = await aMeeting({ circle, ...fields });
  const second = await aDraft({ circle, ...fields });
  expect(second.slug).toBe(`${first.slug}-2`);
  await expect(publishMeeting(await world.as("system"), { meeting: first.slug })).rejects.toMatchObject({
    key: "meetings.alreadyPublished",
  });
});

test("a draft of a circle that has stopped meanwhile is not published, and can be thrown away", async () => {
  const circle = await aCircle();
  const ctx = await world.as(await aLead({ circle }));
  const { slug } = await aDraft({ circle });
  await world.ports.db.update(circles).set({ archivedAt: NOW }).where(eq(circles.id, circle.id));
  await expect(publishMeeting(ctx, { meeting: slug })).rejects.toMatchObject({ key: "meetings.circleStopped" });
  expect(await waitingWork("notify.meeting-published")).toEqual([]);
  await discardMeeting(ctx, { meeting: slug });
});

test.each(["member", "stranger", "visitor"] as const)("a %s cannot plan, change or cancel", async (who) => {
  const circle = await aCircle();
  const meeting = await aMeeting({ circle });
  const people = { member: await aMember({ circle }), stranger: await aLead({ circle: await aCircle() }), visitor: "visitor" as const };
  const ctx = await world.as(people[who]);
  const code = who === "visitor" ? "not_signed_in" : "not_allowed";
  await expect(planMeeting(ctx, { ...fields, circles: [circle.slug] })).rejects.toMatchObject({ code });
  await expect(changeMeeting(ctx, { ...fields, meeting: meeting.slug })).rejects.toMatchObject({ code });
  await expect(cancelMeeting(ctx, { meeting: meeting.slug })).rejects.toMatchObject({ code });
});

test("all that its page shows of a meeting is found with six questions to the database, however many come", async () => {
  const circle = await aCircle();
  const lead = await aLead({ circle });
  const meeting = await aMeeting({ circle, capacity: 1 });
  const talk = { meeting: meeting.slug, kind: "talk" as const, title: "NIS2", minutes: 30, speakers: [{ person: lead.id }] };
  await addAgendaItem(await world.as(lead), talk);
  for (let n = 0; n < 3; n++) await answers(await aMember({ circle }), meeting);
  const ctx = await world.as(lead);
  const { times } = await asked(world, async () => {
    const found = await findMeeting(ctx, meeting.slug);
    await programmesOf(ctx, [found]);
    await listDocuments(ctx, { meeting: found.id });
    await whoComes(ctx, found);
    await contactsByMeeting(ctx, [found]);
    await wantedIn(ctx, found.circleIds);
  });
  expect(times).toBe(6);
});

test("only members see the online link and whom to call", async () => {
  const circle = await aCircle();
  const member = await aMember({ circle });
  await aLead({ circle, name: "Trekker Voorbeeld", phone: "051123456" });
  await aLead({ circle, name: "Zonder Nummer", phone: "051999999", phoneVisibility: "nobody" });
  const { slug } = await aMeeting({ circle, onlineUrl: "https://meet.example.org/1" });
  const contactsAt = async (ctx: Context) => [...(await contactsByMeeting(ctx, [await findMeeting(ctx, slug)])).values()].flat();
  expect(await findMeeting(await world.as(member), slug)).toMatchObject({ onlineUrl: "https://meet.example.org/1", isOnline: true });
  for (const other of ["visitor", await aPerson()] as const) {
    expect(await findMeeting(await world.as(other), slug)).toMatchObject({ onlineUrl: null, isOnline: true });
    await expect(contactsAt(await world.as(other))).rejects.toThrow();
    expect((await listMeetings(await world.as(other), { when: "coming", circles: "all" }))[0]?.onlineUrl).toBeNull();
  }
  expect((await contactsAt(await world.as(member))).map((contact) => contact.phone)).toEqual(["051123456", null]);
});

test("a change is seen and told to those who come; what nobody notices is not", async () => {
  const circle = await aCircle();
  const [lead, member, absent] = [await aLead({ circle }), await aMember({ circle, locale: "en" as Locale }), await aMember({ circle })];
  const meeting = await aMeeting({ circle, ...fields, venue: "Stadhuis" });
  await answers(member, meeting);
  await answers(absent, meeting, "declined");
  const ctx = await world.as(lead);
  expect(await changeMeeting(ctx, { ...fields, meeting: meeting.slug, parking: "Achter het gebouw" })).toMatchObject({ told: false });
  const moved = { ...fields, startsAt: fromBrussels("2026-12-04T09:30"), endsAt: fromBrussels("2026-12-04T12:30"), venue: "De Spil" };
  expect(await changeMeeting(ctx, { ...moved, meeting: meeting.slug })).toMatchObject({ told: true });
  expect(await changeMeeting(ctx, { ...moved, meeting: meeting.slug })).toMatchObject({ told: false });
  const seen = await findMeeting(await world.as("visitor"), meeting.slug);
  expect(seen.changes.map((change) => change.field)).toEqual(["when", "where"]);
  expect(seen.sequence).toBe(1);
  expect(await waitingWork("notify.meeting-changed")).toEqual([{ meeting: meeting.id, since: NOW.toISOString() }]);
  await notifyMeetingChanged(await world.as("system"), { meeting: meeting.id });
  await world.deliver();
  expect(world.letters.map((letter) => letter.to)).toEqual([member.email]);
  expect(world.letters[0]?.text).toContain("De Spil");
});

test("a cancelled meeting stays, says so, and is cancelled once", async () => {
  const circle = await aCircle();
  const member = await aMember({ circle });
  const meeting = await aMeeting({ circle });
  await answers(member, meeting);
  await cancelMeeting(await world.as("system"), { meeting: meeting.slug });
  expect(await findMeeting(await world.as(member), meeting.slug)).toMatchObject({ state: "cancelled", sequence: 1, may: { reply: false } });
  await expect(cancelMeeting(await world.as("system"), { meeting: meeting.slug })).rejects.toMatchObject({ key: "meetings.isCancelled" });
  expect(await nextMeetings(await world.as(member))).toEqual([]);
  await notifyMeetingChanged(await world.as("system"), { meeting: meeting.id });
  await world.deliver();
  expect(world.letters).toHaveLength(1);
});

test("lists tell mine from all, coming from past", async () => {
  const [own, other] = [await aCircle(), await aCircle()];
  const member = await aMember({ circle: own });
  const soon = await aMeeting({ circle: own, title: "Straks", startsAt: after(NOW, DAY) });
  const running = await aMeeting({ circle: own, title: "Nu", startsAt: after(NOW, -HOUR) });
  const past = await aMeeting({ circle: own, title: "Vroeger", startsAt: after(NOW, -9 * DAY) });
  const elsewhere = await aMeeting({ circle: other, title: "Elders", startsAt: after(NOW, 2 * DAY) });
  const ctx = await world.as(member);
  const slugs = async (which: Parameters<typeof listMeetings>[1]) => (await listMeetings(ctx, which)).map((meeting) => meeting.slug);
  expect(await slugs({ when: "coming", circles: "mine" })).toEqual([running.slug, soon.slug]);
  expect(await slugs({ when: "coming", circles: "all" })).toEqual([running.slug, soon.slug, elsewhere.slug]);
  expect(await slugs({ when: "past", circles: "mine" })).toEqual([past.slug]);
  await answers(member, elsewhere);
  expect((await nextMeetings(ctx)).map((meeting) => meeting.answer)).toMatchObject([null, null, { reply: "going", place: 0 }]);
});

test("a search hit on a draft is not readable for others", async () => {
  const circle = await aCircle();
  const [open, draft] = [await aMeeting({ circle }), await aDraft({ circle })];
  const ids = [open.id, draft.id];
  expect((await readableMeetings(await world.as("visitor"), ids)).map((meeting) => meeting.id)).toEqual([open.id]);
  expect(await readableMeetings(await world.as(await aLead({ circle })), ids)).toHaveLength(2);
});

test("a draft that is thrown away is gone, for everybody and once", async () => {
  const circle = await aCircle();
  const lead = await world.as(await aLead({ circle }));
  const draft = await planMeeting(lead, { circles: [circle.slug], ...fields });
  await expect(cancelMeeting(lead, { meeting: draft.slug })).rejects.toMatchObject({ key: "meetings.isDraft" });
  await expect(discardMeeting(await world.as(await aMember({ circle })), { meeting: draft.slug })).rejects.toMatchObject({
    code: "not_found",
  });
  await discardMeeting(lead, { meeting: draft.slug });
  await expect(findMeeting(lead, draft.slug)).rejects.toMatchObject({ code: "not_found" });
  await expect(discardMeeting(lead, { meeting: draft.slug })).rejects.toMatchObject({ code: "not_found" });
});

test("the contact comes from the circles that meet", async () => {
  const circle = await aCircle();
  const lead = await world.as(await aLead({ circle }));
  const stranger = await aPerson();
  await expect(planMeeting(lead, { circles: [circle.slug], ...fields, contactId: stranger.id })).rejects.toMatchObject({
    field: "contactId",
  });
  const member = await aMember({ circle });
  await expect(planMeeting(lead, { circles: [circle.slug], ...fields, contactId: member.id })).resolves.toBeDefined();
});
