import type { Alternative, IndexQuery } from "@/lib/kernel/search-index";
import type { Cards } from "./cards";
import type { Postings } from "./packed";
import type { View } from "./postgres-read";

/** What is past its date stays findable, below what still holds. */
const OUTDATED = 0.6;
/** What a text of today gains over an old one, at most, and in how many years most of that is gone. */
const NEWNESS = 0.08;
const NEWNESS_YEARS = 3;
/** A rare word says more than a common one, but not in full proportion: a name that stands in two texts is not all that was asked. */
const STEEPNESS = 0.8;
const YEAR = 31_557_600_000;

/** Places of entries in the cards, with the score of each, and of how many groups of what was asked it has a word. */
export type Found = { places: Int32Array; scores: Float64Array; met: Uint8Array };

/** What of it passes. */
export function filterFound({ places, scores, met }: Found, passes: (place: number) => boolean): Found {
  const is = new Uint8Array(places.length);
  for (let n = 0; n < places.length; n++) is[n] = passes(places[n] as number) ? 1 : 0;
  const kept = (_: number, n: number) => is[n] === 1;
  return { places: places.filter(kept), scores: scores.filter(kept), met: met.filter(kept) };
}

/** How many entries the reader may see, and in how many of them each word stands. */
export type Rarity = { entries: number; counts: ReadonlyMap<string, number> };

export type Asked = Pick<IndexQuery, "groups" | "atLeast" | "now">;

export function placesOf(marks: Uint8Array, from = 1): Int32Array {
  const places = new Int32Array(marks.length);
  let length = 0;
  for (let place = 0; place < marks.length; place++) if ((marks[place] ?? 0) >= from) places[length++] = place;
  return places.subarray(0, length);
}

/** The lists of terms, as this reader may see them: by place in the cards, not by number. */
export function visiblePostings({ cards, postings }: View, marks: Uint8Array): Map<string, Postings> {
  return new Map([...postings].map(([term, list]) => [term, visibleOf(list, cards.base, marks)]));
}

/** The same of one list. */
export function visibleOf({ entries, impacts }: Postings, base: number, marks: Uint8Array): Postings {
  const own = { entries: new Int32Array(entries.length), impacts: new Float32Array(entries.length) };
  let length = 0;
  for (let n = 0; n < entries.length; n++) {
    const place = (entries[n] as number) - base;
    if (marks[place] !== 1) continue;
    own.entries[length] = place;
    own.impacts[length++] = impacts[n] as number;
  }
  return { entries: own.entries.subarray(0, length), impacts: own.impacts.subarray(0, length) };
}

/**
 * The entries that answer, with their score: per group the best of its alternatives, together over the groups. Rarity is
 * counted over the reader's own entries, so that not even an order betrays what others wrote.
 */
export function scoreEntries(cards: Cards, asked: Asked, postings: ReadonlyMap<string, Postings>, rarity: Rarity): Found {
  const sheet = sheetOf(cards.size);
  for (const { alternatives } of asked.groups) {
    const ways = alternatives.map(({ terms, needs }) => ({ needs, lists: terms.flatMap((one) => listOf(one, postings, rarity)) }));
    for (const { lists, needs } of ways) addWay(sheet, lists, needs);
    for (const { entries } of ways.flatMap(({ lists }) => lists)) endGroup(sheet, entries);
  }
  const places = placesOf(sheet.met, asked.atLeast);
  const [scores, met] = [new Float64Array(places.length), new Uint8Array(places.length)];
  const now = asked.now.getTime();
  for (let n = 0; n < places.length; n++) {
    const place = places[n] as number;
    scores[n] = (sheet.sum[place] as number) * worthOf(cards, place, now);
    met[n] = sheet.met[place] as number;
  }
  return { places, scores, met };
}

/** What is reckoned with, by place. Of a way and a group all are noughts again when these end. */
type Sheet = { way: Float64Array; terms: Uint8Array; group: Float64Array; sum: Float64Array; met: Uint8Array };

const sheetOf = (size: number): Sheet => ({
  way: new Float64Array(size),
  terms: new Uint8Array(size),
  group: new Float64Array(size),
  sum: new Float64Array(size),
  met: new Uint8Array(size),
});

type Weighed = Postings & { worth: number };

function listOf({ term, weight }: Alternative["terms"][number], postings: ReadonlyMap<string, Postings>, rarity: Rarity): Weighed[] {
  const list = postings.get(term);
  return list && list.entries.length > 0 ? [{ ...list, worth: weight * idfOf(rarity, term) }] : [];
}

function addWay(sheet: Sheet, lists: Weighed[], needs: number): void {
  for (const list of lists) addTerm(sheet, list);
  for (const { entries } of lists) endWay(sheet, entries, needs);
}

/** The loops below run over each posting of each term: plain steps over typed arrays, some nanoseconds each. */
function addTerm({ way, terms }: Sheet, { entries, impacts, worth }: Weighed): void {
  for (let n = 0; n < entries.length; n++) {
    const place = entries[n] as number;
    way[place] = (way[place] as number) + worth * (impacts[n] as number);
    terms[place] = (terms[place] as number) + 1;
  }
}

/** Keeps for the group what is better than its ways before. */
function endWay({ way, terms, group }: Sheet, entries: Int32Array, needs: number): void {
  for (const place of entries) {
    const score = way[place] as number;
    if ((terms[place] as number) >= needs && score > (group[place] as number)) group[place] = score;
    way[place] = 0;
    terms[place] = 0;
  }
}

function endGroup({ group, sum, met }: Sheet, entries: Int32Array): void {
  for (const place of entries) {
    const score = group[place] as number;
    if (score === 0) continue;
    sum[place] = (sum[place] as number) + score;
    met[place] = (met[place] as number) + 1;
    group[place] = 0;
  }
}

function idfOf({ entries, counts }: Rarity, term: string): number {
  return rarityOf(entries, counts.get(term) ?? 0);
}

/** What a word that stands in so many of the entries says. */
export function rarityOf(entries: number, count: number): number {
  return Math.log(1 + (entries - count + 0.5) / (count + 0.5)) ** STEEPNESS;
}

/** What an entry's age does to its score. */
function worthOf({ columns }: Cards, place: number, now: number): number {
  const age = Math.max(0, now - (columns.date[place] ?? Number.NaN)) / YEAR;
  const fresh = Number.isNaN(age) ? 1 : 1 + NEWNESS * Math.exp(-age / NEWNESS_YEARS);
  return columns.outdated[place] === 1 ? OUTDATED * fresh : fresh;
}
