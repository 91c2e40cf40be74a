import { slipsBetween } from "@/lib/dutch/spelling";
import { csvTable } from "@/lib/kernel/csv-reader";
import { clipped } from "@/lib/kernel/text";
import { MOST_LINES } from "./input";

/** What is wrong with a line: the name of a sentence in lib/i18n, and what it needs. */
export type Problem = { key: string; params: Record<string, string | number> };

/** Letters of a cell that are shown: enough to find it again, also when somebody pasted a book into it. */
const MOST_SHOWN = 80;

export const shown = (cell: string): string => clipped(cell, MOST_SHOWN);

export const problem = (key: string, params: Problem["params"] = {}): Problem => ({
  key,
  params: typeof params.value === "string" ? { ...params, value: shown(params.value) } : params,
});

/** A line of a list as it was understood. `make` and `change` are ready to be brought in; of a `known` line nothing changes. */
export type CheckedLine<Data> = {
  line: number;
  /** By what a person recognises it. */
  label: string;
  problems: Problem[];
  outcome: "make" | "change" | "known";
  data: Data;
};

/** What stands above the lines: the columns that were not understood, and why the list cannot be used at all. */
export type Columns = { unknown: string[]; missing: string[] };

export type SourceLine<Column extends string> = { line: number; cells: Record<Column, string> };

export type Source<Column extends string> = Columns & { lines: SourceLine<Column>[]; isTooLong: boolean };

type ColumnNames<Column extends string> = { names: Record<Column, readonly string[]>; required: readonly NoInfer<Column>[] };

/** Lower case without accents and signs: "E-mail adres" and "e-mailadres" are one. */
export const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "");

/** The lines of a list, by the names of our columns. A name that we do not know is told of, and skipped. */
export function sourceOf<Column extends string>(text: string, { names, required }: ColumnNames<Column>): Source<Column> {
  const table = csvTable(text, MOST_LINES + 1);
  const columns = Object.keys(names) as Column[];
  const places = table.names.map((name) => columns.find((column) => names[column].some((one) => folded(one) === folded(name))));
  const rows = table.rows.slice(0, MOST_LINES);
  return {
    unknown: table.names.filter((name, at) => name !== "" && !places[at]).map(shown),
    missing: required.filter((column) => !places.includes(column)).map((column) => names[column][0] ?? column),
    isTooLong: table.rows.length > MOST_LINES,
    lines: rows.map(({ line, cells }) => ({ line, cells: byColumn(columns, places, cells) })),
  };
}

function byColumn<Column extends string>(columns: Column[], places: (Column | undefined)[], cells: string[]): Record<Column, string> {
  const found = columns.map((column) => [column, cells[places.indexOf(column)] ?? ""] as const);
  return Object.fromEntries(found) as Record<Column, string>;
}

/** Slips that make a name a suggestion, and how many of those anybody reads. */
const NEAR = 3;
const MOST_SUGGESTIONS = 3;

/** Gives the names that were perhaps meant, nearest first. `bare` takes off what all of them begin with. Built once a list. */
export function suggestionsAmong(names: string[], bare = (name: string) => name): (typed: string) => string[] {
  const known = names.map((name) => ({ name, as: folded(bare(name)) }));
  const given = new Map<string, string[]>();
  return (typed) => {
    const wanted = folded(bare(typed));
    const found = given.get(wanted) ?? nearest(wanted, known);
    given.set(wanted, found);
    return found;
  };
}

function nearest(wanted: string, known: { name: string; as: string }[]): string[] {
  const most = Math.min(NEAR, Math.floor(wanted.length / 3));
  const near = known
    .map(({ name, as }) => ({ name, slips: wanted.length > 3 && as.includes(wanted) ? 0 : slipsBetween(wanted, as, most) }))
    .filter(({ slips }) => slips <= most)
    .sort((one, other) => one.slips - other.slips || one.name.length - other.name.length);
  return near
    .filter(({ slips }) => slips === near[0]?.slips)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ name }) => name);
}
