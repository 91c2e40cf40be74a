import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import { findDocument } from "@/lib/documents/reading/queries";
import { documentAuthors, documents, documentVersions } from "@/lib/documents/tables";
import { runWaitingWork } from "@/lib/jobs/work";
import { after, DAY } from "@/lib/kernel/dates";
import { readAddress } from "@/lib/search/input";
import { search } from "@/lib/search/queries";
import { buildersFor } from "@/lib/testing/builders";
import { reportBuildersFor } from "@/lib/testing/reports";
import { NOW, testWorld } from "@/lib/testing/world";
import { noteDecision, takeAction } from "../actions/commands";
import { approveReport, sendReport } from "../approval/commands";
import { findReport } from "../queries";
import { saveSection } from "../sections/commands";
import { correctReport, publishReport } from "./commands";

const world = testWorld();
const { aCircle, aLead, aMember } = buildersFor(world);
const { aReport } = reportBuildersFor(world);

async function anApprovedReport() {
  const circle = await aCircle();
  const lead = await aLead({ circle, name: "Gheorghe Băsescu" });
  const els = await aMember({ circle, name: "Els Voorbeeld" });
  const stranger = await aMember({ circle: await aCircle() });
  const report = await aReport({ circle, lead, present: [lead, els], text: "De kabelgoot zqrondpunt ligt open.\n\n- eerst Tielt" });
  const ctx = await world.as(lead);
  await noteDecision(ctx, { section: report.section, text: "We kopen samen." });
  await takeAction(ctx, { section: report.section, text: "Offertes vragen", owner: els.id, ownerName: "", due: "2027-01-15" });
  await sendReport(ctx, { meeting: report.meeting, days: 10 });
  const later = after(NOW, 11 * DAY);
  await approveReport(await world.as(lead, later), { meeting: report.meeting, by: "silence", on: null });
  return { circle, lead, els, stranger, later, ...report };
}

let s: Awaited<ReturnType<typeof anApprovedReport>>;
beforeEach(async () => {
  s = await anApprovedReport();
});

type Who = "lead" | "els" | "stranger";
const publish = async (who: Who = "lead", visibility: "circle" | "public" = "circle") =>
  publishReport(await world.as(s[who], s.later), { meeting: s.meeting, title: "Verslag: glasvezel", visibility });
const hits = async (who: Who, query: string) => (await search(await world.as(s[who], s.later), readAddress({ q: query }))).hits.length;
const pagesOf = async (document: string) =>
  (
    await world.ports.db.select().from(documentVersions).where(eq(documentVersions.documentId, document)).orderBy(documentVersions.number)
  ).map(({ pages }) => pages.join("\n"));

describe("a published report", () => {
  test("is a document of its circle and its meeting, by who wrote it, with a file that holds all of it", async () => {
    const { document } = await publish();
    const [row] = await world.ports.db.select().from(documents).where(eq(documents.id, document));
    expect(row).toMatchObject({ kind: "report", state: "shared", meetingId: s.meetingId, date: "2026-11-22", visibility: "circle" });
    expect(await world.ports.db.select().from(documentAuthors)).toMatchObject([
      { documentId: document, personId: s.lead.id, role: "author" },
    ]);
    const [text] = await pagesOf(document);
    for (const piece of ["zqrondpunt", "Gheorghe Băsescu", "We kopen samen.", "Offertes vragen", "15 januari 2027", "niemand had nog"])
      expect(text).toContain(piece);
    expect((await world.ports.db.select().from(auditLog)).map(({ action }) => action)).toContain("report.published");
    expect(await findReport(await world.as(s.els), s.meeting)).toMatchObject({ state: "published", report: { documentId: document } });
  });

  test("names nobody in a file that visitors may read too, nor in a correction of it", async () => {
    const { document } = await publish("lead", "public");
    await findDocument(await world.as("visitor", s.later), document);
    await correctReport(await world.as(s.lead, s.later), { meeting: s.meeting, because: "De straat was fout." });
    await runWaitingWork(await world.as("system", s.later), 20_000);
    const texts = await pagesOf(document);
    expect(texts).toHaveLength(2);
    for (const text of texts) {
      expect(text).not.toMatch(/Băsescu|Voorbeeld/);
      for (const piece of ["zqrondpunt", "We kopen samen.", "Offertes vragen", "2 aanwezigen"]) expect(text).toContain(piece);
    }
  });

  test("is found by a word in it, by the circle alone", async () => {
    await publish();
    await runWaitingWork(await world.as("system", s.later), 20_000);
    expect([await hits("els", "zqrondpunt"), await hits("stranger", "zqrondpunt")]).toEqual([1, 0]);
    const [document] = await world.ports.db.select().from(documents);
    await expect(findDocument(await world.as(s.stranger), document?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
  });

  test("is one document, also when it is published twice, and at once", async () => {
    const files = async () => (await world.ports.files.list("documents")).files.length;
    const before = await files();
    const results = await Promise.allSettled([publish(), publish()]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(publish()).rejects.toMatchObject({ key: "reports.isPublished" });
    expect(await world.ports.db.$count(documents)).toBe(1);
    expect((await files()) - before).toBe(1);
  });

  test.each(["els", "stranger"] as const)("is not published by %s", async (who) => {
    await expect(publish(who)).rejects.toMatchObject({ code: who === "els" ? "not_allowed" : "not_found" });
  });
});

test("a correction is a next version of the document, and says why", async () => {
  const { document } = await publish();
  const ctx = await world.as(s.lead, s.later);
  const correct = async (who: Who) =>
    correctReport(await world.as(s[who], s.later), { meeting: s.meeting, because: "De straat was fout." });
  await saveSection(ctx, { section: s.section, revision: 1, title: "Inleiding", text: "De kabelgoot zqkerkplein ligt open." });
  await expect(correct("els")).rejects.toMatchObject({ code: "not_allowed" });
  await correct("lead");
  await runWaitingWork(await world.as("system", s.later), 20_000);
  const [, text] = await pagesOf(document);
  expect(text).toContain("zqkerkplein");
  expect(text).toContain("De straat was fout.");
  expect((await findReport(ctx, s.meeting)).corrections).toMatchObject([{ version: 2, because: "De straat was fout." }]);
  expect(await hits("els", "zqkerkplein")).toBe(1);
});
