import { type Columns, type Source, type SourceLine, shown, sourceOf } from "@/lib/kernel/csv-columns";
import type { Sheet } from "@/lib/kernel/sheet";
import { MOST_LINES } from "../input";
import { type KnownProduct, meantBy } from "../products/known";
import { productKey, supplierKey } from "../spelling";
import { type Readers, readCell, readersOfCells, yesOrNo } from "./cells";
import { inWords, type Names, type RowField, type UsageRow, type Wanted } from "./row";

type Column = "id" | RowField | "remove";

/** What the columns are called, in Dutch and in English; either is understood, in any order. */
const columnNames = {
  id: ["id"],
  product: ["product"],
  supplier: ["leverancier", "supplier"],
  kind: ["soort", "kind"],
  state: ["status", "state"],
  since: ["sinds (jaar)", "since (year)", "sinds", "since"],
  contractEnd: ["einde contract", "contract end"],
  noticeMonths: ["opzegtermijn (maanden)", "notice (months)"],
  lessons: ["lessen", "lessons"],
  contact: ["contact", "contact person"],
  mayCall: ["mag gebeld worden", "may be called"],
  remove: ["weghalen", "remove"],
} as const satisfies Record<Column, readonly string[]>;

const columns = Object.keys(columnNames) as Column[];
const isField = (column: Column): column is RowField => column !== "id" && column !== "remove";

export const columnName = (column: Column, { locale }: Pick<Names, "locale">): string => {
  const [nl, en] = columnNames[column] as readonly [string, string?];
  return locale === "en" && en ? en : nl;
};

/** A register as a sheet that comes back in with `readingOf` and `checkSheet`. */
export function sheetOf(rows: UsageRow[], names: Names, title: string): Sheet {
  const cell = (row: UsageRow, column: Column) => (isField(column) ? inWords(row, column, names) : column === "id" ? row.id : "");
  return {
    title,
    columns: columns.map((column) => columnName(column, names)),
    rows: rows.map((row) => columns.map((column) => cell(row, column))),
  };
}

export type Problem = { column: Column; key: string; value: string };
/** A line as it was understood: what would become of which entry. */
export type CheckedLine = {
  line: number;
  outcome: "add" | "change" | "remove" | "same";
  title: string;
  row: UsageRow | null;
  change: Wanted;
  problems: Problem[];
};
/** `left`: entries of the register that stand on no line. They stay as they are. */
export type CheckedSheet = Columns & { isTooLong: boolean; lines: CheckedLine[]; left: string[] };

export const readingOf = (text: string): Source<Column> => sourceOf(text, { names: columnNames, required: ["product"], most: MOST_LINES });

type Known = { rows: UsageRow[]; products: KnownProduct[]; names: Names };
type Tools = Known & { readers: Readers; present: Column[]; seen: Map<string, number>; removed: Set<string> };

/** Understands a sheet, line by line. A column that is not there leaves its field as it is; an empty cell empties it. */
export function checkSheet({ present, lines, unknown, missing, isTooLong }: Source<Column>, known: Known): CheckedSheet {
  const removed = new Set(lines.filter(({ cells }) => yesOrNo(cells.remove).value === true).map(({ cells }) => cells.id.toLowerCase()));
  const tools: Tools = { ...known, readers: readersOfCells(known.names), present, seen: new Map(), removed };
  const checked = missing.length > 0 ? [] : lines.map((line) => checkLine(line, tools));
  const named = new Set(checked.flatMap(({ row }) => row?.id ?? []));
  const left = known.rows.filter(({ id }) => !named.has(id)).map(({ product }) => product);
  return { unknown, missing, isTooLong, lines: checked, left };
}

function checkLine(source: SourceLine<Column>, tools: Tools): CheckedLine {
  const { line, cells } = source;
  const id = cells.id.toLowerCase();
  const row = tools.rows.find((one) => one.id === id) ?? null;
  const common = { line, row, title: row?.product ?? shown(cells.product), change: {} };
  const refusal = (column: Column, key: string, value: string): CheckedLine => ({
    ...common,
    outcome: "same",
    problems: [{ column, key, value: shown(value) }],
  });
  if (id !== "" && !row) return refusal("id", "unknownEntry", cells.id);
  const before = id === "" ? undefined : tools.seen.get(id);
  if (before !== undefined) return refusal("id", "twice", String(before));
  if (id !== "") tools.seen.set(id, line);
  const remove = yesOrNo(cells.remove);
  if (remove.problem) return refusal("remove", remove.problem, cells.remove);
  if (remove.value) return row ? { ...common, outcome: "remove", problems: [] } : refusal("remove", "removeNew", cells.remove);
  return { ...common, ...wantedOf(source, row, tools) };
}

function wantedOf({ line, cells, absent }: SourceLine<Column>, row: UsageRow | null, tools: Tools) {
  const fields = tools.present.filter(isField).filter((field) => !absent.includes(field));
  const read = fields.map((field) => ({ field, ...readCell(field, cells[field], { ...tools, row }) }));
  const problems = read.flatMap(({ field, problem }): Problem[] =>
    problem ? [{ column: field, key: problem, value: shown(cells[field]) }] : [],
  );
  const wanted: Wanted = Object.fromEntries(read.flatMap(({ field, value }) => (value === undefined ? [] : [[field, value]])));
  const change = row
    ? (Object.fromEntries(Object.entries(wanted).filter(([field, value]) => value !== row[field as RowField])) as Wanted)
    : wanted;
  const whole: Wanted = { product: "", supplier: "", ...row, ...wanted };
  const against = problems.some(({ column }) => column === "product" || column === "supplier")
    ? []
    : aboutProduct({ line, row, whole, change }, tools).map((problem) => ({ ...problem, value: shown(problem.value) }));
  const outcome: CheckedLine["outcome"] = row ? (Object.keys(change).length > 0 ? "change" : "same") : "add";
  return { outcome, change, problems: [...problems, ...against] };
}

type Whole = { line: number; row: UsageRow | null; whole: Wanted; change: Wanted };

/** Which product a line is about, and what stands in the way: each may be in a register once. */
function aboutProduct(about: Whole, { products, rows, seen, removed }: Tools): Problem[] {
  const { line, row, whole, change } = about;
  const typed = { product: whole.product ?? "", supplier: whole.supplier ?? "" };
  if (typed.product.length < 2) return [{ column: "product", key: "productMissing", value: typed.product }];
  const isSame = row !== null && change.product === undefined && change.supplier === undefined;
  const meant = isSame ? { known: products.find(({ id }) => id === row.productId) } : meantBy(typed, products);
  if ("among" in meant) return [{ column: "supplier", key: "whichSupplier", value: typed.product }];
  const known = "known" in meant ? meant.known : undefined;
  const key = known?.id ?? `${productKey(typed.product, typed.supplier)} ${supplierKey(typed.supplier)}`;
  const before = seen.get(key);
  if (before !== undefined) return [{ column: "product", key: "sameProduct", value: String(before) }];
  seen.set(key, line);
  const twin = rows.find((one) => one.productId === known?.id && one.id !== row?.id && !removed.has(one.id));
  return twin ? [{ column: "product", key: "alreadyThere", value: twin.product }] : aboutKind(about, known);
}

/** A new product needs a kind; one that is there has its own, which an admin corrects. */
function aboutKind({ whole, change }: Whole, known: KnownProduct | undefined): Problem[] {
  if (!known) return whole.kind ? [] : [{ column: "kind", key: "kindMissing", value: "" }];
  const differs = change.kind !== undefined && change.kind !== known.kind;
  return differs ? [{ column: "kind", key: "kindDiffers", value: known.name }] : [];
}
