import { createHash } from "node:crypto";

const PLAIN = /^[a-z0-9]+$/;
/** The server cuts tokens at 100 letters; what is longer is told apart by its hash. */
const LONGEST = 90;

/**
 * Anything at all as one token of small letters and digits. The server compares tokens after it has normalised them, so that
 * `kring-1` and `kring1` are the same to it: here no two different values ever become the same token, and no value can end a filter.
 */
export function tokenOf(value: string): string {
  if (value.length < LONGEST && PLAIN.test(value)) return `w${value}`;
  const hex = Buffer.from(value, "utf8").toString("hex");
  return hex.length < LONGEST ? `x${hex}` : `h${createHash("sha256").update(value).digest("hex")}`;
}

/** Ids of documents may hold letters, digits and an underscore for the colon; anything else is spelled in hexadecimal. */
export const documentId = (entryId: string): string => {
  const [kind, id, ...more] = entryId.split(":");
  return more.length === 0 && /^[a-z]+$/.test(kind ?? "") && /^[a-z0-9-]+$/.test(id ?? "") ? `${kind}_${id}` : tokenOf(entryId);
};

/** How much a term says of an entry, in steps: from which step it is kept, and how many there are to the highest weight. */
const STEPS_A_POINT = 5;
export const LOWEST_STEP = 2;
export const HIGHEST_STEP = 15;

export const stepOf = (impact: number): number => Math.min(HIGHEST_STEP, Math.floor(impact * STEPS_A_POINT));

/** A term that weighs so much, as a token. */
export const weighted = (term: string, step: number): string => `s${step}t${tokenOf(term)}`;

/** The tokens of a term at this step or a higher one. */
export const atLeast = (term: string, step: number): string[] =>
  Array.from({ length: HIGHEST_STEP - step + 1 }, (_, more) => weighted(term, step + more));
