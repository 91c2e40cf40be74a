import { stem } from "./stem";
import { isStopWord } from "./stop-words";
import { foldedWords } from "./words";

/** Terms of a name, in order, without stop words: "functionaris voor gegevensbescherming" has two. */
export const termsOfName = (name: string): string[] =>
  foldedWords(name)
    .filter((word) => !isStopWord(word))
    .map(stem);

/** One name beside another that means the same. */
export type OtherName = { name: string; terms: string[] };

/** Finds names that mean the same as a run of words in a query. */
export type Synonyms = {
  /** The longest name that starts at this place in the terms, with what else it is called. */
  at(terms: string[], from: number): { length: number; others: OtherName[] } | null;
};

/** Two sources of names as one: the longest name wins, and where both know it, what both say. */
export const together = (one: Synonyms, other: Synonyms): Synonyms => ({
  at(terms, from) {
    const [first, second] = [one.at(terms, from), other.at(terms, from)];
    if (!first || !second) return first ?? second;
    if (first.length !== second.length) return first.length > second.length ? first : second;
    const others = new Map([...second.others, ...first.others].map((name) => [key(name.terms), name]));
    return { length: first.length, others: [...others.values()] };
  },
});

const key = (terms: string[]): string => terms.join(" ");

/** Groups of names that mean the same, both ways: each leads to all others of its group. */
export function makeSynonyms(groups: Iterable<readonly string[]>): Synonyms {
  const others = new Map<string, Map<string, OtherName>>();
  for (const names of groups) {
    const group = names.map((name) => ({ name, terms: termsOfName(name) })).filter(({ terms }) => terms.length > 0);
    for (const one of group) {
      const known = others.get(key(one.terms)) ?? new Map<string, OtherName>();
      for (const other of group) if (key(other.terms) !== key(one.terms)) known.set(key(other.terms), other);
      others.set(key(one.terms), known);
    }
  }
  return synonymsOf(new Map([...others].map(([name, known]) => [name, [...known.values()]])));
}

/** The same for names that are terms already, a space between them. */
export function synonymsOf(others: ReadonlyMap<string, OtherName[]>): Synonyms {
  const longest = Math.max(1, ...[...others.keys()].map((name) => name.split(" ").length));
  return {
    at(terms, from) {
      for (let length = Math.min(longest, terms.length - from); length > 0; length -= 1) {
        const found = others.get(key(terms.slice(from, from + length)));
        if (found && found.length > 0) return { length, others: found };
      }
      return null;
    },
  };
}
