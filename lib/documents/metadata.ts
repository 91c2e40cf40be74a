import type { TopicToMatch } from "@/lib/topics/match";
import { findDate } from "./metadata/date";
import { findKind, type ProposedKind } from "./metadata/kind";
import { findLanguage, type Language } from "./metadata/language";
import { type Line, linesOf } from "./metadata/lines";
import { type Board, findOrganisation } from "./metadata/organisation";
import { findProduct, type Product } from "./metadata/product";
import { summarise } from "./metadata/summary";
import { findTitle } from "./metadata/title";
import { type FoundTopic, findTopics } from "./metadata/topics";

type ProposedField = "title" | "kind" | "date" | "language" | "organisation" | "product";

/** What the machine makes of a document. A person confirms it, and the person's word wins. What the text does not tell is null. */
export type Proposals = {
  /** Without a `because`, the text has none and this is the file name in human words. */
  title: string;
  /** Sentences of the text itself, two or three. */
  summary: string;
  kind: ProposedKind | null;
  /** The document's own day, `2026-03-12`. */
  date: string | null;
  language: Language | null;
  topics: string[];
  /** Whose document it says to be. */
  organisation?: Board | null;
  product?: Product | null;
  /** The words of the text that a proposal rests on, and the page on which they stand, by the same name or the id of the topic. */
  because: Partial<Record<ProposedField, string>> & { topics: Record<string, string>; pages?: Record<string, number> };
};

export type TextToRead = {
  /** As a reader gives them: see lib/kernel/reader.ts. */
  pages: string[];
  fileName: string;
  topics: readonly TopicToMatch[];
  /** `2026-11-23`: a document is not from the future. */
  today: string;
};

/** Characters by which a sentence is found again in the text. */
const ENOUGH_TO_FIND = 40;

export function proposeMetadata({ pages, fileName, topics, today }: TextToRead): Proposals {
  const lines = linesOf(pages);
  const found = {
    title: findTitle(lines, fileName),
    date: findDate(lines, fileName, today),
    language: findLanguage(lines),
  };
  const source = { title: found.title.value, fileName };
  const kind = findKind(lines, source.title, fileName);
  const organisation = findOrganisation(lines, source);
  const product = findProduct(lines, source);
  const about = findTopics(lines, source, topics);
  return {
    title: source.title,
    summary: summarise(lines, source.title),
    kind: kind?.value ?? null,
    date: found.date?.value ?? null,
    language: found.language?.value ?? null,
    topics: about.map((topic) => topic.id),
    organisation: organisation?.value ?? null,
    product: product?.value ?? null,
    because: becauseOf({ ...found, kind, organisation, product }, about, lines),
  };
}

type Evidence = { because?: string; page?: number } | null;

function becauseOf(found: Record<ProposedField, Evidence>, about: FoundTopic[], lines: Line[]): Proposals["because"] {
  const fields = Object.entries(found) as [ProposedField, Evidence][];
  const said = fields.flatMap(([field, evidence]) => (evidence?.because ? [[field, evidence.because] as const] : []));
  const places = [
    ...fields.map(([field, evidence]) => [field, evidence?.page] as const),
    ...about.map(({ id, because }) => [id, pageOf(because, lines)] as const),
  ];
  return {
    ...Object.fromEntries(said),
    topics: Object.fromEntries(about.map(({ id, because }) => [id, because])),
    // People count from one.
    pages: Object.fromEntries(places.flatMap(([name, page]) => (page === undefined ? [] : [[name, page + 1]]))),
  };
}

const pageOf = (sentence: string, lines: Line[]): number | undefined =>
  lines.find((line) => line.text.includes(sentence.slice(0, ENOUGH_TO_FIND)))?.page;
