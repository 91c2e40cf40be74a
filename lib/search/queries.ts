import "server-only";
import { isStopWord } from "@/lib/dutch/stop-words";
import type { Context } from "@/lib/kernel/context";
import type { IndexAnswer } from "@/lib/kernel/search-index";
import { audienceOf } from "@/lib/policy/scope";
import { type Topic, topicName } from "@/lib/topics/queries";
import { askIndex, isNews, NEWS } from "./asking";
import type { Result } from "./entries/kind";
import { readable } from "./entries/kinds";
import { type Expert, expertsFor } from "./experts/queries";
import { type FacetWithValues, facetsOf } from "./facets";
import { PER_PAGE, type SearchKind, type SearchQuery, searchKinds } from "./input";
import { LEARNING_DEPTH } from "./learning";
import { namesFor } from "./names";
import { peopleLast } from "./people-last";
import type { Note, Plan } from "./plan";
import { type FoundPart, markedTitle, type Segment, snippetOf } from "./snippet";
import { type Ways, waysOn } from "./ways/queries";

export type SearchHit = Result & {
  titleSegments: Segment[];
  passage: Segment[];
  /** Compounds that answer by one of their parts, when the word itself stands nowhere in what is shown. */
  foundIn: FoundPart[];
  topics: { id: string; name: string }[];
};

export type SearchResults = {
  query: SearchQuery;
  total: number;
  pages: number;
  hits: SearchHit[];
  kinds: { kind: SearchKind; count: number }[];
  /** Answers of every kind together. */
  all: number;
  facets: FacetWithValues[];
  experts: Expert[];
  notes: Note[];
  /** Words that stand in nothing that this reader may see. */
  unknown: string[];
  /** Where to go from here when there is little or nothing. */
  ways: Ways;
  /** The search engine did not answer: this is what the database itself found. */
  fallback: boolean;
};

/** The one entrance of every search in the product: by page, by box, by job. Shows, counts and hints at what the actor may read only. */
export async function search(asking: Context, query: SearchQuery): Promise<SearchResults> {
  const ctx = { ...asking, index: asking.index.snapshot() };
  const isWide = query.page * PER_PAGE <= LEARNING_DEPTH;
  const part = isWide ? { offset: 0, limit: LEARNING_DEPTH } : { offset: (query.page - 1) * PER_PAGE, limit: PER_PAGE };
  const known = await namesFor(ctx);
  const { topics } = known;
  const { filters, plan, planned, answer } = await askIndex(ctx, query, part, known);
  const isMixed = isWide && query.text !== "" && !query.kind && query.order === "best";
  const ordered = isMixed ? peopleLast(answer.hits, plan.marks) : answer.hits;
  const from = isWide ? (query.page - 1) * PER_PAGE : 0;
  const page = ordered.slice(from, from + PER_PAGE);
  const shown = await readable(
    ctx,
    page.map((hit) => hit.id),
  );
  // An entry that its reader may no longer see is not shown and not counted; its own work will take it out of the index.
  const total = Math.max(0, answer.total - (page.length - shown.length));
  const ways = await waysOn(ctx, { query, total, plan, known });
  const isFirst = query.text !== "" && query.page === 1;
  const asked = { text: query.text, first: answer.hits[0], query: planned, topicIds: topicsToAsk(plan, ways), topics, shown };
  // None of these waits for another.
  const [hits, facets, experts] = await Promise.all([
    hitsOf(ctx, shown, plan, topics),
    facetsOf(ctx, { answer, query, filters, topics }),
    isFirst ? expertsFor(ctx, asked) : [],
  ]);
  return {
    query,
    total,
    pages: Math.ceil(total / PER_PAGE),
    hits,
    kinds: searchKinds.flatMap((kind) => (answer.kinds[kind] ? [{ kind, count: answer.kinds[kind] }] : [])),
    all: allOf(query, answer),
    facets,
    experts,
    notes: notesOf(plan),
    unknown: plan.unknown,
    fallback: answer.fallback ?? false,
    ways,
  };
}

/** What of some entries answers a search, newest first, as this actor may read it now. For who asks again and again what is new. */
export async function searchAmong(ctx: Context, query: SearchQuery, only: string[]): Promise<Result[]> {
  if (only.length === 0) return [];
  const { answer } = await askIndex(
    ctx,
    { ...query, order: "newest", page: 1 },
    { offset: 0, limit: only.length, only },
    await namesFor(ctx),
  );
  return readable(
    ctx,
    answer.hits.map((hit) => hit.id),
  );
}

const topicsToAsk = ({ topicIds }: Plan, { topics }: Ways): string[] => (topicIds.length > 0 ? topicIds : topics.map(({ id }) => id));

const allOf = (query: SearchQuery, { kinds }: IndexAnswer): number =>
  Object.entries(kinds).reduce((sum, [kind, count]) => (isNews(query) && !NEWS.some((news) => news === kind) ? sum : sum + count), 0);

function notesOf(plan: Plan): Note[] {
  const seen = new Set<string>();
  return plan.notes.filter((note) => {
    const key = `${note.reason} ${note.to}`;
    return !isStopWord(note.to) && !seen.has(key) && Boolean(seen.add(key));
  });
}

async function hitsOf(ctx: Context, results: Result[], { marks }: Plan, topics: Topic[]): Promise<SearchHit[]> {
  if (results.length === 0) return [];
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
