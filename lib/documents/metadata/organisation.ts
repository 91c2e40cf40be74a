import { formerNames, municipalities } from "@/lib/geography/places";
import type { Line } from "./lines";

/** A municipality or its OCMW, by the NIS code under which organisations are kept. */
export type Board = { kind: "municipality" | "ocmw"; nis: string };

/** Whose paper it is stands in its head or in its foot; further on others are named. */
const HEAD_LINES = 12;
const FOOT_LINES = 6;
const LONGEST_LINE = 400;

type FoundBoard = { value: Board; because: string; page?: number };

const BOARD = `(stad(?:sbestuur)?|gemeente(?:bestuur|raad)?|lokaal bestuur|ocmw|openbaar centrum voor maatschappelijk welzijn)`;
const PLACE = String.raw`((?:\p{Lu}|[dl]e |'s-)[\p{L}'-]*(?: \p{Lu}[\p{L}-]+)?)`;
const NAMED = new RegExp(`${BOARD}( en (?:het )?(?:ocmw|gemeente))?(?: van)? ${PLACE}`, "giu");

/** NIS codes by name, names of before a merger too. */
const codes = new Map(municipalities().flatMap(({ name, nis }) => [[name.toLowerCase(), nis] as const]));
for (const { old, current } of formerNames()) {
  const nis = codes.get(current.toLowerCase());
  if (nis && !codes.has(old.toLowerCase())) codes.set(old.toLowerCase(), nis);
}

/** The only board that head and foot name, or else title and file name; null when that is none, or several: then nobody knows whose it is. */
export function findOrganisation(lines: Line[], { title, fileName }: { title: string; fileName: string }): FoundBoard | null {
  const margins = [...lines.slice(0, HEAD_LINES), ...lines.slice(Math.max(HEAD_LINES, lines.length - FOOT_LINES))];
  const found = margins
    .filter((line) => line.type !== "row" && line.text.length <= LONGEST_LINE)
    .flatMap(({ text, page }) => boardsIn(text).map((value) => ({ value, because: text, page })));
  if (found.length > 0) return onlyOne(found);
  return onlyOne([title, fileName].flatMap((name) => placesIn(name).map((value) => ({ value, because: name }))));
}

const onlyOne = (found: FoundBoard[]): FoundBoard | null =>
  new Set(found.map(({ value }) => `${value.kind} ${value.nis}`)).size === 1 ? (found[0] ?? null) : null;

function boardsIn(text: string): Board[] {
  return [...text.matchAll(NAMED)].flatMap(([, board = "", both, place = ""]) => {
    // "Gemeente Tielt West" may be Tielt, with the next word of a sentence.
    const names = [place, place.split(" ").slice(0, -1).join(" ")].filter((name) => /\p{Lu}/u.test(name));
    const nis = names.flatMap((name) => codes.get(name.toLowerCase()) ?? [])[0];
    if (!nis) return [];
    if (both) return [municipal(nis), { kind: "ocmw" as const, nis }];
    return /^(ocmw|openbaar)/i.test(board) ? [{ kind: "ocmw" as const, nis }] : [municipal(nis)];
  });
}

const municipal = (nis: string): Board => ({ kind: "municipality", nis });

/** Shorter names are words as well: Mol, Geel, Lier, Halle. */
const SHORTEST_ALONE = 6;

/** Municipalities in a name, whose board is then meant: "Evaluatie digipunten Ninove.docx". */
function placesIn(name: string): Board[] {
  const words = name.replace(/\.[a-z0-9]{1,5}$/i, "").match(/\p{Lu}[\p{L}'-]+/gu) ?? [];
  return words
    .filter((word) => word.length >= SHORTEST_ALONE)
    .flatMap((word) => codes.get(word.toLowerCase()) ?? [])
    .map(municipal);
}
