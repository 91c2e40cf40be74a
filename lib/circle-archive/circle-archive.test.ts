import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import { circles } from "@/lib/circles/tables";
import { documents, documentVersions } from "@/lib/documents/tables";
import { newFileKey } from "@/lib/documents/versions/receive";
import { runWaitingWork } from "@/lib/jobs/work";
import { zipped } from "@/lib/kernel/zip";
import { memberships } from "@/lib/membership/tables";
import { organisations, people } from "@/lib/people/tables";
import { openZip } from "@/lib/platform/archive/unzip";
import { diskFiles } from "@/lib/platform/files/disk";
import { FORMER } from "@/lib/privacy/erasing/letters";
import { erasures } from "@/lib/privacy/tables";
import { attachFile } from "@/lib/questions/attachments/commands";
import { answer, askColleague } from "@/lib/questions/commands";
import { askInput } from "@/lib/questions/input";
import { takeAction } from "@/lib/reports/actions/commands";
import { archivesIn } from "@/lib/testing/archives";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { meetingBuildersFor } from "@/lib/testing/meetings";
import { reportBuildersFor } from "@/lib/testing/reports";
import { NOW, testWorld } from "@/lib/testing/world";
import { importCircle } from "./commands";
import { parts } from "./parts";
import { entriesOf, exportCircle } from "./queries";

const folder = mkdtempSync(join(tmpdir(), "kenniskring-circle-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const PATIENCE = 120_000;

const world = testWorld();
const { archiveOf, anEmptyPlace } = archivesIn(folder, world);
const { aCircle, aLead, aMember, aPerson } = buildersFor(world);
const { aSharedDocument } = documentBuildersFor(world);
const { aMeeting, answers } = meetingBuildersFor(world);
const { aReport } = reportBuildersFor(world);

/** A circle with something of everything, beside another one with a secret. */
async function aLivelyCircle() {
  world.ports.files = diskFiles(join(folder, "files"));
  const circle = await aCircle({ name: "Kenniskring Midwest", regions: ["midwest"] });
  const lead = await aLead({ circle, name: "Leen Trekker", isAdmin: true });
  const els = await aMember({ circle, name: "Els Voorbeeld", phone: "051 11 22 33" });
  const shy = await aMember({ circle, name: "Sam Stil", phone: "0499 99 99 99", phoneVisibility: "nobody" });
  const other = await aCircle({ name: "Kenniskring Elders" });
  const stranger = await aMember({ circle: other, name: "Vreemde Vogel", phone: "0488 88 88 88" });
  await aSharedDocument({ owner: els, title: "Plan voor glasvezel", visibility: "circle", circles: [circle.id], topics: [] });
  await aSharedDocument({ owner: stranger, title: "Zqgeheim van elders", text: "# Zqgeheim", visibility: "circle", circles: [other.id] });
  const meeting = await aMeeting({ circle, title: "Glasvezel in de praktijk" });
  await answers(els, meeting);
  const report = await aReport({ circle, lead, present: [els], title: "Vorige keer" });
  const taken = { text: "Offertes vragen", owner: els.id, ownerName: "", due: null };
  await takeAction(await world.as(lead), { section: report.section, ...taken });
  const asked = askInput.parse({ title: "Wie heeft ervaring met glasvezel?", visibility: `circle:${circle.id}` });
  const question = await askColleague(await world.as(els), asked);
  const file = { fileName: "offerte.md", content: Readable.from([Buffer.from("# Offerte voor glasvezel")]) };
  const attached = await attachFile(await world.as(lead), { ...file, question: question.id });
  await answer(await world.as(lead), { question: question.id, body: "Wij, sinds vorig jaar.", files: [attached.id] });
  return { circle, lead, els, shy, other, stranger };
}

describe("everything of a circle", () => {
  test(
    "goes out as one file, and lives on in an empty installation",
    async () => {
      const { circle, lead, els } = await aLivelyCircle();
      const file = await archiveOf(circle, lead);
      const { ctx, close } = await anEmptyPlace();
      const archive = await openZip(file);
      const imported = await importCircle(ctx, archive);
      expect(imported).toMatchObject({ circle: "Kenniskring Midwest", files: 2, known: 0 });
      await expect(importCircle(ctx, archive)).rejects.toThrow("There is a circle");
      await runWaitingWork(ctx, 30_000);
      const names = (rows: { name: string }[]) => rows.map(({ name }) => name).sort();
      expect(names(await ctx.db.select({ name: circles.name }).from(circles))).toEqual(["Kenniskring Midwest"]);
      const there = await ctx.db.select().from(people);
      expect(names(there)).toEqual(["Els Voorbeeld", "Leen Trekker", "Sam Stil"]);
      expect(there.filter(({ isAdmin }) => isAdmin)).toEqual([]);
      expect(there.find(({ name }) => name === "Sam Stil")?.phone).toBeNull();
      expect(there.find(({ id }) => id === els.id)).toMatchObject({ email: els.email, phone: "051 11 22 33" });
      expect(await ctx.db.$count(memberships, eq(memberships.role, "lead"))).toBe(1);
      const [version] = await ctx.db.select().from(documentVersions);
      const [before] = await world.ports.db
        .select()
        .from(documentVersions)
        .where(eq(documentVersions.sha256, version?.sha256 ?? ""));
      expect(await text(await ctx.files.open(version?.fileKey ?? ""))).toBe(
        await text(await world.ports.files.open(before?.fileKey ?? "")),
      );
      expect((await ctx.db.execute(sql`select id from search_entries where id like 'document:%'`)).rows).toHaveLength(1);
      for (const { table } of parts) {
        const count = async (db: typeof ctx.db) => (await db.execute(sql`select 1 from ${sql.identifier(table)}`)).rows.length;
        if (
          [
            "questions",
            "answers",
            "question_files",
            "meetings",
            "attendance",
            "agenda_items",
            "reports",
            "section_revisions",
            "report_actions",
          ].includes(table)
        )
          expect(await count(ctx.db), table).toBe(await count(world.ports.db));
      }
      archive.close();
      await close();
    },
    PATIENCE,
  );

  test("holds nothing of another circle, no admins, and no number that its owner hides", async () => {
    const { circle, lead, stranger } = await aLivelyCircle();
    const ctx = await world.as(lead);
    const { rows } = await exportCircle(ctx, { circle: circle.slug });
    const all = JSON.stringify([...rows]);
    for (const word of ["Zqgeheim", "Vreemde Vogel", stranger.id, "0488", "0499 99", "is_admin", "mail_token"])
      expect(all).not.toContain(word);
    expect(all).toContain("051 11 22 33");
    expect(await world.ports.db.$count(auditLog, eq(auditLog.action, "circle.export"))).toBe(1);
  });

  test(
    "lets nobody in who is kept out, and brings nobody back who was erased there",
    async () => {
      const { circle, lead, els, shy } = await aLivelyCircle();
      await world.ports.db.update(people).set({ suspendedAt: NOW }).where(eq(people.id, shy.id));
      const file = await archiveOf(circle, lead);
      const { ctx, close } = await anEmptyPlace();
      await ctx.db.insert(erasures).values({ personId: els.id, at: NOW });
      const archive = await openZip(file);
      await importCircle(ctx, archive);
      expect(await ctx.db.$count(memberships, and(eq(memberships.personId, shy.id), eq(memberships.state, "ended")))).toBe(1);
      const [gone] = await ctx.db.select().from(people).where(eq(people.id, els.id));
      expect(gone).toMatchObject({ name: FORMER, email: null, phone: null, organisationId: null });
      archive.close();
      await close();
    },
    PATIENCE,
  );

  test("is for those who lead it", async () => {
    const { circle, els, stranger } = await aLivelyCircle();
    const admin = await aPerson({ isAdmin: true });
    for (const who of [els, stranger, admin])
      await expect(exportCircle(await world.as(who), { circle: circle.slug })).rejects.toMatchObject({ code: "not_allowed" });
    await expect(exportCircle(await world.as(els), { circle: "bestaat-niet" })).rejects.toMatchObject({ code: "not_found" });
  });

  test(
    "that was changed on its way is refused before anything is touched",
    async () => {
      const { circle, lead } = await aLivelyCircle();
      const bytes = readFileSync(await archiveOf(circle, lead));
      const at = bytes.indexOf("Een tekst over glasvezel");
      expect(at).toBeGreaterThan(0);
      bytes.write("Een tekst over glas-zand", at);
      const spoilt = join(folder, "spoilt.zip");
      writeFileSync(spoilt, bytes);
      const { ctx, close } = await anEmptyPlace();
      const archive = await openZip(spoilt);
      await expect(importCircle(ctx, archive)).rejects.toThrow("damaged");
      expect(await ctx.db.$count(circles)).toBe(0);
      archive.close();
      await close();
    },
    PATIENCE,
  );

  test(
    "that somebody wrote themselves makes nobody an admin, and shows no file that lies here",
    async () => {
      const { circle, lead, els } = await aLivelyCircle();
      const { ctx, close } = await anEmptyPlace();
      const secret = newFileKey();
      await ctx.files.put(secret, Readable.from(["Zqgeheim van hier"]), 100);
      await ctx.db.insert(people).values({ slug: els.slug, name: "Naamgenoot van hier" });
      const source = await world.as(lead);
      const taken = await exportCircle(source, { circle: circle.slug });
      const rows = new Map(taken.rows)
        .set(
          "people",
          (taken.rows.get("people") ?? []).map((row) => ({ ...row, is_admin: true })),
        )
        .set(
          "document_versions",
          (taken.rows.get("document_versions") ?? []).map((row) => ({ ...row, file_key: secret })),
        );
      const file = join(folder, `${crypto.randomUUID()}.zip`);
      await pipeline(Readable.from(zipped(entriesOf(source, { ...taken, rows, fileKeys: [] }))), createWriteStream(file));
      const archive = await openZip(file);
      expect(await importCircle(ctx, archive)).toMatchObject({ files: 0, known: 0 });
      expect(await ctx.db.$count(people, eq(people.isAdmin, true))).toBe(0);
      expect(await ctx.db.$count(documentVersions)).toBe(1);
      expect(await ctx.db.$count(documentVersions, eq(documentVersions.fileKey, secret))).toBe(0);
      // Somebody else had the same address on the site.
      expect((await ctx.db.select().from(people).where(eq(people.id, els.id)))[0]?.slug).toBe(`${els.slug}-${els.id.slice(0, 6)}`);
      archive.close();
      await close();
    },
    PATIENCE,
  );

  test(
    "meets people and organisations that are here already",
    async () => {
      const { circle, lead, els } = await aLivelyCircle();
      const file = await archiveOf(circle, lead);
      const { ctx, close } = await anEmptyPlace();
      const [employer] = await world.ports.db
        .select()
        .from(organisations)
        .where(eq(organisations.id, els.organisationId ?? ""));
      if (!employer) throw new Error("no employer");
      const { id: _, ...organisation } = employer;
      const [known] = await ctx.db
        .insert(organisations)
        .values({ ...organisation, name: "Hoe het hier heet" })
        .returning();
      const [person] = await ctx.db.insert(people).values({ slug: "els-hier", name: "Els van Hier", email: els.email }).returning();
      const archive = await openZip(file);
      expect(await importCircle(ctx, archive)).toMatchObject({ known: 2 });
      expect(await ctx.db.$count(documents, eq(documents.ownerId, person?.id ?? ""))).toBe(1);
      expect(await ctx.db.$count(organisations, eq(organisations.slug, organisation.slug))).toBe(1);
      expect(known?.name).toBe("Hoe het hier heet");
      archive.close();
      await close();
    },
    PATIENCE,
  );
});
