import type { Alternative, EntryKind, Facet, IndexEntry, IndexQuery } from "@/lib/kernel/search-index";
import { FACETS } from "@/lib/kernel/search-index";
import { impactOf } from "@/lib/platform/search-index/impact";

/** What a search must answer, told in the plainest way: every entry is looked at, nothing is stored or counted before. */
export type Told = { ids: string[]; kinds: Record<string, number>; facets: Record<Facet, Record<string, number>> };

export function tell(entries: IndexEntry[], query: IndexQuery): Told {
  const found = entries.filter((entry) => maySee(entry, query.audience) && answers(entry, query));
  const passing = (entry: IndexEntry, but: Facet | "kind" | null): boolean =>
    (but === "kind" || query.kinds.length === 0 || query.kinds.includes(entry.kind)) &&
    FACETS.every(
      (facet) =>
        facet === but || !query.filters[facet]?.length || valuesOf(entry, facet).some((value) => query.filters[facet]?.includes(value)),
    );
  const facetCounts = (facet: Facet) => count(found.filter((entry) => passing(entry, facet)).flatMap((entry) => valuesOf(entry, facet)));
  return {
    ids: found.filter((entry) => passing(entry, null)).map(({ id }) => id),
    kinds: count(found.filter((entry) => passing(entry, "kind")).map(({ kind }): EntryKind => kind)),
    facets: Object.fromEntries(FACETS.map((facet) => [facet, facetCounts(facet)])) as Told["facets"],
  };
}

/** What a found entry scores, reckoned term by term: BM25 over the reader's own entries, the best way of each group, then its age. */
export function scoreOf(entries: readonly IndexEntry[], query: IndexQuery): (entry: IndexEntry) => number {
  const seen = entries.filter((entry) => maySee(entry, query.audience));
  const rarity = (term: string) => {
    const count = seen.filter((entry) => entry.terms.some((one) => one.term === term)).length;
    return Math.log(1 + (seen.length - count + 0.5) / (count + 0.5)) ** 0.8;
  };
  const years = (date: Date) => Math.max(0, query.now.getTime() - date.getTime()) / 31_557_600_000;
  return ({ terms, length, date, outdated }) => {
    const weights = new Map(terms.map(({ term, weight }) => [term, weight]));
    const worth = ({ terms: asked, needs }: Alternative) => {
      const held = asked.filter(({ term }) => weights.has(term));
      const sum = held.reduce((total, one) => total + one.weight * rarity(one.term) * impactOf(weights.get(one.term) ?? 0, length), 0);
      return held.length >= needs ? sum : 0;
    };
    const words = query.groups.reduce((total, { alternatives }) => total + Math.max(...alternatives.map(worth)), 0);
    return words * (date ? 1 + 0.08 * Math.exp(-years(date) / 3) : 1) * (outdated ? 0.6 : 1);
  };
}

/** Entries whose title begins like what is typed: every word whole, the last as a beginning. */
export const suggestable = (entries: readonly IndexEntry[], audience: string[], words: string[]): string[] =>
  entries
    .filter(({ titleWords }) => words.slice(0, -1).every((word) => titleWords.includes(word)))
    .filter(({ titleWords }) => titleWords.some((word) => word.startsWith(words.at(-1) ?? "")))
    .filter((entry) => maySee(entry, audience))
    .map(({ id }) => id);

/** In how many of the reader's entries each of these terms stands. */
export function countsOf(entries: readonly IndexEntry[], audience: string[], terms: readonly string[]): Record<string, number> {
  const seen = entries.filter((entry) => maySee(entry, audience));
  const counted = terms.map((term) => [term, seen.filter((entry) => entry.terms.some((one) => one.term === term)).length] as const);
  return Object.fromEntries(counted.filter(([, number]) => number > 0));
}

export const maySee = (entry: IndexEntry, audience: string[]): boolean => entry.audience.some((token) => audience.includes(token));

function answers(entry: IndexEntry, { groups, atLeast, phrases, excluded, only }: IndexQuery): boolean {
  if (only && !only.includes(entry.id)) return false;
  const terms = new Set(entry.terms.map(({ term }) => term));
  const met = groups.filter(({ alternatives }) =>
    alternatives.some((way) => way.terms.filter(({ term }) => terms.has(term)).length >= way.needs),
  );
  const stands = (run: string) => ` ${entry.folded} `.includes(` ${run} `);
  return (groups.length === 0 || met.length >= atLeast) && phrases.every(stands) && !excluded.some(stands);
}

function valuesOf({ facets, people }: IndexEntry, facet: Facet): string[] {
  if (facet === "author") return people;
  if (facet === "circle") return facets.circles;
  if (facet === "topic") return facets.topics;
  const value = facets[facet];
  return value === undefined ? [] : [String(value)];
}

function count(values: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
