import type { SearchParams } from "typesense";
import type { IndexDocument } from "./document";
import { type Condition, written } from "./filter";
import { ask, type Server, Unavailable } from "./server";

type Search = { collection: string } & SearchParams<IndexDocument, string>;

/** One search as we ask it: only ids come back, unless it says otherwise. */
export type Asked = Partial<Search> & { where: Condition };

export type Found = {
  found: number;
  hits: { document: Partial<IndexDocument>; highlight: Record<string, { snippet?: string; value?: string } | undefined> }[];
  facets: Map<string, { value: string; count: number }[]>;
};

/** The server takes 50 searches at a time. */
const AT_ONCE = 40;
/** The most that the server gives per page. */
export const PAGE = 250;

/** Several searches together, by POST: what a reader may see can be longer than an address. */
export async function searchAll(server: Server, asked: Asked[]): Promise<Found[]> {
  const parts: Asked[][] = [];
  for (let from = 0; from < asked.length; from += AT_ONCE) parts.push(asked.slice(from, from + AT_ONCE));
  return (await Promise.all(parts.map((part) => together(server, part)))).flat();
}

async function together(server: Server, asked: Asked[]): Promise<Found[]> {
  const searches = asked.map(
    ({ where, ...more }): Search => ({
      collection: server.settings.name,
      q: "*",
      query_by: "title",
      filter_by: written(where),
      include_fields: "entry",
      highlight_fields: "none",
      enable_highlight_v1: false,
      ...more,
    }),
  );
  const { results } = await ask(server, () => server.asking.multiSearch.perform<IndexDocument[]>({ searches }, {}));
  return results.map((result) => {
    // Each search has an outcome of its own: no collection yet, or one with other fields.
    if ("error" in result || result.hits === undefined) throw new Unavailable(JSON.stringify(result));
    return {
      found: result.found,
      hits: result.hits.map(({ document, highlight }) => ({
        document,
        highlight: (highlight ?? {}) as Found["hits"][number]["highlight"],
      })),
      facets: new Map((result.facet_counts ?? []).map(({ field_name, counts }) => [String(field_name), counts])),
    };
  });
}

export const idsIn = (found: Found[]): string[] => [
  ...new Set(found.flatMap(({ hits }) => hits.flatMap(({ document }) => document.entry ?? []))),
];
