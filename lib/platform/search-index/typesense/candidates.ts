import type { IndexQuery, QueryGroup } from "@/lib/kernel/search-index";
import { secondsOf, tagOf } from "./document";
import { type Condition, ofGroup, written } from "./filter";
import { type Asked, PAGE } from "./searches";
import { atLeast } from "./tokens";

export type Candidate = { query: IndexQuery; where: Condition; isByDate: boolean };

/** From how heavy a word must weigh to how little: the best answers stand in the first list that is not too long. */
const STEPS = [13, 12, 11, 10, 8, 6, 4];
/** A word alone lifts an entry to the top only when it weighs this much there. */
const ALONE = 10;

/** Lists in which the best answers stand, of a query that more entries answer than one page holds. */
export function candidateSearches({ query, where, isByDate }: Candidate): Asked[] {
  if (isByDate) return byDate(query, where);
  const list = (...more: Condition[]): Asked => ({ where: { every: [where, ...more] }, per_page: PAGE, sort_by: "outdated:asc,date:desc" });
  const { groups } = query;
  const met = groups.map(ofGroup);
  const person: Condition = { field: "tags", tokens: [tagOf("kind", "person")] };
  return [
    ...STEPS.map((step) => list(...groups.map((group) => heavy(group, step)))),
    ...(groups.length > 1 ? groups.map((group) => list(heavy(group, ALONE))) : []),
    ...(groups.length > 1 && groups.length <= 4 ? [list(...met)] : []),
    // People stand beside the results, and among them: they are looked for side by side with what was written.
    ...(query.kinds.length === 0 ? [list(person)] : []),
  ];
}

/** One of the group's own words weighs at least so much. */
const heavy = ({ alternatives }: QueryGroup, step: number): Condition => ({
  field: "weights",
  tokens: [...new Set(alternatives.flatMap(({ terms }) => terms.flatMap(({ term }) => atLeast(term, step))))],
});

/** The nearest before now and the nearest after it, as far as the page asked for goes. */
function byDate({ now, offset, limit }: IndexQuery, where: Condition): Asked[] {
  const pages = Array.from({ length: Math.ceil((offset + limit) / PAGE) }, (_, page) => page + 1);
  const seconds = secondsOf(now);
  const side = (comparison: string, order: "asc" | "desc"): Asked[] =>
    pages.map((page) => ({
      where,
      filter_by: `${written(where)} && (date:${comparison}${seconds})`,
      per_page: PAGE,
      page,
      sort_by: `date:${order}`,
    }));
  return [...side("<=", "desc"), ...side(">", "asc")];
}
