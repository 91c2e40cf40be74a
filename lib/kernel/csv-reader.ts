/** A row with the line of the file on which it begins: a cell between quotes may hold several. */
export type CsvRow = { line: number; cells: string[] };

/** More columns than any list of ours has: what stands beyond them is not kept. */
const MOST_CELLS = 50;

/**
 * A CSV as its first line and the rest, no more rows than `most`; empty rows are left out. The separator is the one that the first
 * line uses most.
 */
export function csvTable(text: string, most = Number.POSITIVE_INFINITY): { names: string[]; rows: CsvRow[] } {
  const source = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const [first = ""] = source.split("\n", 1);
  const separator = [",", "\t"].reduce((best, each) => (first.split(each).length > first.split(best).length ? each : best), ";");
  const [head, ...rows] = rowsOf(source, separator, most);
  return { names: head?.cells ?? [], rows };
}

/** The rows as objects by the names in the first line. */
export function csvRows(text: string): Record<string, string>[] {
  const { names, rows } = csvTable(text);
  return rows.map(({ cells }) => Object.fromEntries(names.map((name, at) => [name.trim().toLowerCase(), cells[at] ?? ""])));
}

/** The first line, also when it is empty, and at most `most` rows that hold something. */
function rowsOf(source: string, separator: string, most: number): CsvRow[] {
  let row: CsvRow = { line: 1, cells: [] };
  const rows = [row];
  let line = 1;
  let at = 0;
  while (at < source.length) {
    const { cell, end } = quotedAt(source, at, separator) ?? plainAt(source, at, separator);
    if (row.cells.length < MOST_CELLS) row.cells.push(cell.trim());
    line += newlinesIn(source.slice(at, end));
    at = end + 1;
    const isEnd = source[end] === "\n" || at >= source.length;
    if (!isEnd) continue;
    if (row !== rows[0] && row.cells.some(Boolean)) rows.push(row);
    if (rows.length > most) break;
    line += 1;
    row = { line, cells: [] };
  }
  return rows;
}

const newlinesIn = (text: string): number => text.split("\n").length - 1;

type Found = { cell: string; end: number };

/** A cell between quotes; null when it only begins like one. */
function quotedAt(source: string, at: number, separator: string): Found | null {
  if (source[at] !== '"') return null;
  let close = source.indexOf('"', at + 1);
  while (close !== -1 && source[close + 1] === '"') close = source.indexOf('"', close + 2);
  const end = close + 1;
  const isEnd = close !== -1 && (end === source.length || source[end] === separator || source[end] === "\n");
  return isEnd ? { cell: source.slice(at + 1, close).replaceAll('""', '"'), end } : null;
}

function plainAt(source: string, at: number, separator: string): Found {
  let end = at;
  while (end < source.length && source[end] !== separator && source[end] !== "\n") end += 1;
  return { cell: source.slice(at, end), end };
}

/** The text of a file as spreadsheets save it: UTF-8, or else the alphabet of Windows. Null when it is no text at all. */
export function csvText(bytes: Uint8Array): string | null {
  const text = decoded(bytes);
  return text.includes("\0") || text.startsWith("PK\x03\x04") ? null : text;
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
