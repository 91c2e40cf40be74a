import { fold } from "@/lib/dutch/words";
import type { Facet } from "@/lib/kernel/search-index";

/** What stands before a colon, in both languages. `type` names kinds of documents and of results. */
const NAMES: Record<string, Facet> = {
  kring: "circle",
  circle: "circle",
  bestuur: "organisation",
  organisation: "organisation",
  jaar: "year",
  year: "year",
  type: "type",
  soort: "type",
  kind: "type",
  onderwerp: "topic",
  topic: "topic",
  auteur: "author",
  author: "author",
  taal: "language",
  language: "language",
  bestand: "fileType",
  file: "fileType",
};

/** One such pair as it was typed: `kring:midwest`, `bestuur:"stad Aalst"`. */
export type Typed = { facet: Facet; value: string; typed: string };

const PAIR = /(?<=^|\s)(\p{L}+):(?:"([^"]+)"|([^\s"]+))(?=\s|$)/gu;
/** Each may cost a look-up; whoever types more has them taken as words. */
const MOST = 10;

/** The filters that somebody typed instead of choosing them. */
export function typedFilters(text: string): Typed[] {
  return [...text.matchAll(PAIR)].slice(0, MOST).flatMap(([typed, name = "", quoted, plain]) => {
    const facet = Object.hasOwn(NAMES, fold(name)) ? NAMES[fold(name)] : undefined;
    return facet ? [{ facet, value: (quoted ?? plain ?? "").trim(), typed }] : [];
  });
}
