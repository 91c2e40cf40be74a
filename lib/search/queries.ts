import "server-only";
import { inArray } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import { isStopWord } from "@/lib/dutch/stop-words";
import type { Context } from "@/lib/kernel/context";
import { isId } from "@/lib/kernel/ids";
import { type EntryKind, FACETS, type Facet, type IndexAnswer, type IndexQuery } from "@/lib/kernel/search-index";
import { organisations } from "@/lib/people/tables";
import { audienceOf } from "@/lib/policy/scope";
import { type Topic, topicName } from "@/lib/topics/queries";
import { ask } from "./ask";
import type { Result } from "./entries/kind";
import { readable } from "./entries/kinds";
import { type Expert, expertsFor } from "./experts/queries";
import { PER_PAGE, type SearchKind, type SearchQuery, searchKinds } from "./input";
import { namesFor } from "./names";
import { peopleLast } from "./people-last";
import type { Note, Plan } from "./plan";
import { type FoundPart, markedTitle, type Segment, snippetOf } from "./snippet";

export type SearchHit = Result & {
  titleSegments: Segment[];
  passage: Segment[];
  /** Compounds that answer by one of their parts, when the word itself stands nowhere in what is shown. */
  foundIn: FoundPart[];
  topics: { id: string; name: string }[];
};

export type FacetValue = { value: string; label: string; count: number; chosen: boolean };

export type SearchResults = {
  query: SearchQuery;
  total: number;
  pages: number;
  hits: SearchHit[];
  kinds: { kind: SearchKind; count: number }[];
  /** Answers of every kind together. */
  all: number;
  facets: { facet: Facet; values: FacetValue[] }[];
  experts: Expert[];
  notes: Note[];
  /** Words that stand in nothing that this reader may see. */
  unknown: string[];
  /** How many there would be without the filters; only asked when there is nothing. */
  withoutFilters: number;
  /** The search engine did not answer: this is what the database itself found. */
  fallback: boolean;
};

/** Hits that are looked at together: to put people in their place, and to see who wrote what answers. */
const DEPTH = 100;
/** What is listed when nothing is asked: what is new, and no persons or circles. */
const NEWS: EntryKind[] = ["document", "meeting", "question"];
const isNews = ({ text, filters }: SearchQuery): boolean => text === "" && Object.keys(filters).length === 0;

/** The one entrance of every search in the product: by page, by box, by job. Shows, counts and hints at what the actor may read only. */
export async function search(ctx: Context, query: SearchQuery): Promise<SearchResults> {
  const { names, topics } = await namesFor(ctx);
  const filters = await knownFilters(ctx, query.filters);
  const wide = query.page * PER_PAGE <= DEPTH;
  const asked = {
    text: query.text,
    audience: audienceOf(ctx.actor),
    kinds: kindsOf(query),
    filters,
    order: query.order,
    now: ctx.now,
    offset: wide ? 0 : (query.page - 1) * PER_PAGE,
    limit: wide ? DEPTH : PER_PAGE,
  } satisfies Omit<IndexQuery, "groups" | "atLeast" | "phrases" | "excluded"> & { text: string };
  const { plan, answer } = await ask(ctx.index, asked, names);
  const isMixed = wide && query.text !== "" && !query.kind && query.order === "best";
  const ordered = isMixed ? peopleLast(answer.hits, plan.marks) : answer.hits;
  const from = wide ? (query.page - 1) * PER_PAGE : 0;
  const page = ordered.slice(from, from + PER_PAGE);
  const shown = await readable(
    ctx,
    page.map((hit) => hit.id),
  );
  // An entry that its reader may no longer see is not shown and not counted; its own work will take it out of the index.
  const total = Math.max(0, answer.total - (page.length - shown.length));
  const isNothing = total === 0 && Object.keys(filters).length > 0;
  return {
    query,
    total,
    pages: Math.ceil(total / PER_PAGE),
    hits: await hitsOf(ctx, shown, plan, topics),
    kinds: searchKinds.flatMap((kind) => (answer.kinds[kind] ? [{ kind, count: answer.kinds[kind] }] : [])),
    all: Object.entries(answer.kinds).reduce(
      (sum, [kind, count]) => (isNews(query) && !NEWS.some((news) => news === kind) ? sum : sum + count),
      0,
    ),
    facets: await facetsOf(ctx, { answer, query, filters, topics }),
    experts:
      query.text && query.page === 1 ? await expertsFor(ctx, { text: query.text, hits: answer.hits, topicIds: plan.topicIds, topics }) : [],
    notes: notesOf(plan),
    unknown: plan.unknown,
    fallback: answer.fallback ?? false,
    withoutFilters: isNothing ? (await ask(ctx.index, { ...asked, kinds: [], filters: {}, limit: 1 }, names)).answer.total : 0,
  };
}

/** With nothing asked only what is new is listed; filters and kinds still choose among it. */
function kindsOf(query: SearchQuery): EntryKind[] {
  if (query.kind) return [query.kind];
  return isNews(query) ? NEWS : [];
}

function notesOf(plan: Plan): Note[] {
  const seen = new Set<string>();
  return plan.notes.filter((note) => {
    const key = `${note.reason} ${note.to}`;
    return !isStopWord(note.to) && !seen.has(key) && Boolean(seen.add(key));
  });
}

async function hitsOf(ctx: Context, results: Result[], { marks }: Plan, topics: Topic[]): Promise<SearchHit[]> {
  const bodies = await ctx.index.bodies(
    results.map((result) => result.id),
    audienceOf(ctx.actor),
  );
  return results.map((result) => {
    const title = markedTitle(result.title, marks);
    const passage = snippetOf(bodies.get(result.id) ?? "", marks);
    return {
      ...result,
      titleSegments: title.segments,
      passage: passage.segments,
      foundIn: title.isDirect || passage.isDirect ? [] : [...title.foundIn, ...passage.foundIn].slice(0, 1),
      topics: topics.filter((topic) => result.topicIds.includes(topic.id)).map((topic) => ({ id: topic.id, name: topicName(ctx, topic) })),
    };
  });
}

/** Addresses name circles and organisations by their slug, entries by their id. What nobody knows finds nothing. */
async function knownFilters(ctx: Context, filters: SearchQuery["filters"]): Promise<IndexQuery["filters"]> {
  const [circleIds, organisationIds] = await Promise.all([
    idsOf(ctx, circles, filters.circle),
    idsOf(ctx, organisations, filters.organisation),
  ]);
  return { ...filters, ...(circleIds && { circle: circleIds }), ...(organisationIds && { organisation: organisationIds }) };
}

async function idsOf(ctx: Context, table: typeof circles | typeof organisations, slugs?: string[]): Promise<string[] | undefined> {
  if (!slugs) return undefined;
  const rows = await ctx.db.select({ id: table.id }).from(table).where(inArray(table.slug, slugs));
  return rows.length > 0 ? rows.map((row) => row.id) : ["unknown"];
}

type Facets = { answer: IndexAnswer; query: SearchQuery; filters: IndexQuery["filters"]; topics: Topic[] };

async function facetsOf(ctx: Context, { answer, query, filters, topics }: Facets): Promise<SearchResults["facets"]> {
  // What was chosen stays in the list, also when nothing answers to it: it must be possible to take it off again.
  const counted = (facet: Facet) => {
    const values = answer.facets[facet];
    const missing = (filters[facet] ?? []).filter((value) => !values.some((one) => one.value === value));
    return [...values, ...missing.map((value) => ({ value, count: 0 }))];
  };
  const [circleNames, organisationNames] = await Promise.all([
    namesById(ctx, circles, counted("circle")),
    namesById(ctx, organisations, counted("organisation")),
  ]);
  const nameOf = (facet: Facet, value: string): { value: string; label: string } | null => {
    if (facet === "circle") return circleNames.get(value) ?? null;
    if (facet === "organisation") return organisationNames.get(value) ?? null;
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

async function namesById(ctx: Context, table: typeof circles | typeof organisations, values: { value: string }[]) {
  const ids = values.map(({ value }) => value).filter(isId);
  if (ids.length === 0) return new Map<string, { value: string; label: string }>();
  const rows = await ctx.db.select({ id: table.id, slug: table.slug, name: table.name }).from(table).where(inArray(table.id, ids));
  return new Map(rows.map(({ id, slug, name }) => [id, { value: slug, label: name }]));
}
