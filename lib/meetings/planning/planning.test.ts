import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { archiveCircle } from "@/lib/circles/commands";
import type { Context } from "@/lib/kernel/context";
import { after, DAY, fromBrussels, HOUR } from "@/lib/kernel/dates";
import { notifyMeetingChanged } from "@/lib/notifications/meetings";
import { buildersFor } from "@/lib/testing/builders";
import { meetingBuildersFor } from "@/lib/testing/meetings";
import { NOW, testWorld } from "@/lib/testing/world";
import { addAgendaItem } from "../agenda/commands";
import { programmeOf } from "../agenda/queries";
import { cancelMeeting, changeMeeting, planMeeting, publishMeeting } from "../commands";
import { changeMeetingInput } from "../input";
import { findMeeting, findMeetingToEdit } from "../queries";
import { meetings } from "../tables";
import { chooseCircles } from "./commands";
import { printsOf } from "./merge";
import { circlesThatMeet, circlesToPlanFor, earlierPlaces, findMeetingToCopy, hintsAbout } from "./queries";

const world = testWorld();
const { aCircle, aMember, aLead, join } = buildersFor(world);
const { aDraft, aMeeting, answers } = meetingBuildersFor(world);

const fields = { title: "Samen aankopen", startsAt: fromBrussels("2026-12-03T09:30"), endsAt: fromBrussels("2026-12-03T12:30") };
const titles = async (ctx: Context, slug: string) => (await programmeOf(ctx, slug)).map((item) => item.title);

test("a meeting is not planned on a day that is over, nor moved to one; one that was may be corrected", async () => {
  const circle = await aCircle();
  const ctx = await world.as(await aLead({ circle }));
  const yesterday = { startsAt: after(NOW, -DAY), endsAt: after(NOW, -DAY + HOUR) };
  await expect(planMeeting(ctx, { ...fields, ...yesterday, circles: [circle.slug] })).rejects.toMatchObject({ field: "day" });
  const { slug } = await aMeeting({ circle });
  await expect(changeMeeting(ctx, { ...fields, ...yesterday, meeting: slug })).rejects.toMatchObject({ key: "planning.dayPast" });
  const past = await aMeeting({ circle, ...yesterday });
  const longer = { startsAt: yesterday.startsAt, endsAt: after(yesterday.endsAt, HOUR) };
  await expect(changeMeeting(ctx, { ...fields, ...longer, meeting: past.slug })).resolves.toMatchObject({ told: false });
});

test("a copy takes place and frame along, not what was told, and changes nothing of the first", async () => {
  const circle = await aCircle();
  const ctx = await world.as(await aLead({ circle }));
  const first = await aMeeting({ circle, venue: "De Spil", parking: "Achteraan", onlineUrl: "https://meet.example.org/1" });
  for (const [kind, title] of [
    ["welcome", "Onthaal"],
    ["talk", "NIS2 in de praktijk"],
    ["break", "Broodjes"],
  ] as const)
    await addAgendaItem(ctx, {
      meeting: first.slug,
      kind,
      title,
      minutes: 20,
      speakers: kind === "talk" ? [{ name: "Gast", organisation: "" }] : [],
    });
  expect(await findMeetingToCopy(ctx, first.slug)).toMatchObject({ venue: "De Spil", onlineUrl: null, replyBy: null });
  const copy = (bring: "nothing" | "frame" | "slots") => planMeeting(ctx, { ...fields, circles: [circle.slug], copyOf: first.slug, bring });
  expect(await titles(ctx, (await copy("nothing")).slug)).toEqual([]);
  expect(await titles(ctx, (await copy("frame")).slug)).toEqual(["Onthaal", "Broodjes"]);
  const third = await copy("slots");
  expect(await titles(ctx, third.slug)).toEqual(["Onthaal", "Voordracht (volgt)", "Broodjes"]);
  expect((await programmeOf(ctx, third.slug)).flatMap((item) => item.speakers)).toEqual([]);
  expect(await titles(ctx, first.slug)).toEqual(["Onthaal", "NIS2 in de praktijk", "Broodjes"]);
  const stranger = await world.as(await aLead({ circle: await aCircle() }));
  await expect(findMeetingToCopy(stranger, first.slug)).rejects.toMatchObject({ code: "not_allowed" });
});

test("what is left empty about the place comes from an earlier meeting there", async () => {
  const circle = await aCircle();
  const ctx = await world.as(await aLead({ circle }));
  const first = await aMeeting({ circle, venue: "De Spil", address: "Spilplein 1", parking: "Achteraan", room: "Zaal 1" });
  expect(await earlierPlaces(ctx, [circle.id])).toMatchObject([{ slug: first.slug, venue: "De Spil", address: "Spilplein 1" }]);
  const here = await planMeeting(ctx, { ...fields, circles: [circle.slug], room: "Zaal 2", placeFrom: first.slug });
  expect(await findMeetingToEdit(ctx, here.slug)).toMatchObject({ venue: "De Spil", room: "Zaal 2", parking: "Achteraan" });
  const elsewhere = await planMeeting(ctx, { ...fields, circles: [circle.slug], address: "Markt 1", placeFrom: first.slug });
  expect(await findMeetingToEdit(ctx, elsewhere.slug)).toMatchObject({ venue: "", address: "Markt 1", parking: "" });
});

test("a point belongs to its address", async () => {
  const circle = await aCircle();
  const ctx = await world.as(await aLead({ circle }));
  const { slug } = await aMeeting({ circle, address: "Markt 1", latitude: 51, longitude: 3.3 });
  await changeMeeting(ctx, { ...fields, meeting: slug, address: "Markt 2", latitude: 51, longitude: 3.3 });
  expect(await findMeetingToEdit(ctx, slug)).toMatchObject({ address: "Markt 2", latitude: null });
});

async function twoLeadsInOneForm() {
  const circle = await aCircle();
  const [els, jan] = [await aLead({ circle, name: "Els Voorbeeld" }), await aLead({ circle, name: "Jan Voorbeeld" })];
  const { slug } = await aDraft({ circle, room: "Zaal 1", parking: "Vooraan" });
  const opened = await findMeetingToEdit(await world.as(els), slug);
  const { title, startsAt, endsAt, venue, address, room, parking } = opened;
  const form = { meeting: slug, title, startsAt, endsAt, venue, address, room, parking, seen: printsOf(opened), known: printsOf(opened) };
  return { slug, form, els: await world.as(els), jan: await world.as(jan) };
}

test("two leads who change different things keep both", async () => {
  const { slug, form, els, jan } = await twoLeadsInOneForm();
  await changeMeeting(els, { ...form, room: "Raadzaal" });
  expect(await changeMeeting(jan, { ...form, parking: "Achteraan" })).toMatchObject({ kept: ["room"], by: "Els Voorbeeld" });
  expect(await findMeetingToEdit(jan, slug)).toMatchObject({ room: "Raadzaal", parking: "Achteraan" });
});

test("two leads who change the same thing: the second is told, and decides", async () => {
  const { slug, form, els, jan } = await twoLeadsInOneForm();
  await changeMeeting(els, { ...form, room: "Raadzaal", parking: "Achteraan" });
  const mine = { ...form, room: "Zaal 3" };
  await expect(changeMeeting(jan, mine)).rejects.toMatchObject({
    key: "planning.overtaken",
    params: { name: "Els Voorbeeld", changes: 'zaal (nu: "Raadzaal")' },
  });
  const known = printsOf(await findMeetingToEdit(jan, slug));
  expect(await changeMeeting(jan, { ...mine, known })).toMatchObject({ kept: ["parking"] });
  expect(await findMeetingToEdit(jan, slug)).toMatchObject({ room: "Zaal 3", parking: "Achteraan" });
});

test("what the form sends back untouched is no change", async () => {
  const circle = await aCircle();
  const ctx = await world.as(await aLead({ circle }));
  const { slug } = await aMeeting({
    circle,
    ...fields,
    introduction: "Een\nTwee",
    replyBy: fromBrussels("2026-12-01T09:00"),
    capacity: 20,
  });
  const parsed = changeMeetingInput.parse({
    ...{
      meeting: slug,
      title: fields.title,
      day: "2026-12-03",
      from: "9.30",
      to: "12.30",
      introduction: "Een\r\nTwee",
      replyBy: "2026-12-01",
    },
    ...{ venue: "Stadhuis", address: "Markt 1, 8700 Tielt", capacity: "20", seen: printsOf(await findMeetingToEdit(ctx, slug)) },
  });
  expect(await changeMeeting(ctx, parsed)).toMatchObject({ told: false, kept: [] });
  expect((await findMeeting(ctx, slug)).sequence).toBe(0);
});

test("a small change is not told, another hour always is, and the link itself to nobody", async () => {
  const circle = await aCircle();
  const [lead, member] = [await aLead({ circle }), await aMember({ circle })];
  const meeting = await aMeeting({ circle, ...fields, venue: "Stadhuis", onlineUrl: "https://meet.example.org/oud" });
  await answers(member, meeting);
  const ctx = await world.as(lead);
  const base = { ...fields, meeting: meeting.slug, venue: "Stadhuis", address: "Markt 1, 8700 Tielt" };
  expect(await changeMeeting(ctx, { ...base, title: "Samen ankopen", isSmall: true })).toMatchObject({ told: false });
  const later = await world.as(lead, after(NOW, HOUR));
  const moved = { ...base, endsAt: after(fields.endsAt, HOUR), onlineUrl: "https://meet.example.org/nieuw", isSmall: false };
  expect(await changeMeeting(later, moved)).toMatchObject({ told: true });
  await notifyMeetingChanged(await world.as("system"), { meeting: meeting.id, since: after(NOW, HOUR).toISOString() });
  await world.deliver();
  expect(world.letters[0]?.text).toContain("De link om online te volgen is vernieuwd");
  expect(world.letters[0]?.text).toContain("13.30");
  const seen = await findMeeting(await world.as("visitor"), meeting.slug);
  expect(JSON.stringify(seen)).not.toContain("meet.example.org");
});

test("why it does not take place is read on the page and in the mail", async () => {
  const circle = await aCircle();
  const [lead, member] = [await aLead({ circle }), await aMember({ circle })];
  const meeting = await aMeeting({ circle });
  await answers(member, meeting);
  await cancelMeeting(await world.as(lead), { meeting: meeting.slug, reason: "De spreker is ziek." });
  expect(await findMeeting(await world.as("visitor"), meeting.slug)).toMatchObject({ cancelReason: "De spreker is ziek." });
  await notifyMeetingChanged(await world.as("system"), { meeting: meeting.id });
  await world.deliver();
  expect(world.letters[0]?.text).toContain("De spreker is ziek.");
});

test("a lead brings own circles together while it is a draft, and no others", async () => {
  const [one, two, other] = [await aCircle(), await aCircle(), await aCircle()];
  const lead = await aLead({ circle: one });
  const second = await aLead({ circle: two });
  await join(second, one, { role: "lead" });
  const both = await world.as(second);
  const { slug } = await aDraft({ circle: one });
  const choose = (ctx: Context, ...circles: { slug: string }[]) =>
    chooseCircles(ctx, { meeting: slug, circles: circles.map((circle) => circle.slug) });
  await choose(both, one, two);
  expect((await circlesThatMeet(await world.as(lead), slug)).map(({ id, mine }) => [id, mine])).toContainEqual([two.id, false]);
  await expect(choose(both, one, other)).rejects.toMatchObject({ code: "not_allowed" });
  // Who does not lead the second circle leaves it as it is.
  await choose(await world.as(lead), one);
  expect((await findMeetingToEdit(both, slug)).circleIds.sort()).toEqual([one.id, two.id].sort());
  await expect(choose(both)).rejects.toMatchObject({ field: "circles" });
  await choose(both, two);
  await expect(findMeetingToEdit(await world.as(lead), slug)).rejects.toMatchObject({ code: "not_found" });
  await publishMeeting(both, { meeting: slug });
  await expect(choose(both, one, two)).rejects.toMatchObject({ key: "meetings.alreadyPublished" });
  expect((await circlesToPlanFor(both)).map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
});

test("a circle that closes meanwhile is not planned for", async () => {
  const circle = await aCircle();
  const ctx = await world.as(await aLead({ circle }));
  const [planned, closed] = await Promise.allSettled([
    planMeeting(ctx, { ...fields, circles: [circle.slug] }),
    archiveCircle(await world.as("system"), { circle: circle.id }),
  ]);
  expect(closed.status).toBe("fulfilled");
  await expect(planMeeting(ctx, { ...fields, circles: [circle.slug] })).rejects.toMatchObject({ key: "meetings.circleStopped" });
  expect(await world.ports.db.select().from(meetings)).toHaveLength(planned.status === "fulfilled" ? 1 : 0);
});

test("a lead hears of holidays and of what their circle has that day, and may go on", async () => {
  const circle = await aCircle();
  const ctx = await world.as(await aLead({ circle }));
  const first = await aMeeting({ circle, title: "Al gepland", startsAt: fromBrussels("2026-12-25T10:00") });
  const second = await aDraft({ circle, startsAt: fromBrussels("2026-12-25T14:00") });
  const about = await findMeetingToEdit(ctx, second.slug);
  expect(await hintsAbout(ctx, about)).toMatchObject({
    holiday: "christmas",
    school: "christmas",
    weekend: false,
    sameDay: [{ slug: first.slug }],
  });
  await world.ports.db.update(meetings).set({ state: "cancelled" }).where(eq(meetings.id, first.id));
  expect((await hintsAbout(ctx, about)).sameDay).toEqual([]);
  await expect(hintsAbout(await world.as(await aMember({ circle })), about)).rejects.toMatchObject({ code: "not_allowed" });
});
