import type { IndexEntry } from "@/lib/kernel/search-index";
import { impactOf } from "./impact";

/** Words of titles stand among the terms by a name that no word of a text has: none of those holds a colon. */
export const titleTerm = (word: string): string => `title:${word}`;
/** Titles with a word that begins so. Longer beginnings are looked up among the words themselves, shorter ones are no question. */
const beginTerm = (letters: string): string => `begin:${letters}`;
const KEPT_BEGINNINGS = [2, 3];

/** Which terms a beginning stands for: one of its own, or all that begin so. */
export function beginning(letters: string): { term: string } | { every: string } {
  return KEPT_BEGINNINGS.includes([...letters].length) ? { term: beginTerm(letters) } : { every: titleTerm(letters) };
}

/** A name by which entries explain another, up to that other one. */
export const calledTerm = (key: string): string => `called:${key}=`;

/** All that an entry is found by: the words of its text with what they say, those of its title, and how these begin. */
export function listedTerms({ terms, length, titleWords, called = [] }: IndexEntry): Map<string, number> {
  const listed = new Map(terms.map(({ term, weight }) => [term, impactOf(weight, length)]));
  for (const word of titleWords) {
    listed.set(titleTerm(word), 0);
    const letters = [...word];
    for (const length of KEPT_BEGINNINGS) if (letters.length >= length) listed.set(beginTerm(letters.slice(0, length).join("")), 0);
  }
  for (const { key, other } of called) listed.set(`${calledTerm(key)}${other}`, 0);
  return listed;
}
