import type { EntryKind, Facet, IndexEntry, IndexQuery } from "@/lib/kernel/search-index";
import { FACETS } from "@/lib/kernel/search-index";

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

const maySee = (entry: IndexEntry, audience: string[]): boolean => entry.audience.some((token) => audience.includes(token));

function answers(entry: IndexEntry, { groups, atLeast, phrases, excluded }: IndexQuery): boolean {
  const terms = new Set(entry.terms.map(({ term }) => term));
  const met = groups.filter(({ alternatives }) =>
    alternatives.some((way) => way.terms.filter(({ term }) => terms.has(term)).length >= way.needs),
  );
  const stands = (run: string) => ` ${entry.folded} `.includes(` ${run} `);
  return (groups.length === 0 || met.length >= atLeast) && phrases.every(stands) && !excluded.some(stands);
}

function valuesOf({ facets }: IndexEntry, facet: Facet): string[] {
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
