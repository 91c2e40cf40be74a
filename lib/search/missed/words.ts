import { foldedWords } from "@/lib/dutch/words";

/** Longer questions are somebody's story, and say nothing about what is missing. */
const MOST_WORDS = 8;
const LONGEST = 100;
/** So many digits in a row, whatever stands between them, are a phone number, an account or somebody's national number. */
const LONG_NUMBER = /\d(?:[\s./-]*\d){5,}/;
const ADDRESS = /@|https?:|www\./i;

/** What may be remembered of a search: its words, or null when there is anything in it that may point at a person. */
export function wordsToKeep(text: string): string | null {
  if (ADDRESS.test(text) || LONG_NUMBER.test(text)) return null;
  const words = foldedWords(text).filter((word) => !/^\d+(?:\.\d+)*$/.test(word));
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const kept = words.join(" ");
  return kept.length <= LONGEST ? kept : null;
}
