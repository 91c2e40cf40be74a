import { beforeEach, describe, expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import { runWaitingWork } from "@/lib/jobs/work";
import { after, DAY } from "@/lib/kernel/dates";
import { buildersFor } from "@/lib/testing/builders";
import { reportBuildersFor } from "@/lib/testing/reports";
import { NOW, testWorld } from "@/lib/testing/world";
import { noteDecision, takeAction } from "../actions/commands";
import { findReport } from "../queries";
import { saveSection } from "../sections/commands";
import { reportTasks } from "../waiting/queries";
import { approveReport, handleRemark, judgeReport, sendReport } from "./commands";
import { verdictsOf } from "./queries";

const world = testWorld();
const { aCircle, aLead, aMember } = buildersFor(world);
const { aReport } = reportBuildersFor(world);

async function aScene() {
  const circle = await aCircle();
  const lead = await aLead({ circle, name: "Leen Trekker" });
  const els = await aMember({ circle, name: "Els Voorbeeld" });
  const bart = await aMember({ circle, name: "Bart Voorbeeld" });
  const absent = await aMember({ circle });
  const elsewhere = await aLead({ circle: await aCircle() });
  return { lead, els, bart, absent, elsewhere, ...(await aReport({ circle, lead, present: [lead, els, bart] })) };
}

let s: Awaited<ReturnType<typeof aScene>>;
beforeEach(async () => {
  s = await aScene();
});

type Who = "lead" | "els" | "bart" | "absent" | "elsewhere";
const as = (who: Who, now = NOW) => world.as(s[who], now);
const send = async () => sendReport(await as("lead"), { meeting: s.meeting, days: 10 });
const agree = async (who: Who) => judgeReport(await as(who), { meeting: s.meeting, verdict: "agreed", section: "", remark: "" });
const remark = async (who: Who, text = "Het was dinsdag.") =>
  judgeReport(await as(who), { meeting: s.meeting, verdict: "remarked", section: s.section, remark: text });
const state = async () => (await findReport(await as("absent"), s.meeting)).state;
const close = async (by: "silence" | "meeting", now: Date, on: string | null = null) =>
  approveReport(await as("lead", now), { meeting: s.meeting, by, on });
const LATER = after(NOW, 11 * DAY);

describe("a report that goes round", () => {
  test("reaches those who were there, once, and says that silence is consent", async () => {
    await expect(sendReport(await as("els"), { meeting: s.meeting, days: 10 })).rejects.toMatchObject({ code: "not_allowed" });
    expect(await send()).toEqual({ count: 2 });
    await expect(send()).rejects.toMatchObject({ key: "reports.notDraft" });
    await runWaitingWork(await world.as("system"), 20_000);
    expect(world.letters.map(({ to }) => to).sort()).toEqual([s.els.email, s.bart.email].sort());
    expect(world.letters[0]?.text).toContain("Zeg je niets, dan ga je akkoord");
    expect(world.letters[0]?.text).toContain("do 3 december 2026");
    expect(await reportTasks(await as("els"))).toMatchObject([{ task: "judge" }]);
    expect(await reportTasks(await as("absent"))).toEqual([]);
  });

  test("is approved as soon as everybody who was there agrees, also when two agree at once", async () => {
    await send();
    const both = await Promise.all([agree("els"), agree("bart")]);
    expect(both.filter(({ isApproved }) => isApproved)).toHaveLength(1);
    expect(await state()).toBe("approved");
    await expect(agree("els")).rejects.toMatchObject({ key: "reports.isApproved" });
    expect((await world.ports.db.select().from(auditLog)).filter(({ action }) => action === "report.approved")).toHaveLength(1);
    expect(await reportTasks(await as("lead"))).toMatchObject([{ task: "publish" }]);
  });

  test("is read by a member who was not there, who has no say; for others it does not exist", async () => {
    await send();
    expect((await findReport(await as("absent"), s.meeting)).sections).toHaveLength(1);
    await expect(agree("absent")).rejects.toMatchObject({ code: "not_allowed" });
    await expect(agree("elsewhere")).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a remark", () => {
  test("keeps the report open until a lead says what became of it; another word takes its place", async () => {
    await send();
    await agree("bart");
    await remark("els");
    expect(await reportTasks(await as("lead"))).toMatchObject([{ task: "handle" }]);
    await expect(close("silence", LATER)).rejects.toMatchObject({ key: "reports.openRemarks" });
    const handled = { meeting: s.meeting, person: s.els.id, outcome: "left" as const, because: "Het was woensdag." };
    await expect(handleRemark(await as("bart"), handled)).rejects.toMatchObject({ code: "not_allowed" });
    await handleRemark(await as("lead"), handled);
    expect(await state()).toBe("review");
    await remark("els", "Toch dinsdag.");
    const said = (await verdictsOf(await as("lead"), s.report)).filter(({ verdict }) => verdict === "remarked");
    expect(said).toMatchObject([{ remark: "Toch dinsdag.", section: "Inleiding", outcome: null }]);
    await expect(handleRemark(await as("lead"), { ...handled, person: s.bart.id })).rejects.toMatchObject({ key: "reports.remarkGone" });
    await agree("els");
    expect(await state()).toBe("approved");
  });
});

test("what is decided or taken up after it was sent is seen as a change, too", async () => {
  await send();
  const later = after(NOW, DAY);
  const savedAt = async () => (await findReport(await as("els"), s.meeting)).sections.map((section) => section.savedAt);
  expect(await savedAt()).toEqual([NOW]);
  await noteDecision(await as("lead", later), { section: s.section, text: "We kopen samen." });
  expect(await savedAt()).toEqual([later]);
});

describe("closing", () => {
  test("waits for the last day: silence until then is consent", async () => {
    await expect(close("silence", LATER)).rejects.toMatchObject({ key: "reports.notSent" });
    await send();
    await expect(close("silence", after(NOW, 9 * DAY))).rejects.toMatchObject({ key: "reports.tooEarly" });
    await expect(approveReport(await as("els", LATER), { meeting: s.meeting, by: "silence", on: null })).rejects.toMatchObject({
      code: "not_allowed",
    });
    await close("silence", LATER);
    await expect(close("silence", LATER)).rejects.toMatchObject({ key: "reports.isApproved" });
    const text = { section: s.section, revision: 1, title: "Inleiding", text: "Te laat." };
    await expect(saveSection(await as("lead", LATER), text)).rejects.toMatchObject({ key: "reports.closed" });
  });

  test("may be done by the next meeting, on its day", async () => {
    await send();
    await expect(close("meeting", NOW, "2026-11-01")).rejects.toMatchObject({ field: "on" });
    await close("meeting", NOW, "2026-11-23");
    expect((await findReport(await as("els"), s.meeting)).report).toMatchObject({ approvedBy: "meeting", approvedOn: "2026-11-23" });
  });

  test("holds people to what they took upon them from then on, and tells them", async () => {
    const taken = { section: s.section, text: "Offertes vragen", owner: s.absent.id, ownerName: "", due: null };
    await takeAction(await as("lead"), taken);
    await send();
    await agree("els");
    await agree("bart");
    await runWaitingWork(await world.as("system"), 20_000);
    expect(world.letters.filter(({ to }) => to === s.absent.email)).toMatchObject([{ subject: "Een actie voor jou: Offertes vragen" }]);
  });
});
