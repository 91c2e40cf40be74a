import { expect, test } from "vitest";
import { buildersFor } from "@/lib/testing/builders";
import { meetingBuildersFor } from "@/lib/testing/meetings";
import { testWorld } from "@/lib/testing/world";
import { addAgendaItem, changeAgendaItem, moveAgendaItem, removeAgendaItem } from "./commands";
import { addAgendaItemInput } from "./input";
import { programmeOf } from "./queries";

const world = testWorld();
const { aCircle, aMember, aLead, anOrganisation } = buildersFor(world);
const { aMeeting } = meetingBuildersFor(world);

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
  const speakers = [{ person: els.id }, { name: "Gast Spreker", organisation: "Digitaal Vlaanderen" }];
  await changeAgendaItem(ctx, { item: items[1], kind: "talk", title: "NIS2", minutes: 30, speakers });
  const seen = async (who: Parameters<typeof world.as>[0]) => (await programmeOf(await world.as(who), meeting.slug))[1]?.speakers;
  expect(await seen(els)).toMatchObject([
    { name: "Els Voorbeeld", slug: els.slug, organisation: "Stad Tielt" },
    { name: "Gast Spreker", slug: null },
  ]);
  expect(await seen("visitor")).toEqual([
    { name: null, slug: null, personId: null, organisation: "Stad Tielt" },
    { name: null, slug: null, personId: null, organisation: "Digitaal Vlaanderen" },
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
  expect(parsed).toMatchObject({ minutes: 25, speakers: [{ person: "id" }, { name: "Gast", organisation: "Bedrijf" }] });
  expect(addAgendaItemInput.safeParse({ meeting: "m", kind: "talk", title: "t", minutes: "" }).error?.issues[0]?.message).toBe(
    "meetings.minutesWrong",
  );
});
