import { z } from "zod";
import type { EntryKind, Facet } from "@/lib/kernel/search-index";

/** Kinds that one may look among, in the order in which they are offered. */
export const searchKinds = [
  "document",
  "person",
  "meeting",
  "question",
  "project",
  "product",
  "framework",
  "circle",
] as const satisfies EntryKind[];
export type SearchKind = (typeof searchKinds)[number];

/** What the address bar calls each filter. It is part of what people see, so it is Dutch. */
export const filterNames: Record<Facet, string> = {
  type: "soort",
  topic: "onderwerp",
  circle: "kring",
  organisation: "bestuur",
  author: "auteur",
  year: "jaar",
  fileType: "bestand",
  language: "taal",
};

export const kindNames: Record<SearchKind, string> = {
  document: "documenten",
  person: "collegas",
  meeting: "bijeenkomsten",
  question: "vragen",
  project: "samenwerken",
  product: "producten",
  framework: "raamcontracten",
  circle: "kringen",
};

export type SearchQuery = {
  text: string;
  kind: SearchKind | null;
  filters: Partial<Record<Facet, string[]>>;
  order: "best" | "newest";
  page: number;
  /** Words are taken as they were typed: nothing is corrected. */
  literal?: true;
};

export const PER_PAGE = 20;
/** Nobody reads further; who asks for more gets the last one. */
const MOST_PAGES = 50;
const MOST_VALUES = 20;

const CONTROL = /[\p{Cc}\p{Cs}]+/gu;
/** Letters that a database refuses, and blanks, become one space. */
const clean = (text: string): string => text.replace(CONTROL, " ").trim();

const one = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().catch("").transform(clean));
const several = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z
    .array(z.string())
    .catch([])
    .transform((values) => [...new Set(values.map(clean))].filter((value) => value !== "" && value.length <= 100).slice(0, MOST_VALUES)),
);

const address = z.object({
  q: one,
  in: one,
  volgorde: one,
  pagina: one,
  letterlijk: one,
  soort: several,
  onderwerp: several,
  kring: several,
  bestuur: several,
  auteur: several,
  jaar: several,
  bestand: several,
  taal: several,
});

/** Reads an address. What makes no sense in it is left out: a search never fails on how it was asked. */
export function readAddress(params: Record<string, string | string[] | undefined>): SearchQuery {
  const read = address.parse(params);
  const filters = Object.entries(filterNames).flatMap(([facet, name]) => {
    const values = read[name as keyof typeof read] as string[];
    return values.length > 0 ? [[facet, values] as const] : [];
  });
  const page = Number(read.pagina);
  return {
    text: read.q.slice(0, 400),
    kind: searchKinds.find((kind) => kindNames[kind] === read.in) ?? null,
    filters: Object.fromEntries(filters),
    order: read.volgorde === "nieuwste" ? "newest" : "best",
    page: Number.isInteger(page) && page > 0 ? Math.min(page, MOST_PAGES) : 1,
    ...(read.letterlijk === "ja" && { literal: true as const }),
  };
}

/** The address of a search, shortest form: what is as usual is left out. */
export function addressOf({ text, kind, filters, order, page, literal }: SearchQuery): string {
  const params = new URLSearchParams();
  if (text) params.set("q", text);
  if (kind) params.set("in", kindNames[kind]);
  for (const [facet, values] of Object.entries(filters)) for (const value of values) params.append(filterNames[facet as Facet], value);
  if (order === "newest") params.set("volgorde", "nieuwste");
  if (literal) params.set("letterlijk", "ja");
  if (page > 1) params.set("pagina", String(page));
  const query = params.toString();
  return query ? `/zoeken?${query}` : "/zoeken";
}

/** The same search without a filter. */
export function withoutFacet(query: SearchQuery, facet: Facet): SearchQuery {
  const { [facet]: _, ...filters } = query.filters;
  return { ...query, page: 1, filters };
}

/** The same search with one value of a filter more, or less. Any change begins again at the first page. */
export function toggled(query: SearchQuery, facet: Facet, value: string): SearchQuery {
  const before = query.filters[facet] ?? [];
  const values = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  const { [facet]: _, ...others } = query.filters;
  return { ...query, page: 1, filters: values.length > 0 ? { ...others, [facet]: values } : others };
}
