import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { record } from "@/lib/audit/commands";
import { auditLog } from "@/lib/audit/tables";
import { documentCircles, documents } from "@/lib/documents/tables";
import { after, DAY } from "@/lib/kernel/dates";
import { meetingCircles, meetings } from "@/lib/meetings/tables";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { exportLog } from "./commands";
import { logInput } from "./input";
import { LOG_PAGE, logChoices, logPage } from "./queries";

const world = testWorld();
const { aCircle, aLead, aMember, aPerson, join } = buildersFor(world);
const all = logInput.parse({});

/** Two circles with a decision each, and one of the platform. */
async function aTrail() {
  const [west, east] = [await aCircle({ name: "West" }), await aCircle({ name: "Oost" })];
  const lead = await aLead({ circle: west, name: "Els Trekker" });
  const admin = await aPerson({ isAdmin: true, name: "An Beheer" });
  const els = await aPerson({ name: "Jan Nieuw" });
  const asked = await join(els, west, { state: "requested" });
  const other = await join(await aPerson({ name: "Piet Elders" }), east, { state: "requested" });
  const at = async (person: { id: string }, days: number) => world.as(person, after(NOW, -days * DAY));
  await record(await at(lead, 3), { action: "membership.approve", subject: { kind: "membership", id: asked.id }, circleId: west.id });
  await record(await at(admin, 2), { action: "membership.decline", subject: { kind: "membership", id: other.id }, circleId: east.id });
  await record(await at(admin, 1), { action: "person.admin", subject: { kind: "person", id: els.id } });
  return { west, east, lead, admin, els };
}

test("an admin sees everything, latest first, with names", async () => {
  const { admin } = await aTrail();
  const { rows, total } = await logPage(await world.as(admin), all);
  expect(total).toBe(3);
  expect(rows.map(({ action, by, person, circle }) => ({ action, by, person, circle }))).toEqual([
    { action: "person.admin", by: "An Beheer", person: "Jan Nieuw", circle: null },
    { action: "membership.decline", by: "An Beheer", person: "Piet Elders", circle: "Oost" },
    { action: "membership.approve", by: "Els Trekker", person: "Jan Nieuw", circle: "West" },
  ]);
});

test("a lead sees only what happened in their circles, whatever the filter asks", async () => {
  const { lead, east } = await aTrail();
  const ctx = await world.as(lead);
  const seen = await logPage(ctx, all);
  expect(seen.rows.map(({ action }) => action)).toEqual(["membership.approve"]);
  expect((await logPage(ctx, { ...all, kring: east.slug })).rows).toEqual([]);
  expect(await logChoices(ctx)).toEqual({ circles: [expect.objectContaining({ name: "West" })], kinds: ["membership"] });
  expect((await exportLog(ctx, all)).map(({ action }) => action)).toEqual(["membership.approve"]);
});

test.each(["member", "stranger"] as const)("a %s sees nothing of it", async (who) => {
  const { west } = await aTrail();
  const person = who === "member" ? await aMember({ circle: west }) : await aPerson();
  const ctx = await world.as(person);
  await expect(logPage(ctx, all)).rejects.toMatchObject({ code: "not_allowed" });
  await expect(exportLog(ctx, all)).rejects.toMatchObject({ code: "not_allowed" });
  expect(await ctx.db.$count(auditLog, eq(auditLog.action, "export.log"))).toBe(0);
});

test("it is filtered by circle, by name of who did it or whom it was done to, by kind and by day", async () => {
  const { admin, west } = await aTrail();
  const ctx = await world.as(admin);
  const found = async (filter: object) => (await logPage(ctx, logInput.parse(filter))).rows.map(({ action }) => action);
  expect(await found({ kring: west.slug })).toEqual(["membership.approve"]);
  expect(await found({ wie: "els tr" })).toEqual(["membership.approve"]);
  expect(await found({ wie: "nieuw" })).toEqual(["person.admin", "membership.approve"]);
  expect(await found({ wie: "100%_" })).toEqual([]);
  expect(await found({ soort: "membership" })).toEqual(["membership.decline", "membership.approve"]);
  expect(await found({ van: "2026-11-21", tot: "2026-11-21" })).toEqual(["membership.decline"]);
  expect(await found({ van: "gisteren", pagina: "-4", soort: ["a", "b"] })).toHaveLength(3);
});

test("a long log comes in pages, and a page past the end still says how long it is", async () => {
  const admin = await aPerson({ isAdmin: true });
  const ctx = await world.as(admin);
  for (let n = 0; n < LOG_PAGE + 1; n++) await record(ctx, { action: "probe.made", subject: { kind: "probe" } });
  const pages = [1, 2, 3].map((pagina) => logPage(ctx, { ...all, pagina }));
  expect((await Promise.all(pages)).map(({ rows, total }) => [rows.length, total])).toEqual([
    [LOG_PAGE, LOG_PAGE + 1],
    [1, LOG_PAGE + 1],
    [0, LOG_PAGE + 1],
  ]);
});

test("taking it away is itself in the log, once each time", async () => {
  const { admin } = await aTrail();
  const ctx = await world.as(admin);
  expect(await exportLog(ctx, { ...all, wie: "els" })).toHaveLength(1);
  expect(await exportLog(ctx, all)).toHaveLength(4);
  const trail = await ctx.db.select().from(auditLog).where(eq(auditLog.action, "export.log"));
  expect(trail.map(({ data, actorId }) => ({ data, actorId }))).toEqual([
    { data: { wie: "els", rows: 1 }, actorId: admin.id },
    { data: { rows: 4 }, actorId: admin.id },
  ]);
});

test("a lead also sees what was done with documents and meetings that are of their circle among others", async () => {
  const { west, east, lead, admin } = await aTrail();
  const [document] = await world.ports.db
    .insert(documents)
    .values({ title: "Gedeeld met twee", visibility: "circle", state: "shared", ownerId: admin.id })
    .returning();
  const [meeting] = await world.ports.db
    .insert(meetings)
    .values({ slug: "samen", title: "Samen", state: "published", startsAt: NOW, endsAt: NOW })
    .returning();
  if (!document || !meeting) throw new Error("nothing was inserted");
  await world.ports.db.insert(documentCircles).values([west, east].map(({ id }) => ({ documentId: document.id, circleId: id })));
  await world.ports.db.insert(meetingCircles).values([east, west].map(({ id }) => ({ meetingId: meeting.id, circleId: id })));
  await record(await world.as(admin), { action: "document.shared", subject: { kind: "document", id: document.id } });
  await record(await world.as(admin), { action: "meeting.planned", subject: { kind: "meeting", id: meeting.id }, circleId: east.id });
  const seen = (filter: object) => world.as(lead).then((ctx) => logPage(ctx, logInput.parse(filter)));
  expect((await seen({})).rows.map(({ action }) => action).sort()).toEqual(["document.shared", "meeting.planned", "membership.approve"]);
  expect((await seen({ kring: west.slug })).total).toBe(3);
  expect((await seen({ soort: "document" })).rows[0]?.document).toBe("Gedeeld met twee");
  const elsewhere = await world.as(await aLead({ circle: await aCircle() }));
  expect((await logPage(elsewhere, all)).total).toBe(0);
});

test("being an admin does not show the title of a document that is for a circle only", async () => {
  const { admin, west, lead } = await aTrail();
  const rows = (["circle", "members"] as const).map((visibility) => ({
    title: `Titel voor ${visibility}`,
    visibility,
    state: "shared" as const,
    ownerId: lead.id,
  }));
  for (const row of rows) {
    const [made] = await world.ports.db.insert(documents).values(row).returning();
    if (!made) throw new Error("no document");
    await world.ports.db.insert(documentCircles).values({ documentId: made.id, circleId: west.id });
    await record(await world.as(lead), { action: "document.shared", subject: { kind: "document", id: made.id }, circleId: west.id });
  }
  const titles = async (person: { id: string }) =>
    (await logPage(await world.as(person), logInput.parse({ soort: "document" }))).rows.map(({ document }) => document).sort();
  expect(await titles(admin)).toEqual([null, "Titel voor members"].sort());
  expect(await titles(lead)).toEqual(["Titel voor circle", "Titel voor members"]);
});

test.each(["0000-01-01", "0026-03-12", "9999-12-31"])("a day like %s, typed by a slip, is no error", async (day) => {
  const { admin } = await aTrail();
  const ctx = await world.as(admin);
  for (const asked of [{ van: day }, { tot: day }]) expect((await logPage(ctx, logInput.parse(asked))).total).toBeLessThanOrEqual(3);
});
