import { readQuery } from "@/lib/dutch/query";
import type { IndexAnswer, IndexQuery, QueryGroup, SearchIndex } from "@/lib/kernel/search-index";
import { impliedTerms } from "./implied";
import { knowledgeFor, type Names } from "./knowledge";
import { LEARNING_DEPTH, relearned } from "./learning";
import { type Plan, planQuery } from "./plan";

export type Asked = { text: string /** Nothing is corrected. */; literal?: boolean } & Omit<
  IndexQuery,
  "groups" | "atLeast" | "phrases" | "excluded" | "implied"
>;

/** With fewer answers than this, two pages of them, a compound asked for alone also answers to one of its words. */
const FEW = 40;

/** Reads, plans and asks: the way of every query, whatever the engine. */
export async function ask(
  index: SearchIndex,
  { text, literal = false, ...rest }: Asked,
  names: Names,
): Promise<{ plan: Plan; query: IndexQuery; answer: IndexAnswer }> {
  const read = readQuery(text);
  const knowledge = await knowledgeFor(index, read, rest.audience, names);
  const plan = planQuery(read, literal ? { ...knowledge, corrections: new Map() } : knowledge);
  const { groups, atLeast, phrases, excluded } = plan;
  const strict: IndexQuery = { ...rest, groups, atLeast, phrases, excluded, implied: impliedTerms([...phrases, ...excluded]) };
  const loose = loosened(strict);
  const mayLoosen = groups.some(({ alternatives }) => alternatives[0] && alternatives[0].needs > 1);
  return { plan, query: strict, answer: await inOrder(index, mayLoosen && (await hasFew(index, strict)) ? loose : strict) };
}

/** The first answers are looked at together, whichever of them are asked for: so pages follow from one another. */
async function inOrder(index: SearchIndex, query: IndexQuery): Promise<IndexAnswer> {
  const { groups, order, offset, limit } = query;
  const end = offset + limit;
  if (groups.length === 0 || order !== "best" || limit < 2 || end > LEARNING_DEPTH) return index.find(query);
  const answer = await index.find({ ...query, offset: 0, limit: LEARNING_DEPTH });
  return { ...answer, hits: (await relearned(index, answer.hits, query)).slice(offset, end) };
}

/** Decided over all that the reader may find and without the filters, so that choosing one never changes what the others count. */
async function hasFew(index: SearchIndex, query: IndexQuery): Promise<boolean> {
  return (await index.find({ ...query, kinds: [], filters: {}, only: undefined, offset: 0, limit: 0 })).total < FEW;
}

/** The same, answered by any one of the words of a compound or a name too. */
export const loosened = (query: IndexQuery): IndexQuery => ({ ...query, groups: query.groups.map(loosenedGroup) });

function loosenedGroup({ alternatives: [own, ...others] }: QueryGroup): QueryGroup {
  return { alternatives: own ? [{ ...own, needs: 1 }, ...others] : others };
}
