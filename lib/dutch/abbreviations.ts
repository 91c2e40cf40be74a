import { fold } from "./words";

/** A name and its abbreviation, as a text explains them: "Basisregistratie Adressen en Gebouwen (BAG)". */
export type Explained = { short: string; long: string };

const IN_BRACKETS = /\(([A-Z][A-Za-z0-9-]{1,9})\)/g;
/** Letters before the bracket that are looked at, and words. */
const REACH = 120;
const MOST_WORDS = 10;
const MOST_LETTERS = 8;
/** From this length on a word may give two letters: Federatief DataStelsel, FDS. */
const COMPOUND_FROM = 8;
const SECOND_LETTER_FROM = 4;
/** More than any text explains; a list of abbreviations is read up to here. */
const MOST_EXPLAINED = 60;
/** Words that an abbreviation may leave out. */
const SMALL = new Set("van voor en de het der een met tot in op aan over bij of and for the to te".split(" "));
const OUTER = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** The abbreviations that a text explains itself, each pair once. */
export function abbreviationsIn(text: string): Explained[] {
  const found = new Map<string, Explained>();
  for (const match of text.matchAll(IN_BRACKETS)) {
    const short = match[1] ?? "";
    const long = nameBefore(text.slice(Math.max(0, match.index - REACH), match.index), short);
    if (long !== null) found.set(`${short} ${fold(long)}`, { short, long });
    if (found.size === MOST_EXPLAINED) break;
  }
  return [...found.values()];
}

/** The shortest run of words right before the bracket whose first letters spell the abbreviation. */
function nameBefore(before: string, short: string): string | null {
  const letters = fold(short).replace(/[^a-z]/g, "");
  if (letters.length < 2 || letters.length > MOST_LETTERS || (short.match(/[A-Z]/g) ?? []).length < 2) return null;
  const sentence = before.slice(Math.max(...[".", ":", ";", "!", "?", "(", ")"].map((end) => before.lastIndexOf(end))) + 1);
  const words = sentence.split(/\s+/).filter((word) => word.replace(OUTER, "") !== "");
  for (let count = 1; count <= Math.min(MOST_WORDS, words.length); count += 1) {
    const run = words.slice(-count);
    if (!SMALL.has((run[0] ?? "").toLowerCase()) && spells(piecesOf(run), letters)) return run.join(" ").replace(OUTER, "");
  }
  return null;
}

const piecesOf = (words: string[]): string[] =>
  words.flatMap((word) => word.split("-")).flatMap((word) => fold(word).replace(/[^a-z0-9]/g, "") || []);

/** Whether words give these letters in order: the first of each, small words or not, and of a compound one more. */
function spells([piece, ...rest]: string[], letters: string): boolean {
  if (piece === undefined) return letters === "";
  if (SMALL.has(piece) && spells(rest, letters)) return true;
  if (letters === "" || piece[0] !== letters[0]) return false;
  if (spells(rest, letters.slice(1))) return true;
  const second = letters[1];
  return (
    piece.length >= COMPOUND_FROM && second !== undefined && piece.indexOf(second, SECOND_LETTER_FROM) > 0 && spells(rest, letters.slice(2))
  );
}
