import { wordsFor } from "@/lib/i18n";
import { asTyped, dayIn, isAsWritten } from "@/lib/kernel/csv-cells";
import { folded } from "@/lib/kernel/csv-columns";
import { documentKinds, visibilities } from "../choices";
import { FIRST_DAY, languages } from "../input";
import type { MetadataRow, RowField } from "./row";
import { inWords, type Names } from "./words";

const LONGEST = { title: 200, summary: 2000, product: 80, supplier: 80 };
const SHORTEST_TITLE = 3;

/** Ids by whatever people call them, folded. */
type ByName = Map<string, string>;
export type Readers = Record<"kind" | "language" | "visibility" | "topics" | "circles" | "organisation", ByName>;

/** What a cell says, or what is wrong with it: the name of a sentence in lib/i18n, and the piece that is meant. */
export type ReadCell = { value?: string | string[] | null; problem?: { key: string; value?: string } };

/** How words become ids, in both languages. Built once a sheet. */
export function readersOfCells({ topics, circles, organisations }: Names): Readers {
  const [nl, en] = [wordsFor("nl"), wordsFor("en")];
  const words = <Value extends string>(values: readonly Value[], said: (value: Value) => string[]): ByName =>
    new Map(values.flatMap((value) => [value, ...said(value)].map((word) => [folded(word), value] as const)));
  return {
    kind: words(documentKinds, (kind) => [nl(`documents.kinds.${kind}`), en(`documents.kinds.${kind}`)]),
    language: words(languages, (language) => [nl(`documents.languages.${language}`), en(`documents.languages.${language}`)]),
    visibility: words(visibilities, (value) => [nl(`bulk.readers.${value}`), en(`bulk.readers.${value}`)]),
    topics: new Map(topics.flatMap((topic) => [topic.id, topic.nl, topic.en].map((word) => [folded(word), topic.id] as const))),
    circles: new Map(circles.flatMap((circle) => [circle.slug, circle.name].map((word) => [folded(word), circle.id] as const))),
    organisation: new Map(organisations.map(({ id, name }) => [folded(name), id] as const)),
  };
}

type Tools = { row: MetadataRow; readers: Readers; names: Names };

/** Reads the cell of a field. `row` is how the document is now: what comes back as it left changes nothing. */
export function readCell(field: RowField, written: string, { row, readers, names }: Tools): ReadCell {
  const cell = asTyped(written);
  // Before it is looked up: two things may be called alike, and a cell holds no control characters nor blanks around.
  const isSame = (["nl", "en"] as const).some((locale) => isAsWritten(written, inWords(row, field, { ...names, locale })));
  if (isSame) return { value: row[field] };
  if (field === "date" || field === "validUntil") return dayOf(cell);
  if (field === "topics" || field === "circles") return listIn(cell, readers[field]);
  if (field === "organisation") return cell === "" ? { value: null } : oneIn(cell, readers.organisation, "unknownOrganisation");
  if (field === "kind" || field === "language" || field === "visibility") return oneIn(cell, readers[field], "unknownWord");
  return textIn(field, cell);
}

function oneIn(cell: string, known: ByName, key: string): ReadCell {
  const value = known.get(folded(cell));
  return value === undefined ? { problem: { key } } : { value };
}

function listIn(cell: string, known: ByName): ReadCell {
  const pieces = cell.split("|").map((piece) => piece.trim());
  const read = pieces.filter(Boolean).map((piece) => ({ piece, id: known.get(folded(piece)) }));
  const strange = read.find(({ id }) => id === undefined);
  return strange
    ? { problem: { key: "unknownName", value: strange.piece } }
    : { value: [...new Set(read.flatMap(({ id }) => id ?? []))].sort() };
}

function dayOf(cell: string): ReadCell {
  if (cell === "") return { value: null };
  const value = dayIn(cell);
  return value !== null && value >= FIRST_DAY ? { value } : { problem: { key: "noDay" } };
}

function textIn(field: keyof typeof LONGEST, cell: string): ReadCell {
  if (field === "title" && cell.length < SHORTEST_TITLE) return { problem: { key: "titleNeeded" } };
  return cell.length > LONGEST[field] ? { problem: { key: "tooLong" } } : { value: cell };
}
