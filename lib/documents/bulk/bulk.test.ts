import { and, eq, like } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import { csvOf } from "@/lib/kernel/csv";
import { newId } from "@/lib/kernel/ids";
import type { Sheet } from "@/lib/kernel/sheet";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { testWorld } from "@/lib/testing/world";
import { topics } from "@/lib/topics/tables";
import { documents } from "../tables";
import { bringSheetIn, changeMany, exportMetadata, forgetOldSheets, keepSheet } from "./commands";
import { manyInput } from "./input";
import { metadataRows, previewMany, readSheet } from "./queries";

const world = testWorld();
const { aCircle, aLead, aMember, aPerson, join } = buildersFor(world);
const { aDraft, aSharedDocument } = documentBuildersFor(world);

type Row = { id: string };
let circle: Row & { slug: string };
const people = {} as Record<"owner" | "colleague" | "lead" | "elsewhere" | "newcomer", Row>;
const mine: string[] = [];

beforeEach(async () => {
  circle = await aCircle();
  people.owner = await aMember({ circle });
  people.colleague = await aMember({ circle });
  people.lead = await aLead({ circle });
  people.elsewhere = await aMember({ circle: await aCircle() });
  people.newcomer = await aPerson();
  await world.ports.db.insert(topics).values([
    { id: "nis2", groupId: "veiligheid", nl: "NIS2", en: "NIS2" },
    { id: "lan-wifi", groupId: "netwerk", nl: "Netwerk en wifi", en: "Network and wifi" },
  ]);
  mine.length = 0;
  for (const title of ["Glasvezelplan", "=1+1 is twee", 'Verslag; met "tekens"'])
    mine.push(await aSharedDocument({ owner: people.owner, title, visibility: "circle", circles: [circle.id], topics: ["nis2"] }));
});

const as = (who: keyof typeof people) => world.as(people[who]);
const many = (fields: Record<string, unknown>) => manyInput.parse({ documents: mine, ...fields });
const rowsOf = async (who: keyof typeof people) => metadataRows(await as(who), { ids: mine });
const logged = (action: string) => world.ports.db.$count(auditLog, like(auditLog.action, action));

describe("many at once", () => {
  test("change what is asked, and leave the rest", async () => {
    const input = many({ kind: "manual", addTopics: ["lan-wifi"], dropTopics: ["nis2"], validUntil: "2031-01-31", visibility: "members" });
    expect(await changeMany(await as("owner"), input)).toEqual({ changed: 3 });
    for (const row of await rowsOf("owner"))
      expect(row).toMatchObject({
        kind: "manual",
        topics: ["lan-wifi"],
        validUntil: "2031-01-31",
        visibility: "members",
        circles: [circle.id],
      });
    expect((await rowsOf("owner")).map((row) => row.title).sort()).toEqual(
      ["=1+1 is twee", "Glasvezelplan", 'Verslag; met "tekens"'].sort(),
    );
  });

  test("leave one row in the log for each document that others may read from now on", async () => {
    await changeMany(await as("owner"), many({ visibility: "public" }));
    expect(await logged("document.visibility")).toBe(3);
    await changeMany(await as("owner"), many({ kind: "manual" }));
    expect(await logged("document.visibility")).toBe(3);
  });

  test("are not changed a second time", async () => {
    await changeMany(await as("owner"), many({ kind: "manual" }));
    await expect(changeMany(await as("owner"), many({ kind: "manual" }))).rejects.toMatchObject({ key: "bulk.nothing" });
  });

  test("are not given a day that no calendar has", () => {
    for (const validUntil of ["0000-01-01", "2031-02-30"])
      expect(manyInput.safeParse({ documents: mine, validUntil }).error?.issues).toMatchObject([{ message: "documents.dayShape" }]);
  });

  test("are shown first with what would change, and nothing happens", async () => {
    const before = await rowsOf("owner");
    const previews = await previewMany(await as("owner"), many({ kind: "report", addTopics: ["lan-wifi"] }));
    expect(previews.map(({ change }) => change)).toEqual(mine.map(() => ({ topics: ["lan-wifi", "nis2"] })));
    expect(await rowsOf("owner")).toEqual(before);
  });

  test("of the lead's own circle can be changed by the lead", async () => {
    expect(await changeMany(await as("lead"), many({ circle: circle.slug, kind: "guideline" }))).toEqual({ changed: 3 });
  });

  test.each(["colleague", "elsewhere", "newcomer"] as const)("are closed to a %s, and nothing changes", async (who) => {
    await expect(changeMany(await as(who), many({ kind: "manual" }))).rejects.toMatchObject({ key: "bulk.notAll" });
    expect((await rowsOf("owner")).map((row) => row.kind)).toEqual(["report", "report", "report"]);
  });

  test("go all or none: one of somebody else stops all", async () => {
    const other = await aSharedDocument({ owner: people.colleague, visibility: "members" });
    await expect(changeMany(await as("owner"), many({ documents: [...mine, other], kind: "manual" }))).rejects.toMatchObject({
      key: "bulk.notAll",
    });
    expect((await rowsOf("owner")).every((row) => row.kind === "report")).toBe(true);
  });

  test("stay out of circles of others, and never without readers", async () => {
    const other = await aCircle();
    await expect(changeMany(await as("owner"), many({ addCircles: [other.id] }))).rejects.toMatchObject({ key: "documents.notYourCircle" });
    await expect(changeMany(await as("owner"), many({ dropCircles: [circle.id] }))).rejects.toMatchObject({
      key: "documents.circleNeeded",
    });
  });

  test("a draft is not among them", async () => {
    const draft = await aDraft({ owner: people.owner });
    expect(await metadataRows(await as("owner"), { ids: [draft] })).toEqual([]);
  });
});

/** The sheet as CSV, after somebody worked in it. */
const csvWith = (sheet: Sheet, edit: (cell: string, column: string) => string = (cell) => cell) =>
  csvOf({ ...sheet, rows: sheet.rows.map((row) => row.map((cell, at) => edit(String(cell ?? ""), sheet.columns[at] ?? ""))) });

describe("a sheet", () => {
  const send = async (who: keyof typeof people, text: string) => {
    const id = await keepSheet(await as(who), { text });
    return { id, sheet: await readSheet(await as(who), id) };
  };

  test("that comes back as it left changes nothing, also with formulas, quotes and semicolons in it", async () => {
    const { id, sheet } = await send("owner", csvWith(await exportMetadata(await as("owner"), { circle: "" })));
    expect(sheet.lines).toHaveLength(3);
    for (const line of sheet.lines) expect([line.change, line.problems]).toEqual([{}, []]);
    await expect(bringSheetIn(await as("owner"), { sheet: id })).rejects.toMatchObject({ key: "bulk.nothing" });
  });

  test("that comes back as it left changes nothing, also when two things are called alike, in either language", async () => {
    const twins = await Promise.all(["Digitaal Één", "Digitaal een"].map((name) => aCircle({ name })));
    for (const twin of twins) await join(people.owner, twin);
    const documents = await Promise.all(
      twins.map(({ id }) => aSharedDocument({ owner: people.owner, title: "'=1+1", visibility: "circle", circles: [id] })),
    );
    const actor = { ...(await as("owner")).actor, locale: "en" as const };
    for (const ctx of [await as("owner"), { ...(await as("owner")), actor }]) {
      const { sheet } = await send("owner", csvWith(await exportMetadata(ctx, { circle: "" })));
      expect(sheet.lines.map(({ id }) => id)).toEqual(expect.arrayContaining(documents));
      for (const line of sheet.lines) expect([line.change, line.problems]).toEqual([{}, []]);
    }
  });

  test("does what was changed in it, once", async () => {
    const exported = await exportMetadata(await as("owner"), { circle: "" });
    const edited = csvWith(exported, (cell, column) =>
      column === "soort" ? "Handleiding" : column === "datum" ? "12/03/2026" : column === "onderwerpen" ? "NIS2 | Netwerk en wifi" : cell,
    );
    const { id, sheet } = await send("owner", edited);
    expect(sheet.lines.map(({ change }) => change)).toEqual(
      mine.map(() => ({ kind: "manual", date: "2026-03-12", topics: ["lan-wifi", "nis2"] })),
    );
    expect(await bringSheetIn(await as("owner"), { sheet: id })).toEqual({ changed: 3 });
    await expect(bringSheetIn(await as("owner"), { sheet: id })).rejects.toMatchObject({ code: "conflict" });
    const again = await send("owner", edited);
    for (const line of again.sheet.lines) expect([line.change, line.problems]).toEqual([{}, []]);
  });

  test("of before brings everything back", async () => {
    const before = await rowsOf("owner");
    const kept = csvWith(await exportMetadata(await as("owner"), { circle: "" }));
    await changeMany(await as("owner"), many({ kind: "other", visibility: "public", dropTopics: ["nis2"], validUntil: "2031-01-31" }));
    const { id } = await send("owner", kept);
    await bringSheetIn(await as("owner"), { sheet: id });
    expect(await rowsOf("owner")).toEqual(before);
  });

  test("without a column leaves that field, and an empty cell empties it", async () => {
    const [document = ""] = mine;
    const { id } = await send("owner", `id;onderwerpen\n${document};\n`);
    await bringSheetIn(await as("owner"), { sheet: id });
    expect((await rowsOf("owner")).find((row) => row.id === document)).toMatchObject({
      topics: [],
      title: "Glasvezelplan",
      visibility: "circle",
    });
  });

  test("tells what is wrong by line and column, and does the rest", async () => {
    const [first = "", second = "", third = ""] = mine;
    const lines = [
      `${first};Onzin;31/02/2026;iedereen`,
      `${second};Verslag;0000-01-01;leden`,
      `${third};Handleiding;2026-01-31;iedereen`,
      `${newId()};Verslag;;`,
      `${third};;;`,
    ];
    const { id, sheet } = await send("owner", `id;soort;datum;lezers;kleur\n${lines.join("\n")}`);
    expect(sheet.unknown).toEqual(["kleur"]);
    expect(sheet.lines.map(({ line, problems }) => [line, ...problems.map(({ column, key }) => `${column} ${key}`)])).toEqual([
      [2, "kind unknownWord", "date noDay"],
      [3, "date noDay", "visibility unknownWord"],
      [4],
      [5, "id unknownDocument"],
      [6, "id twice"],
    ]);
    expect(await bringSheetIn(await as("owner"), { sheet: id })).toEqual({ changed: 1 });
    expect((await rowsOf("owner")).find((row) => row.id === third)).toMatchObject({ kind: "manual", visibility: "public" });
  });

  test("leaves what a line is too short for as it is, and still empties an empty cell", async () => {
    const [first = "", second = ""] = mine;
    const { sheet } = await send("owner", `id;soort;onderwerpen\n${first};Handleiding\n${second};Handleiding;\n`);
    expect(sheet.lines.map(({ change }) => change)).toEqual([{ kind: "manual" }, { kind: "manual", topics: [] }]);
  });

  test("may name more documents than the database takes parameters, in its texts and on its lines", async () => {
    const summary = Array.from({ length: 35_000 }, () => newId()).join(" ");
    const { sheet } = await send("owner", `id;product;kleur\n${mine[0]?.toUpperCase()};QGIS;${summary} ${summary}\n`);
    expect(sheet.lines).toMatchObject([{ change: { product: "QGIS" }, problems: [] }]);
  });

  test("without ids is not understood", async () => {
    const { sheet } = await send("owner", "titel;soort\nIets;Verslag");
    expect(sheet).toMatchObject({ missing: ["id"], lines: [] });
  });

  test("of somebody else does not exist", async () => {
    const { id } = await send("owner", "id\n");
    await expect(readSheet(await as("colleague"), id)).rejects.toMatchObject({ code: "not_found" });
    await expect(bringSheetIn(await as("colleague"), { sheet: id })).rejects.toMatchObject({ code: "not_found" });
  });

  test("with documents of somebody else changes none of them, and says of each that it is unknown", async () => {
    const exported = csvWith(await exportMetadata(await as("owner"), { circle: "" }), (cell, column) =>
      column === "soort" ? "Handleiding" : cell,
    );
    const { id, sheet } = await send("colleague", exported);
    expect(sheet.lines.flatMap(({ problems }) => problems.map(({ key }) => key))).toEqual(mine.map(() => "unknownDocument"));
    await expect(bringSheetIn(await as("colleague"), { sheet: id })).rejects.toMatchObject({ key: "bulk.nothing" });
  });

  test("of a circle goes to its lead, and leaves a row in the log", async () => {
    expect((await exportMetadata(await as("lead"), { circle: circle.slug })).rows).toHaveLength(3);
    expect(await world.ports.db.$count(auditLog, and(eq(auditLog.action, "export.metadata"), eq(auditLog.circleId, circle.id)))).toBe(1);
  });

  test.each(["colleague", "elsewhere"] as const)("of a circle does not go to a %s", async (who) => {
    await expect(exportMetadata(await as(who), { circle: circle.slug })).rejects.toMatchObject({ code: "not_allowed" });
  });

  test("is asked of nobody without a circle", async () => {
    await expect(keepSheet(await as("newcomer"), { text: "id" })).rejects.toMatchObject({ code: "not_allowed" });
    await expect(exportMetadata(await as("newcomer"), { circle: "" })).rejects.toMatchObject({ code: "not_allowed" });
  });

  test("is gone after a day", async () => {
    const { id } = await send("owner", "id\n");
    const system = await world.as("system");
    await forgetOldSheets({ ...system, now: new Date(system.now.getTime() + 25 * 3_600_000) });
    await expect(readSheet(await as("owner"), id)).rejects.toMatchObject({ code: "not_found" });
  });
});

test("a document keeps its meeting, its authors and its summary when its kind changes", async () => {
  const [document = ""] = mine;
  const before = await world.ports.db.select().from(documents).where(eq(documents.id, document));
  await changeMany(await as("owner"), many({ documents: [document], kind: "manual" }));
  const after = await world.ports.db.select().from(documents).where(eq(documents.id, document));
  expect({ ...after[0], updatedAt: null }).toEqual({ ...before[0], kind: "manual", updatedAt: null });
});
