import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/lib/kernel/ports";
import type { Alternative, DeepAnswer, EntryKind, IndexAnswer, IndexHit, IndexQuery } from "@/lib/kernel/search-index";
import { countFound, passing } from "./count";
import { pageOf } from "./order";
import { noPostings } from "./packed";
import type { Reader, View } from "./postgres-read";
import { isReadable } from "./postgres-words";
import { type Found, filterFound, placesOf, rarityOf, scoreEntries, visibleOf, visiblePostings } from "./score";
import { searchEntries } from "./tables";

export async function find(db: Database, read: Reader, query: IndexQuery): Promise<IndexAnswer> {
  const view = await read([...termsOf(query), ...[...(query.implied?.values() ?? [])].flat()]);
  const { wanted, ...counts } = countFound(view.cards, await saying(db, view, answering(view, query), query), query);
  return { ...counts, hits: await hitsOf(db, view, wanted, query) };
}

type Depth = { depthOf: (entries: number) => number; taught: number };

export async function findDeep(db: Database, read: Reader, query: IndexQuery, { depthOf, taught }: Depth): Promise<DeepAnswer> {
  const view = await read([...termsOf(query), ...[...(query.implied?.values() ?? [])].flat()]);
  const { entries } = view.cards.visibleTo(query.audience);
  const wanted = passing(view.cards, await saying(db, view, answering(view, query), query), query);
  return { entries, hits: await hitsOf(db, view, wanted, { ...query, offset: 0, limit: depthOf(entries) }, taught) };
}

/** What another engine found out: which entries may be the best, and how common each term is among the reader's own. */
export type Candidates = { ids: string[]; entries: number; counts: ReadonlyMap<string, number> };

/** Some entries in the order in which they answer. Whoever may not read one does not get it, whatever named it. */
export async function rank(db: Database, read: Reader, query: IndexQuery, { ids, ...rarity }: Candidates): Promise<IndexHit[]> {
  if (ids.length === 0) return [];
  const numbers = await numbersOf(db, ids);
  const view = await read(termsOf(query));
  const { marks } = view.cards.visibleTo(query.audience);
  const candidates = new Uint8Array(marks.length);
  for (const { number } of numbers) candidates[number - view.cards.base] = marks[number - view.cards.base] ?? 0;
  const found = query.groups.length === 0 ? allOf(candidates) : scoreEntries(view.cards, query, visiblePostings(view, candidates), rarity);
  return hitsOf(db, view, found, query);
}

async function numbersOf(db: Database, ids: string[]): Promise<{ id: string; number: number }[]> {
  const { rows } = await db.execute<{ id: string; number: number }>(sql`select id, number from ${searchEntries} where ${among(ids)}`);
  return rows;
}

type Weighed = { ids: string[]; terms: Alternative["terms"]; audience: string[] };

/** What some terms say together of some entries, in the measure of a score. */
export async function weigh(db: Database, read: Reader, { ids, terms, audience }: Weighed): Promise<Map<string, number>> {
  const numbers = await numbersOf(db, ids);
  const view = await read(terms.map(({ term }) => term));
  const { marks, entries } = view.cards.visibleTo(audience);
  const weights = new Float64Array(marks.length);
  for (const { term, weight } of terms) {
    const visible = visibleOf(view.postings.get(term) ?? noPostings, view.cards.base, marks);
    const worth = weight * rarityOf(entries, visible.entries.length);
    for (let n = 0; n < visible.entries.length; n++) {
      const place = visible.entries[n] as number;
      weights[place] = (weights[place] as number) + worth * (visible.impacts[n] as number);
    }
  }
  return new Map(numbers.map(({ id, number }) => [id, weights[number - view.cards.base] ?? 0]));
}

export const termsOf = ({ groups }: Pick<IndexQuery, "groups">): string[] =>
  groups.flatMap(({ alternatives }) => alternatives.flatMap(({ terms }) => terms.map(({ term }) => term)));

const allOf = (marks: Uint8Array): Found => {
  const places = placesOf(marks);
  return { places, scores: new Float64Array(places.length), met: new Uint8Array(places.length) };
};

/** What this reader may see and meets the words of the query; all of it when there are none. */
function answering(view: View, query: IndexQuery): Found {
  const { marks, entries } = view.cards.visibleTo(query.audience);
  if (query.groups.length === 0) return allOf(marks);
  const postings = visiblePostings(view, marks);
  const counts = new Map([...postings].map(([term, list]) => [term, list.entries.length]));
  return scoreEntries(view.cards, query, postings, { entries, counts });
}

const asPattern = (folded: string) => `% ${folded.replace(/[\\%_]/g, "\\$&")} %`;
const among = (ids: readonly string[]): SQL => sql`id = any(${sql.param(ids)}::text[])`;

/** Leaves what holds the runs of words that must be there, and none that must not: the texts themselves tell. */
async function saying(db: Database, view: View, found: Found, { phrases, excluded, only, implied }: IndexQuery): Promise<Found> {
  if (phrases.length === 0 && excluded.length === 0 && !only) return found;
  let kept = found.places;
  const holding = async (run: string) => {
    const places = mayHold(view, kept, implied?.get(run));
    return placesWhere(db, view, places, sql`folded like ${asPattern(run)}`);
  };
  for (const phrase of phrases) {
    const holders = await holding(phrase);
    kept = kept.filter((place) => holders.has(place));
  }
  for (const run of excluded) {
    const holders = await holding(run);
    kept = kept.filter((place) => !holders.has(place));
  }
  if (only) {
    const those = await placesWhere(db, view, kept, among(only));
    kept = kept.filter((place) => those.has(place));
  }
  const left = new Set(kept);
  return filterFound(found, (place) => left.has(place));
}

/** Where all the terms stand that a run of words implies. */
function mayHold({ cards, postings }: View, places: Int32Array, terms: string[] = []): Int32Array {
  const held = new Uint8Array(cards.size);
  for (const term of terms)
    for (const entry of postings.get(term)?.entries ?? []) held[entry - cards.base] = (held[entry - cards.base] ?? 0) + 1;
  return places.filter((place) => held[place] === terms.length);
}

async function placesWhere(db: Database, { cards }: View, places: Int32Array, condition: SQL): Promise<Set<number>> {
  if (places.length === 0) return new Set();
  const numbers = Array.from(places, (place) => place + cards.base);
  const { rows } = await db.execute<{ number: number }>(sql`
    select number from ${searchEntries} where number = any(${sql.param(numbers)}::int[]) and ${condition}`);
  return new Set(rows.map(({ number }) => number - cards.base));
}

type HitRow = { number: number; id: string; kind: EntryKind; title: string; people: string[]; about: string[] };

/** The page that was asked for. An entry that was written again this very moment has another number, and is left out. */
async function hitsOf(db: Database, { cards }: View, found: Found, query: IndexQuery, taught = query.limit): Promise<IndexHit[]> {
  const page = pageOf(cards, found, query);
  if (page.length === 0) return [];
  const numbers = page.map(({ place }) => place + cards.base);
  const isTaught = taught < numbers.length ? sql`number = any(${sql.param(numbers.slice(0, taught))}::int[])` : sql`true`;
  const { rows } = await db.execute<HitRow>(sql`
    select number, id, kind, title, people, case when ${isTaught} then about else '{}' end as about from ${searchEntries}
    where number = any(${sql.param(numbers)}::int[]) and ${isReadable(query.audience)}`);
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return page.flatMap(({ place, score, met }) => {
    const row = byNumber.get(place + cards.base);
    if (!row) return [];
    const { id, kind, title, people } = row;
    return { id, kind, title, people, about: row.about, score, met };
  });
}

export async function bodiesOf(db: Database, ids: string[], audience: string[]): Promise<Map<string, string>> {
  const { rows } = await db.execute<{ id: string; body: string }>(sql`
    select id, body from ${searchEntries} where ${among(ids)} and ${isReadable(audience)}`);
  return new Map(rows.map((row) => [row.id, row.body]));
}
