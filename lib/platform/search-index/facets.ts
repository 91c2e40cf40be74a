import type { Facet, IndexEntry } from "@/lib/kernel/search-index";

/** Every value that an entry counts for. */
export function facetValues({ facets, people }: Pick<IndexEntry, "facets" | "people">): [Facet, string][] {
  const { circles, topics, organisation, year, type, language, fileType } = facets;
  const single = { organisation, year: year?.toString(), type, language, fileType };
  const many = { circle: circles, topic: topics, author: people };
  return [
    ...Object.entries(many).flatMap(([facet, values]) => [...new Set(values)].map((value): [Facet, string] => [facet as Facet, value])),
    ...Object.entries(single).flatMap(([facet, value]): [Facet, string][] => (value === undefined ? [] : [[facet as Facet, value]])),
  ];
}
