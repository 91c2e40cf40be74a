import { wordsFor } from "@/lib/i18n";
import { asTyped, dayIn, isAsWritten } from "@/lib/kernel/csv-cells";
import { folded } from "@/lib/kernel/csv-columns";
import { FIRST_YEAR, LAST_YEAR, LONGEST, MOST_NOTICE, productKinds, usageStates } from "../kinds";
import { inWords, type Names, type RowField, type UsageRow } from "./row";

type ByName = Map<string, string>;
export type Readers = Record<"kind" | "state" | "contact", ByName>;

/** What a cell says, or what is wrong with it: the name of a sentence in lib/i18n. */
export type ReadCell = { value?: string | number | boolean | null; problem?: string };

/** How words become values, in both languages. Built once a sheet. */
export function readersOfCells({ contacts }: Names): Readers {
  const [nl, en] = [wordsFor("nl"), wordsFor("en")];
  const words = <Value extends string>(values: readonly Value[], said: (value: Value) => string[]): ByName =>
    new Map(values.flatMap((value) => [value, ...said(value)].map((word) => [folded(word), value] as const)));
  const named = contacts.map(({ id, name }) => [folded(name), id] as const);
  const twice = new Set(named.map(([name]) => name).filter((name, at, all) => all.indexOf(name) !== at));
  return {
    kind: words(productKinds, (kind) => [nl(`landscape.kinds.${kind}`), en(`landscape.kinds.${kind}`)]),
    state: words(usageStates, (state) => [nl(`landscape.states.${state}`), en(`landscape.states.${state}`)]),
    contact: new Map([
      ...named.filter(([name]) => !twice.has(name)),
      ...contacts.flatMap(({ id, slug, name }) => [slug, `${name} (${slug})`].map((word) => [folded(word), id] as const)),
    ]),
  };
}

type Tools = { row: UsageRow | null; readers: Readers; names: Names };

type Reading = { cell: string; isNew: boolean; readers: Readers };

const readings: { [Field in RowField]: (reading: Reading) => ReadCell } = {
  kind: ({ cell, readers }) => (cell === "" ? {} : oneIn(cell, readers.kind, "unknownKind")),
  state: ({ cell, isNew, readers }) => (cell === "" && isNew ? { value: "inUse" } : oneIn(cell, readers.state, "unknownState")),
  contact: ({ cell, readers }) => (cell === "" ? { value: null } : oneIn(cell, readers.contact, "unknownContact")),
  contractEnd: ({ cell }) => dayOf(cell),
  since: ({ cell }) => numberIn(cell, { least: FIRST_YEAR, most: LAST_YEAR, problem: "noYear" }),
  noticeMonths: ({ cell }) => numberIn(cell, { least: 0, most: MOST_NOTICE, problem: "noMonths" }),
  mayCall: ({ cell }) => yesOrNo(cell),
  product: ({ cell }) => textIn(cell, LONGEST.product),
  supplier: ({ cell }) => textIn(cell, LONGEST.supplier),
  lessons: ({ cell }) => textIn(cell, LONGEST.lessons),
};

/** Reads the cell of a field. `row` is how the entry is now, null for a new one: what comes back as it left changes nothing. */
export function readCell(field: RowField, written: string, { row, readers, names }: Tools): ReadCell {
  const isSame = row && (["nl", "en"] as const).some((locale) => isAsWritten(written, inWords(row, field, { ...names, locale })));
  if (row && isSame) return { value: row[field] };
  return readings[field]({ cell: asTyped(written), isNew: row === null, readers });
}

const textIn = (cell: string, most: number): ReadCell => (cell.length > most ? { problem: "tooLong" } : { value: cell });

function oneIn(cell: string, known: ByName, problem: string): ReadCell {
  const value = known.get(folded(cell));
  return value === undefined ? { problem } : { value };
}

function dayOf(cell: string): ReadCell {
  if (cell === "") return { value: null };
  const value = dayIn(cell);
  return value !== null && value >= `${FIRST_YEAR}-01-01` ? { value } : { problem: "noDay" };
}

type Range = { least: number; most: number; problem: string };

function numberIn(cell: string, { least, most, problem }: Range): ReadCell {
  if (cell === "") return { value: null };
  const value = Number(cell);
  return /^\d{1,4}$/.test(cell) && value >= least && value <= most ? { value } : { problem };
}

const YES = new Set(["ja", "j", "yes", "y", "x", "1", "true", "waar"]);
const NO = new Set(["", "nee", "neen", "n", "no", "0", "false", "onwaar"]);

export function yesOrNo(cell: string): ReadCell {
  const said = folded(cell);
  if (YES.has(said)) return { value: true };
  return NO.has(said) ? { value: false } : { problem: "yesOrNo" };
}
