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

/** Reads the cell of a field. `row` is how the entry is now, null for a new one: what comes back as it left changes nothing. */
export function readCell(field: RowField, written: string, { row, readers, names }: Tools): ReadCell {
  const isSame = row && (["nl", "en"] as const).some((locale) => isAsWritten(written, inWords(row, field, { ...names, locale })));
  if (row && isSame) return { value: row[field] };
  const cell = asTyped(written);
  switch (field) {
    case "kind":
      return cell === "" ? {} : oneIn(cell, readers.kind, "unknownKind");
    case "state":
      return cell === "" && !row ? { value: "inUse" } : oneIn(cell, readers.state, "unknownState");
    case "contact":
      return cell === "" ? { value: null } : oneIn(cell, readers.contact, "unknownContact");
    case "contractEnd":
      return dayOf(cell);
    case "since":
      return numberIn(cell, FIRST_YEAR, LAST_YEAR, "noYear");
    case "noticeMonths":
      return numberIn(cell, 0, MOST_NOTICE, "noMonths");
    case "mayCall":
      return yesOrNo(cell);
    default:
      return cell.length > LONGEST[field] ? { problem: "tooLong" } : { value: cell };
  }
}

function oneIn(cell: string, known: ByName, problem: string): ReadCell {
  const value = known.get(folded(cell));
  return value === undefined ? { problem } : { value };
}

function dayOf(cell: string): ReadCell {
  if (cell === "") return { value: null };
  const value = dayIn(cell);
  return value !== null && value >= `${FIRST_YEAR}-01-01` ? { value } : { problem: "noDay" };
}

function numberIn(cell: string, least: number, most: number, problem: string): ReadCell {
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
