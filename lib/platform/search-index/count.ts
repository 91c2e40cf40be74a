import { ENTRY_KINDS, FACETS, type Facet, type IndexAnswer, type IndexQuery } from "@/lib/kernel/search-index";
import { type Cards, facetPlace, kindPlace } from "./cards";
import { type Found, filterFound } from "./score";

/** Values shown per facet; a longer list is no choice. */
export const FACET_VALUES = 30;

type Counts = Pick<IndexAnswer, "total" | "kinds" | "facets">;

/** A filter that an entry does not pass: one of these numbers, or more than one, or none. */
const NONE = -1;
const SEVERAL = -2;
const KIND = FACETS.length;

type Filters = Pick<IndexQuery, "kinds" | "filters">;

/**
 * Applies the filters and counts, in one go: an entry that fails no filter counts everywhere; one that fails a single filter
 * counts for that one's own values only, so that a second value can be added to the first.
 */
export function countFound(cards: Cards, { places, scores, met }: Found, query: Filters): Counts & { wanted: Found } {
  const fails = failsOf(cards, query);
  const facets = facetByValue(cards);
  const kinds = new Int32Array(ENTRY_KINDS.length);
  const counts = new Int32Array(cards.meanings.length);
  const wanted = { places: new Int32Array(places.length), scores: new Float64Array(places.length), met: new Uint8Array(places.length) };
  let total = 0;
  for (let n = 0; n < places.length; n++) {
    const place = places[n] as number;
    const failed = fails(place);
    if (failed === NONE) {
      wanted.places[total] = place;
      wanted.met[total] = met[n] as number;
      wanted.scores[total++] = scores[n] as number;
    }
    if (failed === NONE || failed === KIND) add(kinds, cards.columns.kind[place] as number);
    if (failed !== SEVERAL && failed !== KIND) countValues(cards, place, counts, failed === NONE ? null : facets, failed);
  }
  return {
    total,
    kinds: Object.fromEntries(ENTRY_KINDS.flatMap((kind, n) => (kinds[n] ? [[kind, kinds[n]]] : []))),
    facets: facetsOf(cards, counts),
    wanted: { places: wanted.places.subarray(0, total), scores: wanted.scores.subarray(0, total), met: wanted.met.subarray(0, total) },
  };
}

/** Applies the filters alone. */
export function passing(cards: Cards, found: Found, query: Filters): Found {
  if (query.kinds.length === 0 && Object.keys(query.filters).length === 0) return found;
  const fails = failsOf(cards, query);
  return filterFound(found, (place) => fails(place) === NONE);
}

/** Counts the values of an entry; of one facet alone when `facets` tells which value is of which. */
function countValues({ columns, values }: Cards, place: number, counts: Int32Array, facets: Uint8Array | null, only: number): void {
  const to = columns.valuesTo[place] as number;
  for (let at = columns.valuesFrom[place] as number; at < to; at++) {
    const value = values[at] as number;
    if (facets === null || facets[value] === only) add(counts, value);
  }
}

const add = (counts: Int32Array, at: number): void => {
  counts[at] = (counts[at] as number) + 1;
};

const facetByValue = ({ meanings }: Cards): Uint8Array =>
  Uint8Array.from({ length: meanings.length }, (_, id) => facetPlace(meanings[id]?.facet ?? "circle"));

/** Tells of an entry which filter it fails: each is a bit. */
function failsOf(cards: Cards, { kinds, filters }: Filters): (place: number) => number {
  const ofKind = kinds.map(kindPlace);
  const needed = FACETS.reduce((bits, facet) => (filters[facet]?.length ? bits | (1 << facetPlace(facet)) : bits), 0);
  if (needed === 0 && ofKind.length === 0) return () => NONE;
  /** The filter that a value answers to, by its number; 0 for a value that was not chosen. */
  const answers = Int32Array.from({ length: cards.meanings.length }, (_, id) => {
    const meaning = cards.meanings[id];
    return meaning && filters[meaning.facet]?.includes(meaning.value) ? 1 << facetPlace(meaning.facet) : 0;
  });
  return (place) => {
    let missing = needed;
    for (const value of cards.valuesOf(place)) missing &= ~(answers[value] as number);
    if (ofKind.length > 0 && !ofKind.includes(cards.columns.kind[place] as number)) missing |= 1 << KIND;
    if (missing === 0) return NONE;
    return (missing & (missing - 1)) === 0 ? 31 - Math.clz32(missing) : SEVERAL;
  };
}

/** Most frequent first. */
function facetsOf({ meanings }: Cards, counts: Int32Array): IndexAnswer["facets"] {
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Record<Facet, { value: string; count: number }[]>;
  meanings.forEach((meaning, id) => {
    const count = counts[id] ?? 0;
    if (count > 0) facets[meaning.facet].push({ value: meaning.value, count });
  });
  for (const facet of FACETS)
    facets[facet] = facets[facet]
      .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
      .slice(0, FACET_VALUES);
  return facets;
}
