import { nearestWord, SHORTEST_CORRECTED } from "./spelling";
import { compoundWords } from "./vocabulary";

const LINKS = ["", "s", "e", "en", "n"];
const SHORTEST_KNOWN = 4;

let words: { set: Set<string>; list: { term: string; count: number }[] } | undefined;

/**
 * A compound with a slip in one of its words, set right: "cloudstratgie" stands in no text and in no word list, yet
 * "cloud" and nearly "strategie" do. Answers null when no word of it is known.
 */
export function repairedCompound(word: string): string | null {
  words ??= { set: new Set(compoundWords()), list: compoundWords().map((term) => ({ term, count: 1 })) };
  for (let cut = word.length - SHORTEST_KNOWN; cut >= SHORTEST_KNOWN; cut -= 1) {
    const [front, back] = [word.slice(0, cut), word.slice(cut)];
    const repaired = repairBack(front, back) ?? repairFront(front, back);
    if (repaired !== null) return repaired;
  }
  return null;
}

const isKnown = (word: string): boolean => words?.set.has(word) ?? false;
const nearest = (word: string): string | null => nearestWord(word, words?.list ?? []);

function repairBack(front: string, back: string): string | null {
  const stands = LINKS.some((link) => front.endsWith(link) && isKnown(front.slice(0, front.length - link.length)));
  const meant = stands && back.length >= SHORTEST_CORRECTED ? nearest(back) : null;
  return meant === null ? null : front + meant;
}

function repairFront(front: string, back: string): string | null {
  const meant = isKnown(back) && front.length >= SHORTEST_CORRECTED ? nearest(front) : null;
  return meant === null ? null : meant + back;
}
