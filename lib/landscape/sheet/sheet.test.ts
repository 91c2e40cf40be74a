import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import type { Locale } from "@/lib/kernel/actor";
import { csvOf } from "@/lib/kernel/csv";
import { asKept } from "@/lib/kernel/csv-cells";
import { DAY, after as later } from "@/lib/kernel/dates";
import type { Sheet } from "@/lib/kernel/sheet";
import { hasLibreOffice, hostile, throughLibreOffice } from "@/lib/kernel/sheet-trial";
import { buildersFor } from "@/lib/testing/builders";
import { type Random, randomFrom } from "@/lib/testing/random";
import { NOW, testWorld } from "@/lib/testing/world";
import { keepUsage } from "../commands";
import { usageInput } from "../input";
import { productKinds, usageStates } from "../kinds";
import type { KnownProduct } from "../products/known";
import { registerOf } from "../queries";
import { productKey, supplierKey } from "../spelling";
import { usageSheets } from "../tables";
import { bringUsageSheetIn, exportUsage, forgetOldUsageSheets, keepUsageSheet } from "./commands";
import { readUsageSheet } from "./queries";
import type { Names, UsageRow } from "./row";
import { checkSheet, readingOf, sheetOf } from "./sheet";

const pieces = [
  "=1+1",
  "+32 51",
  "-3",
  "@x",
  "'",
  '"',
  ";",
  "\t",
  "\n",
  "é",
  "ＮＶ",
  "＝A1",
  "loket",
  "12/03/2026",
  "ja",
  " ",
  "|",
  "\\",
  "−5",
  "\u200b=x",
];
const textOf = (random: Random, most: number) =>
  Array.from({ length: random.below(most) }, () => random.pick(pieces))
    .join("")
    .trim();

/** A register as it might come about, whatever people type. */
function aRegister(random: Random): { rows: UsageRow[]; products: KnownProduct[]; names: Names } {
  const contacts = Array.from({ length: 3 }, (_, n) => ({
    id: random.id(),
    slug: `els-${n}`,
    name: random.pick(["Els Voorbeeld", "Koen =Denkbeeld"]),
  }));
  const names: Names = { contacts, locale: random.pick<Locale>(["nl", "en"]) };
  const rows: UsageRow[] = [];
  const products = new Map<string, KnownProduct>();
  for (let n = random.below(12); n >= 0; n--) {
    const product = `${textOf(random, 4)}p${n}`;
    const supplier = textOf(random, 3);
    const keys = { nameKey: productKey(product, supplier), supplierKey: supplierKey(supplier) };
    const key = `${keys.nameKey} ${keys.supplierKey}`;
    if (products.has(key)) continue;
    const kind = random.pick(productKinds);
    const productId = random.id();
    products.set(key, { id: productId, name: product, supplier, ...keys, kind, mergedInto: null });
    rows.push({
      id: random.id(),
      productId,
      product,
      supplier,
      kind,
      state: random.pick(usageStates),
      since: random.pick([null, 1999, 2024]),
      contractEnd: random.pick([null, "2026-12-31", "2027-02-28"]),
      noticeMonths: random.pick([null, 0, 6]),
      lessons: textOf(random, 12),
      contact: random.pick([null, ...contacts.map(({ id }) => id)]),
      mayCall: random.pick([true, false]),
    });
  }
  return { rows, products: [...products.values()], names };
}

test("1,000 random registers that come back as they left change nothing, in either language", () => {
  const random = randomFrom(8);
  let lines = 0;
  for (let n = 0; n < 1000; n++) {
    const { rows, products, names } = aRegister(random);
    const read = checkSheet(readingOf(csvOf(sheetOf(rows, names, "x"))), { rows, products, names });
    lines += read.lines.length;
    expect(read.lines.map(({ outcome, change, problems }) => ({ outcome, change, problems }))).toEqual(
      rows.map(() => ({ outcome: "same", change: {}, problems: [] })),
    );
    expect(read.left).toEqual([]);
  }
  process.stdout.write(`${JSON.stringify({ registers: 1000, lines, changed: 0 })}\n`);
});

/** Hostile cells in every column in which people write, as they would come about in a register. */
function hostileRegister() {
  const random = randomFrom(10);
  const names: Names = { contacts: [], locale: "nl" };
  const texts = ["+32 51 12 34 56", "-12,50", ...hostile];
  const rows = texts.flatMap((text, n) =>
    (["product", "supplier", "lessons"] as const).map((field) => {
      const common = {
        kind: "other",
        state: "inUse",
        since: 2020,
        contractEnd: "2027-01-31",
        noticeMonths: 6,
        contact: null,
        mayCall: true,
      } as const;
      const [id, productId] = [random.id(), random.id()];
      return {
        id,
        productId,
        ...common,
        product: `Product ${n} ${field}`,
        supplier: "",
        lessons: "",
        [field]: asKept(text),
      };
    }),
  );
  const products = rows.map(
    ({ productId: id, product, supplier, kind }): KnownProduct => ({
      id,
      name: product,
      supplier,
      nameKey: id,
      supplierKey: "",
      kind,
      mergedInto: null,
    }),
  );
  return { rows, products, names };
}

test.skipIf(!hasLibreOffice)(
  "sixty hostile cells calculate nothing in LibreOffice, and come back from it unchanged",
  { timeout: 120_000 },
  () => {
    const { rows, products, names } = hostileRegister();
    const csv = csvOf(sheetOf(rows, names, "proef"));
    expect(throughLibreOffice("proef.csv", csv, "fods")).not.toContain("table:formula=");
    const back = throughLibreOffice("proef.csv", csv, "csv:Text - txt - csv (StarCalc):59,34,76,1");
    const read = checkSheet(readingOf(back), { rows, products, names });
    const changed = read.lines.filter(({ outcome, problems }) => outcome !== "same" || problems.length > 0);
    process.stdout.write(`${JSON.stringify({ row: "C10", cells: 3 * hostile.length, formulas: 0, changed: changed.length })}\n`);
    expect(read.lines).toHaveLength(rows.length);
    expect(changed).toEqual([]);
  },
);

const world = testWorld();
const { aCircle, aMember, anOrganisation } = buildersFor(world);
type Row = { id: string };
const who = {} as Record<"els" | "koen" | "elsewhere", Row>;
let tielt: Row & { slug: string };

beforeEach(async () => {
  const circle = await aCircle();
  tielt = await anOrganisation({ name: "Gemeente Tielt" });
  who.els = await aMember({ circle, organisationId: tielt.id, name: "Els Voorbeeld" });
  who.koen = await aMember({ circle, organisationId: tielt.id, name: "Koen Denkbeeld" });
  who.elsewhere = await aMember({ circle });
  for (const [product, lessons] of [
    ["Loket", "=1+1 is twee"],
    ["Balie", 'Zei "ja"; en dan\nniet'],
  ])
    await keepUsage(
      await as("els"),
      usageInput.parse({ product, supplier: "Voorbeeldsoft", kind: "application", state: "inUse", lessons }),
    );
});

const as = (name: keyof typeof who) => world.as(who[name]);
const sheet = async () => exportUsage(await as("els"), { organisation: tielt.slug });
const cellsOf = ({ columns, rows }: Sheet) => ({ columns, rows: rows.map((row) => row.map((cell) => String(cell ?? ""))) });
const register = async () => (await registerOf(await as("els"), tielt.slug)).entries;

/** Sends the register back after somebody worked in it, and reads what it would do. */
async function send(edit: (rows: string[][], at: (column: string) => number) => string[][], name: keyof typeof who = "els") {
  const { columns, rows } = cellsOf(await sheet());
  const text = csvOf({ title: "", columns, rows: edit(rows, (column) => columns.indexOf(column)) });
  const id = await keepUsageSheet(await as(name), { organisation: tielt.slug, text });
  return { id, read: await readUsageSheet(await as(name), id) };
}
const bring = async ({ id, read }: { id: string; read: { seen: string } }) =>
  bringUsageSheetIn(await as("els"), { sheet: id, seen: read.seen });
const fresh = (at: (column: string) => number, fields: Record<string, string>) => {
  const row = Array.from({ length: 12 }, () => "");
  for (const [column, value] of Object.entries(fields)) row[at(column)] = value;
  return row;
};

describe("a register as a sheet", () => {
  test("says what is added, changed and removed, and does that once it is agreed to", async () => {
    const sent = await send(([balie = [], loket = []], at) => [
      loket.with(at("einde contract"), "30/06/2027").with(at("contact"), "Koen Denkbeeld").with(at("mag gebeld worden"), "ja"),
      balie.with(at("weghalen"), "ja"),
      fresh(at, { product: "Telefooncentrale", leverancier: "Demonet", soort: "Netwerk en telefonie", "sinds (jaar)": "2021" }),
    ]);
    expect(sent.read.lines.map(({ outcome, problems }) => [outcome, problems])).toEqual([
      ["change", []],
      ["remove", []],
      ["add", []],
    ]);
    expect(await register()).toHaveLength(2);
    expect(await bring(sent)).toEqual({ added: 1, changed: 1, removed: 1 });
    expect(await register()).toMatchObject([
      { product: "Loket", contractEnd: "2027-06-30", contact: { name: "Koen Denkbeeld" }, mayCall: true, lessons: "=1+1 is twee" },
      { product: "Telefooncentrale", supplier: "Demonet", kind: "network", since: 2021, state: "inUse" },
    ]);
    await expect(bring(sent)).rejects.toMatchObject({ key: "landscape.sheetAlready" });
    expect(await world.ports.db.$count(auditLog, eq(auditLog.action, "export.usage"))).toBe(1);
  });

  test("leaves what is on no line as it is, and says so", async () => {
    const { read } = await send(([, loket = []]) => [loket]);
    expect(read.left).toEqual(["Balie"]);
    expect(read.lines.map(({ outcome }) => outcome)).toEqual(["same"]);
  });

  test("with one mistake goes in not at all, and each is named by line and column", async () => {
    const sent = await send(([balie = [], loket = []], at) => [
      loket.with(at("einde contract"), "31/02/2027").with(at("status"), "bijna"),
      balie.with(at("lessen"), "Nieuw."),
      balie,
      fresh(at, { product: "LOKET", leverancier: "voorbeeldsoft nv" }),
      fresh(at, { product: "Nieuw ding" }),
      fresh(at, { product: "Nieuw ding", soort: "Software", contact: "Iemand Anders", "mag gebeld worden": "misschien" }),
      fresh(at, { product: "Nog iets", soort: "Software", id: crypto.randomUUID() }),
    ]);
    const wrong = sent.read.lines.map(({ line, problems }) => [line, problems.map(({ column, key }) => `${column} ${key}`)]);
    expect(wrong).toEqual([
      [2, ["state unknownState", "contractEnd noDay"]],
      [3, []],
      [4, ["id twice"]],
      [6, ["product sameProduct"]],
      [7, ["kind kindMissing"]],
      [8, ["contact unknownContact", "mayCall yesOrNo", "product sameProduct"]],
      [9, ["id unknownEntry"]],
    ]);
    await expect(bring(sent)).rejects.toMatchObject({ key: "landscape.sheetWrong" });
    expect((await register()).map(({ lessons }) => lessons)).toEqual(['Zei "ja"; en dan\nniet', "=1+1 is twee"]);
  });

  test("is shown again when the register changed after it was shown", async () => {
    const sent = await send(([balie = [], loket = []], at) => [loket.with(at("lessen"), "Anders."), balie]);
    const [, loket] = await register();
    const words = { product: "Loket", supplier: "Voorbeeldsoft", state: "leaving", lessons: "Van Koen." };
    await keepUsage(await as("koen"), usageInput.parse({ entry: loket?.id, ...words }));
    await expect(bring(sent)).rejects.toMatchObject({ key: "landscape.sheetMoved" });
    expect((await register())[1]).toMatchObject({ lessons: "Van Koen." });
  });

  test("leaves a column that is not there, and empties what is empty", async () => {
    const text = "id;lessons;product\n";
    const [balie] = await register();
    const id = await keepUsageSheet(await as("els"), { organisation: tielt.slug, text: `${text}${balie?.id};;Balie\n` });
    const read = await readUsageSheet(await as("els"), id);
    expect(read.lines).toMatchObject([{ outcome: "change", change: { lessons: "" }, problems: [] }]);
    await bring({ id, read });
    expect((await register())[0]).toMatchObject({ product: "Balie", lessons: "", supplier: "Voorbeeldsoft" });
  });

  test("is closed to who does not work there, and a sheet of somebody else does not exist", async () => {
    const { id } = await send((rows) => rows);
    await expect(exportUsage(await as("elsewhere"), { organisation: tielt.slug })).rejects.toMatchObject({ code: "not_allowed" });
    await expect(keepUsageSheet(await as("elsewhere"), { organisation: tielt.slug, text: "x" })).rejects.toMatchObject({
      code: "not_allowed",
    });
    for (const name of ["koen", "elsewhere"] as const)
      await expect(readUsageSheet(await as(name), id)).rejects.toMatchObject({ code: "not_found" });
    await expect(exportUsage(await world.as("visitor"), { organisation: tielt.slug })).rejects.toMatchObject({ code: "not_found" });
  });

  test("is forgotten after a day", async () => {
    await send((rows) => rows);
    await forgetOldUsageSheets(await world.as("system", later(NOW, 2 * DAY)));
    expect(await world.ports.db.$count(usageSheets)).toBe(0);
  });
});
