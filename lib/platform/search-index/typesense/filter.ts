import type { Alternative, IndexQuery, QueryGroup } from "@/lib/kernel/search-index";
import { tokenOf } from "./tokens";

/** What must hold of an entry: one of some tokens in a field, or such conditions together. */
export type Condition = { field: string; tokens: string[] } | { every: Condition[] } | { some: Condition[] };

/** The server takes 100 operators in a filter; audience and facets need some of them. */
export const MOST_OPERATORS = 80;

/** A filter that is true for nothing. */
const never: Condition = { field: "terms", tokens: [] };

/** Every part in parentheses: the server reads from left to right, without precedence. Tokens are letters and digits only. */
export function written(condition: Condition): string {
  if ("field" in condition) return `(${condition.field}:=[${condition.tokens.join(",")}])`;
  const [parts, operator] = "every" in condition ? [condition.every, " && "] : [condition.some, " || "];
  return parts.length === 1 && parts[0] ? written(parts[0]) : `(${parts.map(written).join(operator)})`;
}

export function operatorsIn(condition: Condition): number {
  if ("field" in condition) return 0;
  const parts = "every" in condition ? condition.every : condition.some;
  return parts.reduce((sum, part) => sum + operatorsIn(part), parts.length - 1);
}

const ofTerms = (terms: string[]): Condition => ({ field: "terms", tokens: [...new Set(terms.map(tokenOf))] });

/** One of several conditions; lists of tokens in the same field become one list. */
function some(conditions: Condition[]): Condition {
  const tokens = new Map<string, Set<string>>();
  const others: Condition[] = [];
  for (const condition of conditions) {
    if ("field" in condition) tokens.set(condition.field, new Set([...(tokens.get(condition.field) ?? []), ...condition.tokens]));
    else others.push(condition);
  }
  const lists = [...tokens].map(([field, list]): Condition => ({ field, tokens: [...list] }));
  const all = [...lists, ...others];
  return all.length === 1 && all[0] ? all[0] : { some: all };
}

/** Of an alternative's terms so many must be there; a term that is named twice counts twice, as it does in the score. */
function ofAlternative({ terms, needs }: Alternative): Condition {
  const counts = new Map<string, number>();
  for (const { term } of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return reaching([...counts], needs);
}

function reaching([first, ...rest]: [string, number][], needs: number): Condition {
  if (first === undefined) return never;
  const [term, count] = first;
  if (needs <= 1) return ofTerms([term, ...rest.map(([other]) => other)]);
  const among = rest.reduce((sum, [, other]) => sum + other, 0);
  const own = ofTerms([term]);
  const withIt = count >= needs ? own : among < needs - count ? never : { every: [own, reaching(rest, needs - count)] };
  return among < needs ? withIt : some([withIt, reaching(rest, needs)].filter((one) => one !== never));
}

export const ofGroup = ({ alternatives }: QueryGroup): Condition => some(alternatives.map(ofAlternative));

/** At least so many of these groups: the first and enough of the others, or enough of the others. */
function enough([first, ...rest]: Condition[], needs: number): Condition {
  if (first === undefined) return never;
  if (needs <= 1) return some([first, ...rest]);
  if (needs > rest.length + 1) return never;
  const withIt: Condition = { every: [first, enough(rest, needs - 1)] };
  return needs > rest.length ? withIt : some([withIt, enough(rest, needs)]);
}

/** What a query asks of the words of an entry, or null when it is too much to say in a filter. */
export function wordsAsked({ groups, atLeast }: IndexQuery): Condition | "anything" | null {
  if (groups.length === 0) return "anything";
  if (groups.length > 8 || groups.some(({ alternatives }) => alternatives.some(({ terms }) => terms.length > 12))) return null;
  const condition = enough(groups.map(ofGroup), atLeast);
  return operatorsIn(condition) > MOST_OPERATORS ? null : condition;
}
