import { csvTable } from "./csv-reader";
import { clipped } from "./text";

/** Letters of a cell that are shown: enough to find it again, also when somebody pasted a book into it. */
const MOST_SHOWN = 80;

export const shown = (cell: string): string => clipped(cell, MOST_SHOWN);

/** What stands above the lines: the columns that were not understood, and why the list cannot be used at all. */
export type Columns = { unknown: string[]; missing: string[] };

/** `absent`: the columns of ours that the line is too short for. Spreadsheets leave out empty cells at the end of a line. */
export type SourceLine<Column extends string> = { line: number; cells: Record<Column, string>; absent: Column[] };

/** `present`: the columns of ours that it has. */
export type Source<Column extends string> = Columns & { present: Column[]; lines: SourceLine<Column>[]; isTooLong: boolean };

type ColumnNames<Column extends string> = {
  names: Record<Column, readonly string[]>;
  required: readonly NoInfer<Column>[];
  /** Lines that are looked at. */
  most: number;
};

/** Lower case without accents and signs: "E-mail adres" and "e-mailadres" are one. */
export const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "");

/** The lines of a list, by the names of our columns. A name that we do not know is told of, and skipped. */
export function sourceOf<Column extends string>(text: string, { names, required, most }: ColumnNames<Column>): Source<Column> {
  const table = csvTable(text, most + 1);
  const columns = Object.keys(names) as Column[];
  const places = table.names.map((name) => columns.find((column) => names[column].some((one) => folded(one) === folded(name))));
  const rows = table.rows.slice(0, most);
  return {
    unknown: table.names.filter((name, at) => name !== "" && !places[at]).map(shown),
    present: columns.filter((column) => places.includes(column)),
    missing: required.filter((column) => !places.includes(column)).map((column) => names[column][0] ?? column),
    isTooLong: table.rows.length > most,
    lines: rows.map(({ line, cells }) => ({
      line,
      cells: byColumn(columns, places, cells),
      absent: columns.filter((column) => places.indexOf(column) >= cells.length),
    })),
  };
}

function byColumn<Column extends string>(columns: Column[], places: (Column | undefined)[], cells: string[]): Record<Column, string> {
  const found = columns.map((column) => [column, cells[places.indexOf(column)] ?? ""] as const);
  return Object.fromEntries(found) as Record<Column, string>;
}
