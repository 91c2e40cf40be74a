import { createHash } from "node:crypto";
import type { Facet, IndexEntry } from "@/lib/kernel/search-index";
import { sliceOf } from "@/lib/kernel/search-index";
import { facetValues } from "../facets";
import { impactOf } from "../impact";
import { OWN_SHAPE } from "../postgres-rebuild";
import { documentId, LOWEST_STEP, stepOf, tokenOf, weighted } from "./tokens";

/** An entry as it stands in the collection. Filters look at encoded tokens only; facets give the values as they are. */
export type IndexDocument = {
  id: string;
  /** The id of the entry. */
  entry: string;
  /** Of everything in it: to see later whether it is still what it should be. */
  print: string;
  slice: string;
  kind: string;
  title: string;
  title_words: string[];
  body: string;
  terms: string[];
  weights: string[];
  audience: string[];
  tags: string[];
  outdated: number;
  /** Seconds; what has no date stands before everything. */
  date: number;
} & Partial<Record<FacetField, string | string[]>>;

/** Field names of their own, so that no facet is taken for another field. */
export const facetFields = {
  circle: "facet_circle",
  topic: "facet_topic",
  organisation: "facet_organisation",
  author: "facet_author",
  year: "facet_year",
  type: "facet_type",
  language: "facet_language",
  fileType: "facet_file_type",
} as const satisfies Record<Facet, string>;
type FacetField = (typeof facetFields)[Facet];

export const tagOf = (name: Facet | "kind" | "slice", value: string): string => tokenOf(`${name}:${value}`);

const text = (name: string, more: object = {}) => ({ name, type: "string" as const, ...more });
const texts = (name: string, more: object = {}) => ({ name, type: "string[]" as const, ...more });

/** The schema of every generation. No locale: Dutch is analysed before it comes here, and mixed locales find nothing. */
export const schema = {
  token_separators: ["-", "/", "_", "."],
  fields: [
    text("entry", { index: false, optional: true }),
    text("print", { index: false, optional: true }),
    text("body", { index: false, optional: true }),
    text("title"),
    texts("title_words"),
    text("kind", { facet: true }),
    texts("terms"),
    texts("weights"),
    texts("audience"),
    texts("tags"),
    text("slice"),
    { name: "outdated", type: "int32" as const },
    { name: "date", type: "int64" as const },
    texts(facetFields.circle, { facet: true, optional: true }),
    texts(facetFields.topic, { facet: true, optional: true }),
    texts(facetFields.author, { facet: true, optional: true }),
    ...[facetFields.organisation, facetFields.year, facetFields.type, facetFields.language, facetFields.fileType].map((name) =>
      text(name, { facet: true, optional: true }),
    ),
  ],
};

const hashOf = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 32);

/** Tells a collection of an older release from today's. */
export const SHAPE = `typesense ${hashOf([schema, OWN_SHAPE])}`;

/** Before every date that a person would write. */
const NO_DATE = -1_000_000_000_000;
export const secondsOf = (date: Date): number => Math.floor(date.getTime() / 1000);

export function documentOf(entry: IndexEntry): IndexDocument {
  const { facets } = entry;
  const valued = facetValues(entry);
  const document = {
    id: documentId(entry.id),
    entry: entry.id,
    slice: sliceOf(entry.id),
    kind: entry.kind,
    title: entry.title,
    title_words: [...new Set(entry.titleWords)],
    body: entry.body,
    terms: entry.terms.map(({ term }) => tokenOf(term)),
    weights: entry.terms.flatMap(({ term, weight }) => {
      const step = stepOf(impactOf(weight, entry.length));
      return step < LOWEST_STEP ? [] : [weighted(term, step)];
    }),
    audience: [...new Set(entry.audience)].sort().map(tokenOf),
    tags: [tagOf("kind", entry.kind), ...valued.map(([facet, value]) => tagOf(facet, value))].sort(),
    outdated: entry.outdated ? 1 : 0,
    date: entry.date ? secondsOf(entry.date) : NO_DATE,
    [facetFields.circle]: facets.circles,
    [facetFields.topic]: facets.topics,
    [facetFields.author]: entry.people,
    ...Object.fromEntries(valued.flatMap(([facet, value]) => (MANY.includes(facet) ? [] : [[facetFields[facet], value]]))),
  };
  return { ...document, print: hashOf(document) };
}

/** Facets of which an entry may have several values. */
const MANY: Facet[] = ["circle", "topic", "author"];

/** What decides who finds it and how it is shown: looked at beside the print, in case it was changed behind our back. */
export const cardFields = ["entry", "print", "title", "kind", "audience", "tags", "outdated", "date"] as const;
export type Card = Pick<IndexDocument, (typeof cardFields)[number]>;
export const cardPrint = (card: Card): string => hashOf(cardFields.map((field) => card[field]));
