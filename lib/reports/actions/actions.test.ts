import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { runJob } from "@/lib/jobs/commands";
import { runWaitingWork } from "@/lib/jobs/work";
import { DAY, HOUR, after as later } from "@/lib/kernel/dates";
import { notices } from "@/lib/notifications/tables";
import { erase } from "@/lib/privacy/erasing/commands";
import { buildersFor } from "@/lib/testing/builders";
import { reportBuildersFor } from "@/lib/testing/reports";
import { NOW, testWorld } from "@/lib/testing/world";
import { approveReport, sendReport } from "../approval/commands";
import { waiveReport } from "../commands";
import { findReport } from "../queries";
import { reportTasks } from "../waiting/queries";
import { dropAction, handOver, settleAction, takeAction } from "./commands";
import { myActions, openActionsOf, openBefore, readableActions } from "./queries";

const world = testWorld();
const { aCircle, aLead, aMember } = buildersFor(world);
const { aPastMeeting, aReport } = reportBuildersFor(world);

/** A report that was approved just now, with one action of Els. */
async function aScene() {
  const circle = await aCircle();
  const lead = await aLead({ circle, name: "Leen Trekker" });
  const els = await aMember({ circle, name: "Els Voorbeeld" });
  const bart = await aMember({ circle, name: "Bart Voorbeeld" });
  const stranger = await aMember({ circle: await aCircle() });
  const report = await aReport({ circle, lead, present: [lead, bart] });
  const ctx = await world.as(lead);
  const taken = { section: report.section, text: "Offertes vragen", owner: els.id, ownerName: "", due: "2026-12-10" };
  await takeAction(ctx, taken);
  const [action] = (await findReport(ctx, report.meeting)).sections[0]?.actions ?? [];
  await sendReport(ctx, { meeting: report.meeting, days: 10 });
  const approve = () => approveReport(ctx, { meeting: report.meeting, by: "meeting", on: "2026-11-23" });
  return { circle, lead, els, bart, stranger, approve, action: action?.id ?? "", ...report };
}

let s: Awaited<ReturnType<typeof aScene>>;
beforeEach(async () => {
  s = await aScene();
});

type Who = "lead" | "els" | "bart" | "stranger";
const settle = async (who: Who, state: "open" | "done", note?: string) =>
  settleAction(await world.as(s[who]), { action: s.action, state, note });
const mine = async (who: Who) => myActions(await world.as(s[who]));

describe("an action", () => {
  test("is somebody's from the approval on, ticked off, opened again, with a note", async () => {
    expect((await mine("els")).open).toEqual([]);
    await s.approve();
    expect((await mine("els")).open).toMatchObject([{ text: "Offertes vragen", owner: "Els Voorbeeld", isLate: false }]);
    await settle("els", "done", "Drie offertes binnen.");
    await settle("els", "done");
    expect(await mine("els")).toMatchObject({ open: [], done: [{ note: "Drie offertes binnen." }] });
    await settle("lead", "open");
    expect((await mine("els")).open).toMatchObject([{ note: "Drie offertes binnen.", doneAt: null }]);
  });

  test("is neither ticked nor handed over by others, and not there for strangers", async () => {
    await s.approve();
    await expect(settle("bart", "done")).rejects.toMatchObject({ code: "not_allowed" });
    await expect(settle("stranger", "done")).rejects.toMatchObject({ code: "not_found" });
    const over = { action: s.action, owner: s.bart.id, ownerName: "" };
    await expect(handOver(await world.as(s.bart), over)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(handOver(await world.as(s.els), { ...over, owner: s.stranger.id })).rejects.toMatchObject({ field: "owner" });
    expect(await readableActions(await world.as(s.stranger), [s.action])).toEqual([]);
    expect(await openActionsOf(await world.as(s.stranger), s.circle.id)).toEqual([]);
    await expect(dropAction(await world.as(s.els), { action: s.action })).rejects.toMatchObject({ code: "not_allowed" });
  });

  test("is handed over to another member, who is told, or to somebody by name", async () => {
    await s.approve();
    await handOver(await world.as(s.els), { action: s.action, owner: s.bart.id, ownerName: "" });
    await runWaitingWork(await world.as("system"), 20_000);
    expect(world.letters.filter(({ to, subject }) => to === s.bart.email && subject.startsWith("Een actie"))).toHaveLength(1);
    await handOver(await world.as(s.bart), { action: s.action, owner: "", ownerName: "Digitaal Vlaanderen" });
    expect(await openActionsOf(await world.as(s.els), s.circle.id)).toMatchObject([{ owner: "Digitaal Vlaanderen", isMine: false }]);
    await expect(handOver(await world.as(s.lead), { action: s.action, owner: "", ownerName: "" })).rejects.toMatchObject({
      field: "owner",
    });
  });

  test("comes back for leads at the next meeting", async () => {
    await s.approve();
    const next = {
      ...(await aPastMeeting({ circle: s.circle, present: [], endsAt: NOW })),
      startsAt: later(NOW, -HOUR),
      circles: [s.circle],
    };
    expect(await openBefore(await world.as(s.lead), next)).toHaveLength(1);
    expect(await openBefore(await world.as(s.els), next)).toEqual([]);
  });
});

/** Everything that the job tells at a moment, run twice. */
async function toldAt(moment: Date): Promise<string[]> {
  world.letters.length = 0;
  const ctx = await world.as("system", moment);
  for (let n = 0; n < 2; n++) await runJob(ctx, "reports", { budget: 10_000, because: "now" });
  await runWaitingWork(ctx, 20_000);
  return world.letters.map(({ subject }) => subject);
}

test("an owner hears three days before the day and the day after it, once each, and nothing once it is done", async () => {
  await s.approve();
  await runWaitingWork(await world.as("system"), 20_000);
  const noon = (day: string) => new Date(`${day}T11:00:00Z`);
  expect(await toldAt(noon("2026-12-06"))).toEqual([]);
  expect(await toldAt(noon("2026-12-07"))).toEqual(["Nog even tijd: Offertes vragen"]);
  expect(await toldAt(noon("2026-12-09"))).toEqual([]);
  expect(await toldAt(noon("2026-12-11"))).toEqual(["Nog niet gedaan: Offertes vragen"]);
  expect((await myActions(await world.as(s.els, noon("2026-12-11")))).open).toMatchObject([{ isLate: true }]);
  await settle("els", "done");
  expect(await toldAt(noon("2026-12-12"))).toEqual([]);
});

test("an owner who left leaves the action to the leads, and is told nothing", async () => {
  await s.approve();
  await erase(await world.as("system"), { person: s.els.id });
  await toldAt(new Date("2026-12-07T11:00:00Z"));
  expect(await world.ports.db.$count(notices, eq(notices.personId, s.els.id))).toBe(0);
  expect(await handOver(await world.as(s.lead), { action: s.action, owner: s.bart.id, ownerName: "" })).toEqual({
    owner: "Bart Voorbeeld",
  });
});

describe("a report that is not there", () => {
  test("is asked for after three days, then each week, five times in all, by day", async () => {
    const ended = later(NOW, -HOUR);
    const meeting = await aPastMeeting({ circle: s.circle, present: [], title: "Firewalls", endsAt: ended });
    const days = [2, 3, 4, 10, 17, 24, 31, 37];
    const told: number[] = [];
    for (const day of days) told.push((await toldAt(later(NOW, day * DAY))).filter((subject) => subject.includes("Firewalls")).length);
    expect(told).toEqual([0, 1, 0, 1, 1, 1, 1, 0]);
    const tasks = async () => (await reportTasks(await world.as(s.lead))).filter(({ slug }) => slug === meeting.slug);
    expect(await tasks()).toMatchObject([{ task: "write" }]);
    await waiveReport(await world.as(s.lead), { meeting: meeting.slug, because: "Het was een bezoek." });
    expect(await tasks()).toEqual([]);
  });

  test("is not asked for once it goes round or its lead waived it, and nobody is told at night", async () => {
    const meeting = await aPastMeeting({ circle: s.circle, present: [], title: "Firewalls" });
    await runWaitingWork(await world.as("system"), 20_000);
    expect(await toldAt(new Date("2026-11-27T02:00:00Z"))).toEqual([]);
    await waiveReport(await world.as(s.lead), { meeting: meeting.slug, because: "Het was een bezoek." });
    expect(await toldAt(later(NOW, 4 * DAY))).toEqual([]);
  });
});
