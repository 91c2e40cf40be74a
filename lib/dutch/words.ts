/** A run of letters and digits as it stands in a text, with its place, so that a snippet can mark it. */
export type RawWord = { raw: string; start: number; end: number };

// Hyphens, apostrophes and dots bind inside a word only: "back-up", "foto's", "S.O.R.", "3.0.1".
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-'’‑.][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const PLAIN = /^[a-z0-9]+$/;
// Ends that an apostrophe sets apart: foto's, sms'en, cd'tje.
const APOSTROPHE_END = /['’](?:s|en|er|t|tje|tjes|n|m)$/;
/** Longer runs are no words: encoded data, rows of dashes that an extractor left behind. */
const LONGEST_WORD = 48;

/** Lowercase, without accents, `ij` as two letters: "Coördinatie" becomes "coordinatie". */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.toLowerCase().replaceAll("ĳ", "ij").normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("ß", "ss");
}

export function rawWords(text: string): RawWord[] {
  const found: RawWord[] = [];
  for (const match of text.matchAll(WORD)) {
    found.push({ raw: match[0], start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The same without their places: quicker, for a whole text. */
export const wordsIn = (text: string): string[] => text.match(WORD) ?? [];

/** A written word as the words that one may type for it. */
export type WordForms = {
  /** What it consists of, in order: "GIS-plan" gives gis and plan. */
  pieces: string[];
  /** The pieces written as one ("backup" for "back-up"), when there are several. */
  joined: string | null;
};

const forms = new Map<string, WordForms>();
/** Enough for every word of a large collection's working set; emptied at once when full. */
const REMEMBERED = 100_000;

export function formsOf(raw: string): WordForms {
  const known = forms.get(raw);
  if (known) return known;
  if (forms.size >= REMEMBERED) forms.clear();
  const made = makeForms(fold(raw).replaceAll("‑", "-").replace(APOSTROPHE_END, "").replace(/['’]/g, ""));
  forms.set(raw, made);
  return made;
}

function makeForms(word: string): WordForms {
  const pieces = word.split(/[-.]/).filter((piece) => piece !== "" && piece.length <= LONGEST_WORD);
  if (pieces.length < 2) return { pieces, joined: null };
  if (pieces.every((piece) => /^\d+$/.test(piece))) return { pieces: [pieces.join(".")], joined: null };
  const joined = pieces.join("");
  if (pieces.every((piece) => piece.length === 1)) return { pieces: [joined], joined: null };
  return { pieces, joined: word.includes("-") && joined.length <= LONGEST_WORD ? joined : null };
}

/** The words of a text, folded, in order: what phrases are checked on. */
export function foldedWords(text: string): string[] {
  return wordsIn(text).flatMap((raw) => formsOf(raw).pieces);
}

/**
 * Letters and digits are written together or apart: "NIS2" and "NIS 2", "10 Gb" and "10Gb". Both are known by the joined
 * form. Answers it for two neighbours, or null when they do not belong together.
 */
export function joinedWithNumber(left: string, right: string): string | null {
  const name = /^[a-z]{2,7}$/.test(left) && /^\d{1,3}$/.test(right);
  const measure = /^\d{1,4}$/.test(left) && /^(?:[kmgt]b(?:ps)?|[kmg]hz|gbit|mbit|mm|cm|m|km|kw|kwh|v|w|u)$/.test(right);
  return name || measure ? left + right : null;
}
