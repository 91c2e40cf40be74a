import { asTyped } from "@/lib/kernel/csv-cells";
import { type Columns, type Source, type SourceLine, shown, sourceOf } from "@/lib/kernel/csv-columns";
import type { Sheet } from "@/lib/kernel/sheet";
import { type Readers, readCell, readersOfCells } from "./cells";
import { MOST_LINES } from "./input";
import { changeOf, type MetadataRow, problemsOf, type RowField, type Wanted } from "./row";
import { inWords, type Names } from "./words";

type Column = "id" | RowField;

/** What the columns are called, in Dutch and in English; either is understood, in any order. */
export const columnNames = {
  id: ["id"],
  title: ["titel", "title"],
  kind: ["soort", "kind"],
  language: ["taal", "language"],
  date: ["datum", "date"],
  validUntil: ["geldig tot", "valid until"],
  visibility: ["lezers", "readers"],
  topics: ["onderwerpen", "topics"],
  circles: ["kringen", "circles"],
  organisation: ["bestuur", "organisation"],
  product: ["product"],
  supplier: ["leverancier", "supplier"],
  summary: ["samenvatting", "summary"],
} as const satisfies Record<Column, readonly string[]>;

export const columns = Object.keys(columnNames) as Column[];

export const columnName = (column: Column, { locale }: Pick<Names, "locale">): string => {
  const [nl, en] = columnNames[column] as readonly [string, string?];
  return locale === "en" && en ? en : nl;
};

/** Documents as a sheet that comes back in with `readingOf` and `checkSheet`. */
export function sheetOf(rows: MetadataRow[], names: Names, title: string): Sheet {
  return {
    title,
    columns: columns.map((column) => columnName(column, names)),
    rows: rows.map((row) => columns.map((column) => (column === "id" ? row.id : inWords(row, column, names)))),
  };
}

/** What is wrong with a cell: the name of a sentence in lib/i18n, and what stands there. */
export type CellProblem = { column: Column; key: string; value: string };

/** A line of a sheet as it was understood: the document, and what of it would change. */
export type CheckedLine = { line: number; id: string; title: string; row: MetadataRow | null; change: Wanted; problems: CellProblem[] };
export type CheckedSheet = Columns & { isTooLong: boolean; lines: CheckedLine[] };

type Known = { rows: MetadataRow[]; names: Names; mine: ReadonlySet<string> };
type Tools = {
  byId: Map<string, MetadataRow>;
  readers: Readers;
  names: Names;
  present: RowField[];
  mine: ReadonlySet<string>;
  seen: Map<string, number>;
};

/** The lines of a sheet, before it is known which documents they are about. */
export const readingOf = (text: string): Source<Column> => sourceOf(text, { names: columnNames, required: ["id"], most: MOST_LINES });

/** The documents that a sheet is about, as it says: no more than it has lines. */
export const idsIn = ({ lines }: Source<Column>): string[] => [...new Set(lines.map(({ cells }) => cells.id.toLowerCase()))];

/** Understands a sheet, line by line. A column or cell that is not there leaves its field as it is; an empty cell empties it. */
export function checkSheet({ present, lines, unknown, missing, isTooLong }: Source<Column>, { rows, names, mine }: Known): CheckedSheet {
  const tools: Tools = {
    byId: new Map(rows.map((row) => [row.id, row])),
    readers: readersOfCells(names),
    names,
    present: present.filter((column) => column !== "id"),
    mine,
    seen: new Map(),
  };
  return { unknown, missing, isTooLong, lines: missing.length > 0 ? [] : lines.map((line) => checkLine(line, tools)) };
}

function checkLine({ line, cells, absent }: SourceLine<Column>, { byId, readers, names, present, mine, seen }: Tools): CheckedLine {
  const id = cells.id.toLowerCase();
  const row = byId.get(id) ?? null;
  const common = { line, id, title: row?.title ?? shown(cells.title), row };
  const refusal = (key: string, value: string) => ({ ...common, change: {}, problems: [{ column: "id" as const, key, value }] });
  // One of somebody else's is as unknown as one that was made up.
  if (!row) return refusal("unknownDocument", shown(cells.id));
  const before = seen.get(id);
  if (before !== undefined) return refusal("twice", String(before));
  seen.set(id, line);
  const read = present
    .filter((field) => !absent.includes(field))
    .map((field) => ({ field, cell: asTyped(cells[field]), ...readCell(field, cells[field], { row, readers, names }) }));
  const wanted = Object.fromEntries(read.flatMap(({ field, value }) => (value === undefined ? [] : [[field, value]])));
  const change = changeOf(row, wanted);
  const wrong = read.flatMap(({ field, cell, problem }) =>
    problem ? [{ column: field, key: problem.key, value: shown(problem.value ?? cell) }] : [],
  );
  const against = problemsOf(row, change, mine).map(({ field, key }) => ({
    column: field,
    key: ruleNames[key] ?? key,
    value: shown(cells[field]),
  }));
  return { ...common, change, problems: [...wrong, ...against] };
}

const ruleNames: Record<string, string> = {
  "documents.tooManyTopics": "tooManyTopics",
  "documents.notYourCircle": "notYourCircle",
  "documents.circleNeeded": "circleNeeded",
};
