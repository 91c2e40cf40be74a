import "server-only";
import { and, eq, inArray, isNull, type SQL } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import type { Context } from "@/lib/kernel/context";
import { isId } from "@/lib/kernel/ids";
import { FACETS, type Facet, type IndexAnswer, type IndexQuery } from "@/lib/kernel/search-index";
import { organisations, people } from "@/lib/people/tables";
import { isMember } from "@/lib/policy/scope";
import { type Topic, topicName } from "@/lib/topics/queries";
import type { SearchQuery } from "./input";

export type FacetValue = { value: string; label: string; count: number; chosen: boolean };
export type FacetWithValues = { facet: Facet; values: FacetValue[] };

/** Facets whose values are called by a slug in addresses, and known by their id to the index. */
const bySlug = { circle: circles, organisation: organisations, author: people };
type Slugged = keyof typeof bySlug;
const slugged = Object.keys(bySlug) as Slugged[];

/** What stands in the place of a value that nobody knows: it finds nothing. */
const UNKNOWN = "unknown";

/** Addresses name circles, organisations and authors by their slug, entries by their id. */
export async function knownFilters(ctx: Context, filters: SearchQuery["filters"]): Promise<IndexQuery["filters"]> {
  const known = await Promise.all(
    slugged.map(async (facet) => {
      const slugs = filters[facet];
      if (!slugs) return {};
      const rows = await namedRows(ctx, facet, inArray(bySlug[facet].slug, slugs));
      return { [facet]: rows.length > 0 ? rows.map(({ id }) => id) : [UNKNOWN] };
    }),
  );
  return Object.assign({}, filters, ...known);
}

type Given = { answer: IndexAnswer; query: SearchQuery; filters: IndexQuery["filters"]; topics: Topic[] };

/** What one may narrow an answer to, by name; values that this reader may not be told the name of are left out. */
export async function facetsOf(ctx: Context, { answer, query, filters, topics }: Given): Promise<FacetWithValues[]> {
  // What was chosen stays in the list, also when nothing answers to it: it must be possible to take it off again.
  const counted = (facet: Facet) => {
    const values = answer.facets[facet] ?? [];
    const missing = (filters[facet] ?? []).filter((value) => !values.some((one) => one.value === value));
    return [...values, ...missing.map((value) => ({ value, count: 0 }))];
  };
  const names = Object.fromEntries(
    await Promise.all(slugged.map(async (facet) => [facet, await namesById(ctx, facet, counted(facet))] as const)),
  ) as Record<Slugged, Map<string, Named>>;
  const nameOf = (facet: Facet, value: string): Named | null => {
    if (facet in names) return names[facet as Slugged].get(value) ?? null;
    if (facet !== "topic") return { value, label: value };
    const topic = topics.find((one) => one.id === value);
    return topic ? { value, label: topicName(ctx, topic) } : null;
  };
  return FACETS.map((facet) => ({
    facet,
    values: counted(facet).flatMap(({ value, count }) => {
      const named = nameOf(facet, value);
      return named ? [{ ...named, count, chosen: query.filters[facet]?.includes(named.value) ?? false }] : [];
    }),
  }));
}

type Named = { value: string; label: string };

async function namesById(ctx: Context, facet: Slugged, values: { value: string }[]): Promise<Map<string, Named>> {
  const ids = values.map(({ value }) => value).filter(isId);
  if (ids.length === 0) return new Map();
  const rows = await namedRows(ctx, facet, inArray(bySlug[facet].id, ids));
  return new Map(rows.map(({ id, slug, name }) => [id, { value: slug, label: name }]));
}

/** Members alone are told names of people, and not of who does not want to be found by what they wrote. */
async function namedRows(ctx: Context, facet: Slugged, which: SQL) {
  const table = bySlug[facet];
  const columns = { id: table.id, slug: table.slug, name: table.name };
  if (facet !== "author") return ctx.db.select(columns).from(table).where(which);
  if (!isMember(ctx.actor)) return [];
  const isFindable = and(eq(people.hiddenAsExpert, false), isNull(people.leftAt), isNull(people.suspendedAt));
  return ctx.db.select(columns).from(people).where(and(which, isFindable));
}
