import { expect, test } from "vitest";
import { system } from "@/lib/kernel/actor";
import { after, MINUTE } from "@/lib/kernel/dates";
import { notifyMeetingChanged } from "@/lib/notifications/meetings";
import { buildersFor } from "@/lib/testing/builders";
import { meetingBuildersFor } from "@/lib/testing/meetings";
import { NOW, testWorld } from "@/lib/testing/world";
import { findMeeting } from "../queries";
import { addAgendaItem, changeAgendaItem, removeAgendaItem } from "./commands";
import { addAgendaItemInput } from "./input";
import { duplicateAgendaItem, moveAgendaItem, placeAgendaItem, takeItemElsewhere } from "./order/commands";
import { programmeOf } from "./queries";
import { settleProgramme } from "./telling";

const world = testWorld();
const { aCircle, aMember, aLead, anOrganisation } = buildersFor(world);
const { aMeeting, answers } = meetingBuildersFor(world);

async function aMeetingWithThreeItems() {
  const circle = await aCircle();
  const lead = await aLead({ circle });
  const meeting = await aMeeting({ circle });
  const ctx = await world.as(lead);
  const items = [];
  for (const title of ["Onthaal", "NIS2", "Rondvraag"])
    items.push(await addAgendaItem(ctx, { meeting: meeting.slug, kind: "talk", title, minutes: 30 }));
  return { circle, ctx, meeting, items: items.map((item) => item.id) as [string, string, string] };
}

const titles = async (ctx: Awaited<ReturnType<typeof world.as>>, slug: string) => (await programmeOf(ctx, slug)).map((item) => item.title);

test("a lead moves items with two buttons, and the ends stay the ends", async () => {
  const { ctx, meeting, items } = await aMeetingWithThreeItems();
  await moveAgendaItem(ctx, { item: items[2], direction: "up" });
  expect(await titles(ctx, meeting.slug)).toEqual(["Onthaal", "Rondvraag", "NIS2"]);
  await moveAgendaItem(ctx, { item: items[0], direction: "up" });
  await moveAgendaItem(ctx, { item: items[1], direction: "down" });
  expect(await titles(ctx, meeting.slug)).toEqual(["Onthaal", "Rondvraag", "NIS2"]);
});

test("two leads who move at once leave every item in one place", async () => {
  const { ctx, meeting, items } = await aMeetingWithThreeItems();
  await Promise.all([moveAgendaItem(ctx, { item: items[0], direction: "down" }), moveAgendaItem(ctx, { item: items[2], direction: "up" })]);
  expect((await programmeOf(ctx, meeting.slug)).map((item) => item.position)).toEqual([1, 2, 3]);
});

test("an item is removed once", async () => {
  const { ctx, meeting, items } = await aMeetingWithThreeItems();
  await removeAgendaItem(ctx, { item: items[0] });
  expect(await titles(ctx, meeting.slug)).toEqual(["NIS2", "Rondvraag"]);
  await expect(removeAgendaItem(ctx, { item: items[0] })).rejects.toMatchObject({ code: "not_found" });
});

test("a member cannot touch the agenda", async () => {
  const { circle, meeting, items } = await aMeetingWithThreeItems();
  const ctx = await world.as(await aMember({ circle }));
  const fields = { kind: "talk" as const, title: "Reclame", minutes: 60 };
  await expect(addAgendaItem(ctx, { ...fields, meeting: meeting.slug })).rejects.toMatchObject({ code: "not_allowed" });
  await expect(changeAgendaItem(ctx, { ...fields, item: items[0] })).rejects.toMatchObject({ code: "not_allowed" });
  await expect(moveAgendaItem(ctx, { item: items[0], direction: "up" })).rejects.toMatchObject({ code: "not_allowed" });
  await expect(removeAgendaItem(ctx, { item: items[0] })).rejects.toMatchObject({ code: "not_allowed" });
});

test("members see who speaks, others only from where", async () => {
  const { circle, ctx, meeting, items } = await aMeetingWithThreeItems();
  const tielt = await anOrganisation({ name: "Stad Tielt" });
  const els = await aMember({ circle, name: "Els Voorbeeld", organisationId: tielt.id });
  const speakers = [{ person: els.id }, { name: "Gast Spreker", organisation: "Digitaal Vlaanderen", background: "government" as const }];
  await changeAgendaItem(ctx, { item: items[1], kind: "talk", title: "NIS2", minutes: 30, speakers });
  const seen = async (who: Parameters<typeof world.as>[0]) => (await programmeOf(await world.as(who), meeting.slug))[1]?.speakers;
  expect(await seen(els)).toMatchObject([
    { name: "Els Voorbeeld", slug: els.slug, organisation: "Stad Tielt" },
    { name: "Gast Spreker", slug: null },
  ]);
  expect(await seen("visitor")).toEqual([
    { name: null, slug: null, personId: null, organisation: "Stad Tielt", background: null },
    { name: null, slug: null, personId: null, organisation: "Digitaal Vlaanderen", background: "government" },
  ]);
  await expect(
    changeAgendaItem(ctx, { item: items[1], kind: "talk", title: "x", minutes: 5, speakers: [{ person: "nobody" }] }),
  ).rejects.toMatchObject({ key: "meetings.speakerUnknown" });
});

test("a speaker is chosen or named", () => {
  const parsed = addAgendaItemInput.parse({
    meeting: "m",
    kind: "talk",
    title: "t",
    minutes: "25",
    speaker1: "id",
    guest2: "Gast",
    guestOrganisation2: "Bedrijf",
  });
  expect(parsed).toMatchObject({ minutes: 25, speakers: [{ person: "id" }, { name: "Gast", organisation: "Bedrijf", background: null }] });
  expect(addAgendaItemInput.safeParse({ meeting: "m", kind: "talk", title: "t", minutes: "" }).error?.issues[0]?.message).toBe(
    "meetings.minutesWrong",
  );
});

test("a typed name that one member has is that member, wherever they are; at another board it is a guest", async () => {
  const { ctx, meeting, items } = await aMeetingWithThreeItems();
  const tielt = await anOrganisation({ name: "Stad Tielt" });
  const member = await aMember({ circle: await aCircle(), name: "Lies Fictief", organisationId: tielt.id });
  const named = async (name: string, organisation: string) => {
    await changeAgendaItem(ctx, { item: items[0], kind: "talk", title: "NIS2", minutes: 30, speakers: [{ name, organisation }] });
    return (await programmeOf(ctx, meeting.slug))[0]?.speakers[0]?.personId;
  };
  expect(await named("lies fictief", "")).toBe(member.id);
  expect(await named("Lies Fictief", "stad tielt")).toBe(member.id);
  expect(await named("Lies Fictief", "Een bedrijf")).toBeNull();
  await aMember({ circle: await aCircle(), name: "Lies Fictief" });
  expect(await named("Lies Fictief", "")).toBeNull();
});

test("an item goes to any place, once more, or to another meeting", async () => {
  const { circle, ctx, meeting, items } = await aMeetingWithThreeItems();
  await placeAgendaItem(ctx, { item: items[2], place: 1 });
  expect(await titles(ctx, meeting.slug)).toEqual(["Rondvraag", "Onthaal", "NIS2"]);
  await placeAgendaItem(ctx, { item: items[2], place: 99 });
  expect(await titles(ctx, meeting.slug)).toEqual(["Onthaal", "NIS2", "Rondvraag"]);
  await duplicateAgendaItem(ctx, { item: items[1] });
  expect(await titles(ctx, meeting.slug)).toEqual(["Onthaal", "NIS2", "NIS2", "Rondvraag"]);
  const other = await aMeeting({ circle, title: "Later" });
  expect(await takeItemElsewhere(ctx, { item: items[1], meeting: other.slug })).toEqual({ from: meeting.slug, to: "Later" });
  expect((await programmeOf(ctx, meeting.slug)).map(({ title, position }) => [position, title])).toEqual([
    [1, "Onthaal"],
    [2, "NIS2"],
    [3, "Rondvraag"],
  ]);
  expect(await titles(ctx, other.slug)).toEqual(["NIS2"]);
  const elsewhere = await aMeeting({ circle: await aCircle() });
  await expect(takeItemElsewhere(ctx, { item: items[0], meeting: elsewhere.slug })).rejects.toMatchObject({ code: "not_allowed" });
  const member = await world.as(await aMember({ circle }));
  await expect(placeAgendaItem(member, { item: items[0], place: 1 })).rejects.toMatchObject({ code: "not_allowed" });
});

test("ten changes of a programme are told once, when the lead is done; a typing error never", async () => {
  const { circle, meeting, items } = await aMeetingWithThreeItems();
  const [lead, member] = [await aLead({ circle }), await aMember({ circle })];
  await answers(member, meeting);
  const at = (minutes: number) => world.as(lead, after(NOW, minutes * MINUTE));
  const settle = async (minutes: number) => settleProgramme({ ...(await at(minutes)), actor: system }, { meeting: meeting.id });
  const changes = async () => (await findMeeting(await at(60), meeting.slug)).changes.map(({ field, item }) => [field, item?.title]);
  await settle(20);
  expect(await changes()).toEqual([
    ["itemNew", "Onthaal"],
    ["itemNew", "NIS2"],
    ["itemNew", "Rondvraag"],
  ]);
  const talk = { kind: "talk" as const, minutes: 30 };
  await changeAgendaItem(await at(30), { item: items[1], ...talk, title: "NIS 2", isSmall: true });
  await settle(50);
  expect(await changes()).toHaveLength(3);
  await moveAgendaItem(await at(51), { item: items[2], direction: "up" });
  await removeAgendaItem(await at(52), { item: items[0] });
  await addAgendaItem(await at(60), { meeting: meeting.slug, ...talk, kind: "break", title: "Pauze" });
  await settle(67);
  expect(await changes()).toHaveLength(3);
  await settle(76);
  await settle(77);
  const told = (await world.ports.queue.take("notify.meeting-changed", 9)).map((work) => work.data as { meeting: string; since: string });
  expect(told.map(({ since }) => since).sort()).toEqual([20, 76].map((minutes) => after(NOW, minutes * MINUTE).toISOString()));
  await notifyMeetingChanged(await world.as("system"), { meeting: meeting.id, since: after(NOW, 76 * MINUTE).toISOString() });
  await world.deliver();
  expect(world.letters.map(({ to }) => to)).toEqual([member.email]);
  expect(world.letters[0]?.text).toContain("Vervalt: Onthaal");
  expect(world.letters[0]?.text).toMatch(/Rondvraag: om .* in plaats van/);
  expect(world.letters[0]?.text).not.toContain("Pauze");
});
