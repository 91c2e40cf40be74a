import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { after, DAY, HOUR } from "@/lib/kernel/dates";
import { addAgendaItem } from "@/lib/meetings/agenda/commands";
import { attendance } from "@/lib/meetings/attendance/tables";
import { meetings } from "@/lib/meetings/tables";
import { buildersFor } from "@/lib/testing/builders";
import { meetingBuildersFor } from "@/lib/testing/meetings";
import { NOW, testWorld } from "@/lib/testing/world";
import { nameWriters, startReport, waiveReport } from "./commands";
import { findReport, findReportToWrite } from "./queries";
import { addSection, moveSection, removeSection, saveSection } from "./sections/commands";
import { revisionsOf } from "./sections/queries";
import { reportSections } from "./tables";

const world = testWorld();
const { aCircle, aLead, aMember, aPerson } = buildersFor(world);
const { aDraft, aMeeting, answers } = meetingBuildersFor(world);

type Scene = Awaited<ReturnType<typeof aScene>>;
let s: Scene;

/** A meeting that goes on now, with two items, a lead and two members who said that they come. */
async function aScene() {
  const circle = await aCircle();
  const lead = await aLead({ circle, name: "Leen Trekker" });
  const els = await aMember({ circle, name: "Els Voorbeeld" });
  const bart = await aMember({ circle, name: "Bart Voorbeeld" });
  const stranger = await aLead({ circle: await aCircle() });
  const admin = await aPerson({ isAdmin: true });
  const meeting = await aMeeting({ circle, startsAt: after(NOW, DAY) });
  for (const title of ["Glasvezel", "Back-ups"]) await anItem(meeting.slug, title);
  await anItem(meeting.slug, "Pauze", "break");
  await answers(els, meeting);
  await answers(bart, meeting, "declined");
  await world.ports.db
    .update(meetings)
    .set({ startsAt: after(NOW, -HOUR), endsAt: after(NOW, HOUR) })
    .where(eq(meetings.id, meeting.id));
  return { circle, lead, els, bart, stranger, admin, meeting: meeting.slug, meetingId: meeting.id };
}

async function anItem(meeting: string, title: string, kind: "talk" | "break" = "talk") {
  const item = { kind, title, description: "", minutes: 30, topics: [], speakers: [] };
  await addAgendaItem(await world.as("system"), { meeting, ...item } as never);
}

beforeEach(async () => {
  s = await aScene();
});

const begun = async () => {
  await startReport(await world.as(s.lead), s);
  return (await findReport(await world.as(s.lead), s.meeting)).sections;
};

describe("a report from the agenda", () => {
  test("has an introduction and a section for each item but the breaks, once", async () => {
    await begun();
    const sections = await begun();
    expect(sections.map(({ title }) => title)).toEqual(["Inleiding", "Glasvezel", "Back-ups"]);
    expect(sections[1]?.startsAt).toEqual(after(NOW, -HOUR));
    const { presence } = await findReport(await world.as(s.lead), s.meeting);
    expect(presence).toMatchObject({ isTicked: false, present: [{ name: "Els Voorbeeld" }], excused: [{ name: "Bart Voorbeeld" }] });
  });

  test("knows who was there from who was ticked, as soon as somebody was", async () => {
    await world.ports.db.update(attendance).set({ attendedAt: NOW }).where(eq(attendance.personId, s.bart.id));
    const { presence } = await findReport(await world.as(s.lead), s.meeting);
    expect(presence).toMatchObject({ isTicked: true, present: [{ name: "Bart Voorbeeld" }], excused: [] });
  });

  test.each(["els", "stranger", "admin"] as const)("is not begun by %s", async (who) => {
    await expect(startReport(await world.as(s[who]), s)).rejects.toMatchObject({ code: who === "els" ? "not_allowed" : "not_found" });
  });

  test("is not begun before the meeting is announced", async () => {
    const draft = await aDraft({ circle: s.circle });
    await expect(startReport(await world.as(s.lead), { meeting: draft.slug })).rejects.toMatchObject({ key: "meetings.isDraft" });
  });

  test("is for its writers alone as long as it is a draft", async () => {
    const [, fibre] = await begun();
    await saveSection(await world.as(s.lead), { section: fibre?.id ?? "", revision: 0, title: "Glasvezel", text: "Zqgeheim" });
    const seen = await findReport(await world.as(s.els), s.meeting);
    expect(seen.sections).toEqual([]);
    await expect(findReport(await world.as(s.stranger), s.meeting)).rejects.toMatchObject({ code: "not_found" });
    await expect(findReportToWrite(await world.as(s.els), s.meeting)).rejects.toMatchObject({ code: "not_allowed" });
  });
});

describe("a section", () => {
  const text = "We leggen samen glasvezel.\n\n- eerst Tielt\n- dan Izegem";

  test("is saved by a lead and by whom they asked to write along, each save a revision", async () => {
    const [intro] = await begun();
    const section = intro?.id ?? "";
    await nameWriters(await world.as(s.lead), { meeting: s.meeting, writers: [s.els.id] });
    await saveSection(await world.as(s.lead), { section, revision: 0, title: "Inleiding", text });
    await saveSection(await world.as(s.els), { section, revision: 1, title: "Inleiding", text: `${text}\n- en Tielt weer` });
    const revisions = await revisionsOf(await world.as(s.els), section);
    expect(revisions.map(({ by, text }) => [by, text.length])).toEqual([
      ["Els Voorbeeld", text.length + 16],
      ["Leen Trekker", text.length],
    ]);
    await nameWriters(await world.as(s.lead), { meeting: s.meeting, writers: [] });
    const again = { section, revision: 2, title: "Inleiding", text };
    await expect(saveSection(await world.as(s.els), again)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(nameWriters(await world.as(s.lead), { meeting: s.meeting, writers: [s.stranger.id] })).rejects.toMatchObject({
      field: "writers",
    });
  });

  test("of which somebody saved another text meanwhile stays as it is, and says whose it is; the same text twice is one revision", async () => {
    const [intro] = await begun();
    const section = intro?.id ?? "";
    const mine = { section, revision: 0, title: "Inleiding", text };
    await saveSection(await world.as(s.lead), mine);
    await saveSection(await world.as(s.lead), mine);
    const other = saveSection(await world.as(s.lead), { ...mine, text: "Iets anders" });
    await expect(other).rejects.toMatchObject({ key: "reports.changedMeanwhile", params: { name: "Leen Trekker" }, field: "text" });
    expect(await world.ports.db.$count(reportSections, eq(reportSections.revision, 1))).toBe(1);
  });

  test("is added, moved and taken out", async () => {
    const [intro] = await begun();
    const lead = await world.as(s.lead);
    const { id } = await addSection(lead, { meeting: s.meeting, title: "Rondvraag" });
    await moveSection(lead, { section: id, direction: "up" });
    await moveSection(lead, { section: intro?.id ?? "", direction: "up" });
    const titles = async () => (await findReport(lead, s.meeting)).sections.map(({ title }) => title);
    expect(await titles()).toEqual(["Inleiding", "Glasvezel", "Rondvraag", "Back-ups"]);
    await removeSection(lead, { section: id });
    expect(await titles()).not.toContain("Rondvraag");
    await expect(removeSection(lead, { section: id })).rejects.toMatchObject({ code: "not_found" });
  });
});

test("a lead says that no report comes, and may change their mind", async () => {
  await waiveReport(await world.as(s.lead), { meeting: s.meeting, because: "Het was een bezoek." });
  const seen = await findReport(await world.as(s.els), s.meeting);
  expect(seen).toMatchObject({ state: "waived", report: { waivedBecause: "Het was een bezoek." } });
  await expect(waiveReport(await world.as(s.els), { meeting: s.meeting, because: "Zomaar." })).rejects.toMatchObject({
    code: "not_allowed",
  });
  expect(await begun()).toHaveLength(3);
});
