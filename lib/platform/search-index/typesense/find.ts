import type { Database } from "@/lib/kernel/ports";
import { type EntryKind, FACETS, type Facet, type IndexAnswer, type IndexQuery } from "@/lib/kernel/search-index";
import { FACET_VALUES } from "../count";
import { rank, termsOf } from "../postgres-find";
import type { Reader } from "../postgres-read";
import { candidateSearches } from "./candidates";
import { facetFields, tagOf } from "./document";
import { type Condition, wordsAsked } from "./filter";
import { type Asked, type Found, idsIn, PAGE, searchAll } from "./searches";
import type { Server } from "./server";
import { tokenOf } from "./tokens";

type Counted = Facet | "kind";
const counted: Counted[] = ["kind", ...FACETS];
const fieldOf = (name: Counted): string => (name === "kind" ? "kind" : facetFields[name]);

/** Further than this the order of the best is no longer told apart from candidates. */
const DEEPEST_BEST = PAGE;
const DEEPEST_BY_DATE = 4 * PAGE;

/** The database's own index, which tells the order. */
export type Own = { db: Database; read: Reader };

/**
 * What the server does: which entries answer, how many, with which facets, and which of them may be the best. Their order is
 * then told by the same weights as without it, for those few entries only. Null when it cannot say all that is asked.
 */
export async function findThere(server: Server, { db, read }: Own, query: IndexQuery): Promise<IndexAnswer | null> {
  const words = wordsAsked(query);
  // Runs of words are exactly what the database can tell and the server cannot; of a few entries it tells everything as fast.
  if (words === null || query.phrases.length > 0 || query.excluded.length > 0 || query.only) return null;
  const scope = scopeOf(query, words);
  // Who only counts needs no weights.
  const terms = query.limit === 0 ? [] : [...new Set(termsOf(query))];
  const [answers, counts] = await Promise.all([searchAll(server, answerSearches(scope)), searchAll(server, countSearches(query, terms))]);
  const [base] = answers;
  if (!base) return null;
  if (query.limit === 0) return { ...countsOf(scope, answers), hits: [] };
  const ids = await candidates(server, { query, scope, base });
  if (ids === null) return null;
  const [all, ...each] = counts;
  const common = new Map(terms.map((term, place) => [term, each[place]?.found ?? 0]));
  return { ...countsOf(scope, answers), hits: await rank(db, read, query, { ids, entries: all?.found ?? 0, counts: common }) };
}

type Scope = { audience: Condition; words: Condition[]; filters: { name: Counted; holds: Condition }[] };

function scopeOf({ audience, kinds, filters }: IndexQuery, words: Condition | "anything"): Scope {
  const chosen = counted.flatMap((name): Scope["filters"] => {
    const values = name === "kind" ? kinds : (filters[name] ?? []);
    return values.length > 0 ? [{ name, holds: { field: "tags", tokens: values.map((value) => tagOf(name, value)) } }] : [];
  });
  return { audience: audienceIs(audience), words: words === "anything" ? [] : [words], filters: chosen };
}

/** Stands in every search that there is: nothing outside it is even counted. */
export const audienceIs = (audience: string[]): Condition => ({ field: "audience", tokens: audience.map(tokenOf) });

const allBut = ({ audience, words, filters }: Scope, own: Counted | null): Condition => ({
  every: [...words, ...filters.filter(({ name }) => name !== own).map(({ holds }) => holds), audience],
});

/** The answer itself with the counts of all that is not filtered on, and a search of its own for each that is. */
function answerSearches(scope: Scope): Asked[] {
  const filtered = scope.filters.map(({ name }) => name);
  const facet = (names: Counted[]) => ({
    facet_by: names.map(fieldOf).join(","),
    max_facet_values: PAGE,
    facet_strategy: "exhaustive" as const,
  });
  const free = counted.filter((name) => !filtered.includes(name));
  return [
    { where: allBut(scope, null), per_page: PAGE, sort_by: "date:desc", ...(free.length > 0 && facet(free)) },
    ...filtered.map((name): Asked => ({ where: allBut(scope, name), per_page: 0, ...facet([name]) })),
  ];
}

/** How many entries the reader may see, and in how many of them each word stands: its rarity. */
function countSearches({ audience }: IndexQuery, terms: string[]): Asked[] {
  if (terms.length === 0) return [];
  const one = (conditions: Condition[]): Asked => ({ where: { every: [...conditions, audienceIs(audience)] }, per_page: 0 });
  return [one([]), ...terms.map((term) => one([{ field: "terms", tokens: [tokenOf(term)] }]))];
}

type Among = { query: IndexQuery; scope: Scope; base: Found };

/** The ids among which the best are, or null when the page asked for lies too deep for that. */
async function candidates(server: Server, { query, scope, base }: Among): Promise<string[] | null> {
  if (base.found <= PAGE) return idsIn([base]);
  const isByDate = query.order === "newest" || query.groups.length === 0;
  if (query.offset + query.limit > (isByDate ? DEEPEST_BY_DATE : DEEPEST_BEST)) return null;
  return idsIn([base, ...(await searchAll(server, candidateSearches({ query, where: allBut(scope, null), isByDate })))]);
}

function countsOf(scope: Scope, answers: Found[]): Omit<IndexAnswer, "hits"> {
  const valuesOf = (name: Counted) => {
    const own = scope.filters.findIndex((filter) => filter.name === name);
    const values = answers[own + 1]?.facets.get(fieldOf(name)) ?? [];
    return values
      .map(({ value, count }) => ({ value: String(value), count }))
      .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  };
  return {
    total: answers[0]?.found ?? 0,
    kinds: Object.fromEntries(valuesOf("kind").map(({ value, count }) => [value as EntryKind, count])),
    facets: Object.fromEntries(FACETS.map((facet) => [facet, valuesOf(facet).slice(0, FACET_VALUES)])) as IndexAnswer["facets"],
  };
}
