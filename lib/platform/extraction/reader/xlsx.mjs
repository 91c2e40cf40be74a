import { MAX_CHARACTERS } from "./limits.mjs";
import { heading } from "./lines.mjs";
import { attribute, relations, walkXml } from "./xml.mjs";

/** Cells without a value are left out of a row, so a row is as wide as its last filled cell, at most this. */
const MAX_COLUMNS = 200;

export async function readXlsx(zip, part, until) {
  const strings = sharedStrings(
    (await zip.read("xl/sharedStrings.xml", { partly: true })) ?? (await zip.read("xl/SharedStrings.xml", { partly: true })),
  );
  const isDate = dateStyles((await zip.read("xl/styles.xml"))?.text);
  const pages = [];
  let room = MAX_CHARACTERS;
  for (const sheet of await sheetsInOrder(zip, part)) {
    const source = await zip.read(sheet.target, { partly: true });
    if (!source) continue;
    const { rows, cut } = readSheet(source, { strings, isDate, room, until });
    const page = [heading(1, sheet.name), ...rows].join("\n");
    pages.push(rows.length > 0 ? page : "");
    room -= page.length;
    if (cut || room <= 0) return { pages, cut: true };
  }
  return { pages: pages.filter(Boolean), cut: false };
}

async function sheetsInOrder(zip, part) {
  const known = relations((await zip.read("xl/_rels/workbook.xml.rels"))?.text, "xl");
  const sheets = [];
  walkXml((await zip.read(part)).text, {
    open(name, tag) {
      if (name !== "sheet") return;
      const target = known.get(/[\w.-]+:id="([^"]+)"/.exec(tag)?.[1])?.target;
      if (target) sheets.push({ name: attribute(tag, "name") ?? "", target });
    },
  });
  return sheets;
}

function sharedStrings(source) {
  const strings = [];
  if (!source) return strings;
  let keep = false;
  let phonetic = false;
  walkXml(
    source.text,
    {
      open(name) {
        if (name === "si") strings.push("");
        if (name === "rPh") phonetic = true;
        if (name === "t") keep = true;
      },
      close(name) {
        if (name === "t") keep = false;
        if (name === "rPh") phonetic = false;
      },
      text(text) {
        if (keep && !phonetic) strings[strings.length - 1] += text;
      },
    },
    { partly: source.cut },
  );
  return strings;
}

/** Built-in formats that show a day. */
const builtInDates = new Set([14, 15, 16, 17, 22]);

function dateStyles(xml) {
  const dates = [];
  const own = new Map();
  if (!xml) return () => false;
  let inCells = false;
  walkXml(xml, {
    open(name, tag) {
      if (name === "numFmt") own.set(Number(attribute(tag, "numFmtId")), attribute(tag, "formatCode") ?? "");
      if (name === "cellXfs") inCells = true;
      if (name !== "xf" || !inCells) return;
      const format = Number(attribute(tag, "numFmtId"));
      dates.push(builtInDates.has(format) || /y|d{1,4}[-/. ]|[-/. ]d/i.test((own.get(format) ?? "").replace(/"[^"]*"|\[[^\]]*\]/g, "")));
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return (style) => dates[style] ?? false;
}

function readSheet(source, { strings, isDate, room, until }) {
  const rows = [];
  let row = [];
  let cell;
  let keep = false;
  let characters = 0;
  const full = () => characters > room || Date.now() > until;
  const closeRow = () => {
    const line = row.join("\t").replace(/\t+$/, "");
    if (line.trim()) rows.push(line);
    characters += line.length;
    row = [];
  };
  const closeCell = () => {
    const value = shown(cell, strings, isDate).replace(/\s+/g, " ").trim();
    if (value && cell.column < MAX_COLUMNS) {
      while (row.length < cell.column) row.push("");
      row[cell.column] = value;
    }
  };
  let cut = source.cut;
  walkXml(
    source.text,
    {
      open(name, tag) {
        if (cut && full()) return;
        if (name === "c")
          cell = { type: attribute(tag, "t"), style: Number(attribute(tag, "s") ?? -1), column: columnOf(tag, row.length), value: "" };
        if (name === "v" || name === "t") keep = true;
      },
      close(name) {
        if (name === "v" || name === "t") keep = false;
        if (name === "c" && cell && !cut) closeCell();
        if (name !== "row" || cut) return;
        closeRow();
        cut = full();
      },
      text(text) {
        if (keep && cell) cell.value += text;
      },
    },
    { partly: source.cut },
  );
  return { rows, cut };
}

function columnOf(tag, next) {
  const letters = /^[A-Z]+/.exec(attribute(tag, "r") ?? "")?.[0];
  if (!letters) return next;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function shown(cell, strings, isDate) {
  if (cell.type === "s") return strings[Number(cell.value)] ?? "";
  if (cell.type === "b") return cell.value === "1" ? "WAAR" : "ONWAAR";
  if (cell.type === "e") return "";
  const number = Number(cell.value);
  if (cell.type || !isDate(cell.style) || !(number > 1 && number < 2_958_466)) return cell.value;
  // Day 0 of a spreadsheet is 30 December 1899.
  return new Date(Date.UTC(1899, 11, 30) + Math.round(number * 86_400_000)).toISOString().slice(0, 10);
}
