import "server-only";
import type { Context } from "@/lib/kernel/context";
import type { EntryKind, IndexAnswer, IndexQuery } from "@/lib/kernel/search-index";
import { audienceOf } from "@/lib/policy/scope";
import { type Asked, ask } from "./ask";
import { knownFilters } from "./facets";
import type { SearchQuery } from "./input";
import type { namesFor } from "./names";
import type { Plan } from "./plan";

/** What is listed when nothing is asked: what is new, and no persons or circles. */
export const NEWS: EntryKind[] = ["document", "meeting", "question"];
export const isNews = ({ text, filters }: SearchQuery): boolean => text === "" && Object.keys(filters).length === 0;

/** With nothing asked only what is new is listed; filters and kinds still choose among it. */
function kindsOf(query: SearchQuery): EntryKind[] {
  if (query.kind) return [query.kind];
  return isNews(query) ? NEWS : [];
}

/** What things are called, read once a page. */
export type KnownNames = Awaited<ReturnType<typeof namesFor>>;

/** `query`: as it was planned. */
type Answered = { plan: Plan; query: IndexQuery; answer: IndexAnswer };

type Part = { offset: number; limit: number; only?: string[] };

/** A search as the index is asked it, for this actor. */
export async function askIndex(ctx: Context, query: SearchQuery, part: Part, { names }: KnownNames) {
  const filters = await knownFilters(ctx, query.filters);
  const asked: Asked = {
    text: query.text,
    literal: query.literal,
    audience: audienceOf(ctx.actor),
    kinds: kindsOf(query),
    filters,
    order: query.order,
    now: ctx.now,
    ...part,
  };
  const { plan, query: planned, answer }: Answered = await ask(ctx.index, asked, names);
  return { filters, plan, planned, answer };
}

/** How many answers a search has, of what this actor may find. */
export const countOf = async (ctx: Context, query: SearchQuery, known: KnownNames): Promise<number> =>
  (await askIndex(ctx, { ...query, page: 1 }, { offset: 0, limit: 0 }, known)).answer.total;
