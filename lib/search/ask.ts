import { readQuery } from "@/lib/dutch/query";
import type { IndexAnswer, IndexQuery, QueryGroup, SearchIndex } from "@/lib/kernel/search-index";
import { knowledgeFor, type Names } from "./knowledge";
import { type Plan, planQuery } from "./plan";

export type Asked = { text: string } & Omit<IndexQuery, "groups" | "atLeast" | "phrases" | "excluded">;

/** With fewer answers than this, a compound asked for alone also answers to one of its words. */
const FEW = 10;

/** Reads, plans and asks: the way of every query, whatever the engine. */
export async function ask(index: SearchIndex, { text, ...rest }: Asked, names: Names): Promise<{ plan: Plan; answer: IndexAnswer }> {
  const read = readQuery(text);
  const plan = planQuery(read, await knowledgeFor(index, read, rest.audience, names));
  const { groups, atLeast, phrases, excluded } = plan;
  const strict: IndexQuery = { ...rest, groups, atLeast, phrases, excluded };
  const loose = { ...strict, groups: groups.map(loosened) };
  const mayLoosen = groups.some(({ alternatives }) => alternatives[0] && alternatives[0].needs > 1);
  return { plan, answer: await index.find(mayLoosen && (await hasFew(index, strict)) ? loose : strict) };
}

/** Decided without the filters, so that choosing one never changes what the others count. */
async function hasFew(index: SearchIndex, query: IndexQuery): Promise<boolean> {
  return (await index.find({ ...query, kinds: [], filters: {}, offset: 0, limit: 1 })).total < FEW;
}

function loosened({ alternatives: [own, ...others] }: QueryGroup): QueryGroup {
  return { alternatives: own ? [{ ...own, needs: 1 }, ...others] : others };
}
