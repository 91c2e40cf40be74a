import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import { documentCircles, documents, documentTopics, documentVersions } from "@/lib/documents/tables";
import { expertise } from "@/lib/expertise/tables";
import type { Context } from "@/lib/kernel/context";
import { after, DAY, HOUR } from "@/lib/kernel/dates";
import { attendance } from "@/lib/meetings/attendance/tables";
import { meetingCircles, meetings } from "@/lib/meetings/tables";
import { memberships } from "@/lib/membership/tables";
import { answers, questions } from "@/lib/questions/tables";
import { readAddress } from "@/lib/search/input";
import { noteMissed } from "@/lib/search/missed/commands";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { topics } from "@/lib/topics/tables";
import { gaps } from "../gaps/queries";
import { exportReport } from "./commands";
import { insightInput, type ReportName } from "./input";
import { lastMonths } from "./months";
import { report } from "./queries";

const world = testWorld();
const { anOrganisation, aCircle, aLead, aMember, aPerson } = buildersFor(world);
const lately = insightInput.parse({ maanden: "3" });

async function one<T>(rows: Promise<T[]>): Promise<T> {
  const [row] = await rows;
  if (row === undefined) throw new Error("nothing was inserted");
  return row;
}

async function aMeeting(circle: { id: string }, startsAt: Date, slug: string) {
  const values = { slug, title: slug, state: "published" as const, startsAt, endsAt: after(startsAt, HOUR) };
  const meeting = await one(world.ports.db.insert(meetings).values(values).returning());
  await world.ports.db.insert(meetingCircles).values({ meetingId: meeting.id, circleId: circle.id });
  return meeting;
}

async function aDocument(circle: { id: string }, owner: { id: string }, fields: Partial<typeof documents.$inferInsert> = {}) {
  const values = { title: "Plan", state: "shared" as const, kind: "report" as const, ownerId: owner.id, sharedAt: NOW, ...fields };
  const document = await one(world.ports.db.insert(documents).values(values).returning());
  await world.ports.db.insert(documentCircles).values({ documentId: document.id, circleId: circle.id });
  return document;
}

/** A circle with something of everything, and another beside it. */
async function aRegion() {
  const [west, east] = [await aCircle({ name: "West" }), await aCircle({ name: "Oost" })];
  const tielt = await anOrganisation({ name: "Gemeente Tielt" });
  const lead = await aLead({ circle: west, organisationId: tielt.id });
  const member = await aMember({ circle: west, organisationId: (await anOrganisation({ name: "OCMW Tielt", kind: "ocmw" })).id });
  const other = await aLead({ circle: east });
  const admin = await aPerson({ isAdmin: true });
  return { west, east, lead, member, other, admin };
}

const rowsOf = async (ctx: Context, name: ReportName, filter = lately) => (await report(ctx, name, filter)).rows;

test("months are those of Brussels, this one included", () => {
  const newYear = new Date("2026-12-31T23:30:00Z");
  expect(lastMonths(newYear, 3).map(({ name }) => name)).toEqual(["2026-11", "2026-12", "2027-01"]);
  expect(lastMonths(NOW, 1)).toEqual([
    { name: "2026-11", from: new Date("2026-10-31T23:00:00Z"), until: new Date("2026-11-30T23:00:00Z") },
  ]);
});

test("members are counted at the end of each month, and who is in two circles once", async () => {
  const { west, east, lead, admin } = await aRegion();
  const early = await aMember({ circle: west });
  const started = { requestedAt: after(NOW, -70 * DAY), decidedAt: after(NOW, -70 * DAY) };
  await world.ports.db
    .update(memberships)
    .set({ ...started, state: "ended", endedAt: after(NOW, -10 * DAY) })
    .where(eq(memberships.personId, early.id));
  await world.ports.db.update(memberships).set(started).where(eq(memberships.personId, lead.id));
  await world.ports.db.insert(memberships).values({ circleId: east.id, personId: lead.id, state: "active", ...started });
  expect(await rowsOf(await world.as(admin), "members")).toEqual([
    ["2026-09", 2],
    ["2026-10", 2],
    ["2026-11", 3],
  ]);
});

test("members are counted by the kind of organisation where they work", async () => {
  const { admin, west } = await aRegion();
  expect(await rowsOf(await world.as(admin), "kinds", { ...lately, kring: west.slug })).toEqual([
    ["municipality", 1, 1],
    ["ocmw", 1, 1],
  ]);
});

test("attendance is counted over meetings that are over, by organisation", async () => {
  const { west, lead, member, admin } = await aRegion();
  const past = await aMeeting(west, after(NOW, -5 * DAY), "voorbij");
  const coming = await aMeeting(west, after(NOW, 5 * DAY), "straks");
  await world.ports.db.insert(attendance).values([
    { meetingId: past.id, personId: lead.id, reply: "going", repliedAt: NOW, attendedAt: NOW },
    { meetingId: past.id, personId: member.id, reply: "declined", repliedAt: NOW },
    { meetingId: coming.id, personId: member.id, reply: "going", repliedAt: NOW },
  ]);
  const ctx = await world.as(admin);
  expect(await rowsOf(ctx, "attendance")).toEqual([["Gemeente Tielt", 1, 1, 1, 1]]);
  expect((await rowsOf(ctx, "meetings")).at(-1)).toEqual(["2026-11", 1, 1]);
});

test("documents are counted by month and by kind, drafts and earlier ones left out", async () => {
  const { west, lead, admin } = await aRegion();
  await aDocument(west, lead);
  await aDocument(west, lead, { kind: "manual", sharedAt: after(NOW, -40 * DAY) });
  await aDocument(west, lead, { sharedAt: after(NOW, -400 * DAY) });
  await aDocument(west, lead, { state: "draft", sharedAt: null });
  const ctx = await world.as(admin);
  expect(await rowsOf(ctx, "shared")).toEqual([
    ["2026-09", 0],
    ["2026-10", 1],
    ["2026-11", 1],
  ]);
  expect(await rowsOf(ctx, "documentKinds")).toEqual([
    ["manual", 1],
    ["report", 1],
  ]);
});

test("of questions is told how many had an answer, and how soon half of those had it", async () => {
  const { west, lead, member, admin } = await aRegion();
  for (const hours of [1, 3, 50, null]) {
    const values = {
      askedBy: member.id,
      title: "Wie?",
      visibility: "circle" as const,
      circleId: west.id,
      createdAt: after(NOW, -60 * HOUR),
    };
    const { id } = await one(world.ports.db.insert(questions).values(values).returning());
    if (hours !== null)
      await world.ports.db.insert(answers).values(
        [hours, hours + 4].map((later) => ({
          questionId: id,
          personId: lead.id,
          body: "Ik.",
          createdAt: after(values.createdAt, later * HOUR),
        })),
      );
  }
  expect(await rowsOf(await world.as(admin), "questions")).toEqual([
    ["2026-09", 0, 0, null],
    ["2026-10", 0, 0, null],
    ["2026-11", 4, 3, 3],
  ]);
});

test("a lead counts in their own circles and nowhere else, whatever the address asks", async () => {
  const { west, east, lead, other } = await aRegion();
  await aDocument(west, lead);
  const ctx = await world.as(other);
  expect((await rowsOf(ctx, "members")).at(-1)).toEqual(["2026-11", 1]);
  expect((await rowsOf(ctx, "members", { ...lately, kring: west.slug })).at(-1)).toEqual(["2026-11", 0]);
  expect((await rowsOf(ctx, "shared")).at(-1)).toEqual(["2026-11", 0]);
  expect((await rowsOf(ctx, "members", { ...lately, kring: east.slug })).at(-1)).toEqual(["2026-11", 1]);
  await expect(report(ctx, "missed", lately)).rejects.toMatchObject({ code: "not_allowed" });
});

test("taking figures away is in the log, once each time and not when it is refused", async () => {
  const { admin, member } = await aRegion();
  const taken = async () => world.ports.db.$count(auditLog, eq(auditLog.action, "export.insight"));
  await exportReport(await world.as(admin), "members", lately);
  expect(await taken()).toBe(1);
  await expect(exportReport(await world.as(member), "members", lately)).rejects.toMatchObject({ code: "not_allowed" });
  expect(await taken()).toBe(1);
});

test("the gaps are what was not found, topics nobody knows, circles without a date and documents without text", async () => {
  const { west, east, lead, member, admin } = await aRegion();
  const askers = await Promise.all(Array.from({ length: 6 }, () => aMember({ circle: west })));
  for (const asker of askers) await noteMissed(await world.as(asker), { query: readAddress({ q: "faxserver" }), total: 0 });
  for (const id of ["fax", "wifi", "telex"]) await world.ports.db.insert(topics).values({ id, groupId: "netwerk", nl: id, en: id });
  const [open, closed] = [
    await aDocument(west, lead, { title: "Open", visibility: "members" }),
    await aDocument(west, lead, { title: "Dicht" }),
  ];
  await world.ports.db
    .insert(documentTopics)
    .values(["fax", "wifi"].map((topicId) => ({ documentId: open.id, topicId, assignedBy: "person" as const })));
  const known = { personId: lead.id, topicId: "wifi", score: 1, evidenceCount: 1, algorithm: 1, computedAt: NOW };
  await world.ports.db.insert(expertise).values(known);
  for (const { id } of [open, closed]) {
    const file = {
      fileKey: `documents/${id}`,
      fileName: "scan.pdf",
      mediaType: "application/pdf",
      size: 1,
      sha256: id,
      uploadedBy: lead.id,
    };
    await world.ports.db
      .insert(documentVersions)
      .values({ documentId: id, number: 1, textState: "unreadable", unreadableBecause: "scan", ...file });
  }
  await aMeeting(west, after(NOW, 5 * DAY), "straks");
  await aMeeting(east, after(NOW, -5 * DAY), "voorbij");
  const seen = await gaps(await world.as(admin));
  expect(seen.missed).toMatchObject([{ words: "faxserver", count: 6 }]);
  expect(seen.withoutExperts).toEqual([{ id: "fax", name: "fax", documents: 1, questions: 0 }]);
  expect(seen.withoutDate).toEqual([{ id: east.id, slug: east.slug, name: "Oost", last: after(NOW, -5 * DAY) }]);
  expect(seen.withoutText).toMatchObject({ rows: [{ title: "Open", because: "scan" }], more: 1 });
  const ofLead = await gaps(await world.as(lead));
  expect(ofLead.missed).toBeNull();
  expect(ofLead.withoutDate).toEqual([]);
  expect(ofLead.withoutText.rows.map(({ title }) => title).sort()).toEqual(["Dicht", "Open"]);
  await expect(gaps(await world.as(member))).rejects.toMatchObject({ code: "not_allowed" });
});
