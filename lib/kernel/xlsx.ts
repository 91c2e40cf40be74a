import { strToU8, zipSync } from "fflate";
import { brusselsDay } from "./dates";
import { type Cell, isFormula, type Sheet, showable } from "./sheet";

/** What Excel refuses in the name of a sheet, and how long it may be. */
const NOT_IN_NAME = /[[\]:*?/\\']/g;
const LONGEST_NAME = 31;
/** More text than this Excel calls damage. */
const LONGEST_CELL = 32_767;

/** A sheet as a workbook of the least parts that Excel and LibreOffice want. Every text is typed as text, so nothing of it calculates. */
export function xlsxOf(sheet: Sheet): Uint8Array<ArrayBuffer> {
  const parts = {
    "[Content_Types].xml": types,
    "_rels/.rels": relations(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": workbook(sheet.title),
    "xl/_rels/workbook.xml.rels": relations(["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"]),
    "xl/styles.xml": styles,
    "xl/worksheets/sheet1.xml": worksheet(sheet),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`${declaration}${xml}`)])));
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const sheets = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const types =
  `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${sheets}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheets}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${sheets}.styles+xml"/></Types>`;

/** Style 1 is the bold of the first row. */
const styles =
  `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>';

/** What a part refers to, as `rId1`, `rId2`. */
function relations(...targets: [type: string, target: string][]): string {
  const lines = targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${packages}/relationships">${lines.join("")}</Relationships>`;
}

function workbook(title: string): string {
  const name = showable(title).replace(NOT_IN_NAME, " ").trim().slice(0, LONGEST_NAME).trim() || "1";
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

/** The first row stays in sight. */
const frozen =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

function worksheet({ columns, rows }: Sheet): string {
  const body = [columns, ...rows].map((row, at) => `<row r="${at + 1}">${row.map((cell) => cellOf(cell, at === 0)).join("")}</row>`);
  return `<worksheet xmlns="${main}">${frozen}<sheetData>${body.join("")}</sheetData></worksheet>`;
}

function cellOf(cell: Cell, isHead: boolean): string {
  if (cell !== null && isFormula(cell)) return `<c><f>${escaped(cell.formula)}</f><v>${cell.value}</v></c>`;
  if (typeof cell === "number") return Number.isFinite(cell) ? `<c><v>${cell}</v></c>` : "<c/>";
  const text = cell instanceof Date ? brusselsDay(cell) : showable(cell ?? "").slice(0, LONGEST_CELL);
  if (text === "") return "<c/>";
  return `<c t="inlineStr"${isHead ? ' s="1"' : ""}><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** `_x0041_` is how a workbook writes a letter by its number, so a text that really says that is written by numbers itself. */
const escaped = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "_x000D_");
