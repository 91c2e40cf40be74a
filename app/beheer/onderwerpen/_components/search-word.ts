import { keepable, oneLine } from "@/lib/kernel/text";

/** A search word is not longer; see the list of what was not found. */
const LONGEST = 100;

/** The word in an address that somebody wants to give to a topic: what members searched for in vain. */
export const searchWord = (given: string | string[] | undefined): string =>
  oneLine(keepable([given ?? ""].flat()[0] ?? "")).slice(0, LONGEST);

/** The same word, to take along to the next page. */
export const wordInAddress = (word: string): string => (word ? `?zoekwoord=${encodeURIComponent(word)}` : "");
