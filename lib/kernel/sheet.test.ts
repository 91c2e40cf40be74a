import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { csvOf } from "./csv";
import { type Sheet, showable, wouldCalculate } from "./sheet";
import { hasLibreOffice, hostile, throughLibreOffice } from "./sheet-trial";
import { xlsxOf } from "./xlsx";

/** What must stay as it is, to the eye and to the machine. */
const innocent = [
  "+32 51 12 34 56",
  "+32 471 12 34 56",
  "051 12 34 56",
  "-12,50",
  "-3",
  "Gemeente Tielt",
  "a;b",
  'zei "ja"',
  "twee\nregels",
  "één & twee <drie>",
  "_x0041_",
  "'s-Gravenvoeren",
  "",
];

const columns = ["Naam", "Bestuur", "Reden"];
/** Every cell in every column. */
const sheetOf = (cells: string[]): Sheet => ({
  title: "Proef: [alles]",
  columns,
  rows: cells.flatMap((cell) => columns.map((_, at) => columns.map((_, column) => (column === at ? cell : "x")))),
});

/** A CSV read as a spreadsheet reads it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = "", end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n|$)/g)) {
    if (end === "" && quoted === undefined && bare === "") break;
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

const unescaped = (xml: string) =>
  xml
    .replaceAll("_x000D_", "\r")
    .replaceAll("_x005F_", "_")
    .replaceAll("&quot;", '"')
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");

test("sixty hostile cells in every column of a CSV calculate nothing and keep their words", () => {
  expect(hostile).toHaveLength(60);
  const [, ...rows] = readCsv(csvOf(sheetOf(hostile)));
  expect(rows).toHaveLength(180);
  expect(rows.flat().filter(wouldCalculate)).toEqual([]);
  expect(rows.map((row) => row.map((cell) => cell.replace(/^'(?=[^a-z])/u, "")))).toEqual(sheetOf(hostile.map(showable)).rows);
});

test("phone numbers, negative amounts and everything innocent stand in a CSV as they are", () => {
  const [head, ...rows] = readCsv(csvOf(sheetOf(innocent)));
  expect(head).toEqual(columns);
  expect(rows).toEqual(sheetOf(innocent).rows);
  expect(csvOf({ title: "x", columns: ["n"], rows: [[-12.5], [null], [0]] })).toBe("\ufeffn\r\n-12,5\r\n\r\n0\r\n");
});

test("a phone number that would be added up is kept from it", () => {
  expect(["+32-51-12", "+3251123456", "-1+2", "-12,50+1"].filter((text) => !wouldCalculate(text))).toEqual([]);
});

test("every text in a workbook is typed as text, and comes back letter by letter", () => {
  const all = sheetOf([...hostile, ...innocent]);
  const parts = unzipSync(xlsxOf(all));
  const xml = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(xml).not.toMatch(/<f[ >]/);
  const rows = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, cells = ""]) =>
    [...cells.matchAll(/<c\/>|<c t="inlineStr"(?: s="1")?><is><t xml:space="preserve">(.*?)<\/t><\/is><\/c>/gs)].map(([, text = ""]) =>
      unescaped(text),
    ),
  );
  expect(rows).toEqual([columns, ...all.rows.map((row) => row.map((cell) => showable(String(cell))))]);
});

const all = sheetOf([...hostile, ...innocent]);
const unless = hasLibreOffice ? "" : " (soffice is not installed)";

test.skipIf(!hasLibreOffice)(`LibreOffice finds no formula in either${unless}`, { timeout: 120_000 }, () => {
  const files = [throughLibreOffice("proef.csv", csvOf(all), "fods"), throughLibreOffice("proef.xlsx", xlsxOf(all), "fods")];
  for (const xml of files) {
    expect(xml).not.toContain("table:formula=");
    expect(xml.split("<text:p>+32 51 12 34 56</text:p>")).toHaveLength(4);
  }
  // That a formula would have been seen.
  expect(throughLibreOffice("proef.csv", "=1+1\n", "fods")).toContain("table:formula=");
});

test.skipIf(!hasLibreOffice)(`every cell of a workbook comes out of LibreOffice unchanged${unless}`, { timeout: 120_000 }, () => {
  const text = throughLibreOffice("proef.xlsx", xlsxOf(all), "csv:Text - txt - csv (StarCalc):59,34,76,1");
  const seen = readCsv(`\ufeff${text.replace(/(?<!\r)\n/g, "\r\n")}`).slice(1);
  const same = (cell: unknown) => showable(String(cell)).replace(/\r?\n|\r/g, "\n");
  expect(seen.map((row) => row.map(same))).toEqual(all.rows.map((row) => row.map(same)));
});
