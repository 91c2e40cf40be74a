import { sql } from "drizzle-orm";
import type { Database } from "@/lib/kernel/ports";
import type { EntryKind, SearchIndex } from "@/lib/kernel/search-index";
import type { Cards } from "./cards";
import type { Reader, View } from "./postgres-read";
import { searchAudiences, searchEntries, searchSpellings, searchTerms } from "./tables";
import { beginning, calledTerm, titleTerm } from "./words";

/** Asked of each entry that is shown, though only what may be seen was found: the texts themselves never leave without it. */
export const isReadable = (tokens: string[]) =>
  sql`(select a.tokens && ${sql.param(tokens)}::text[] from ${searchAudiences} a where a.id = audience)`;

export async function knownTerms(read: Reader, terms: string[], audience: string[]): Promise<Set<string>> {
  if (terms.length === 0) return new Set();
  const view = await read(terms);
  const visible = view.cards.visibleTo(audience).marks;
  return new Set([...view.postings.keys()].filter((term) => hasVisible(view, term, visible)));
}

const hasVisible = ({ cards, postings }: View, term: string, visible: Uint8Array): boolean =>
  postings.get(term)?.entries.some((entry) => visible[entry - cards.base] === 1) ?? false;

const countVisible = ({ cards, postings }: View, term: string, visible: Uint8Array): number =>
  postings.get(term)?.entries.reduce((sum, entry) => sum + (visible[entry - cards.base] ?? 0), 0) ?? 0;

/** Other names looked at for one name: far more than there are, so that none of a reader's own is lost behind those of others. */
const MOST_CALLED = 200;

/** A range that the index by letters answers: all terms between one end of the key and what would come right after it. */
export async function calledNames(db: Database, read: Reader, keys: string[], audience: string[]): ReturnType<SearchIndex["called"]> {
  if (keys.length === 0) return [];
  const begins = keys.map(calledTerm);
  const { rows } = await db.execute<{ key: string; term: string; other: string }>(sql`
    select asked.key, t.term, substr(t.term, length(asked.begin) + 1) as other
    from unnest(${sql.param(keys)}::text[], ${sql.param(begins)}::text[]) as asked(key, begin)
    cross join lateral (
      select term from ${searchTerms} where term ~>=~ asked.begin and term ~<~ (left(asked.begin, -1) || '>')
      order by term using ~<~ limit ${MOST_CALLED}) t`);
  if (rows.length === 0) return [];
  const view = await read(rows.map(({ term }) => term));
  const visible = view.cards.visibleTo(audience).marks;
  return rows.flatMap(({ key, term, other }) => {
    const count = countVisible(view, term, visible);
    return count > 0 ? [{ key, other, count }] : [];
  });
}

/** Words looked at, and counted, for one that is unknown. */
const MOST_SIMILAR = 4000;
const MOST_COUNTED = 200;

type Unknown = { word: string; audience: string[]; isNear: (other: string) => boolean };

/** Most slips leave either the first three letters right, or the last three. */
export async function similarWords(db: Database, read: Reader, { word, audience, isNear }: Unknown): ReturnType<SearchIndex["similar"]> {
  const { rows } = await db.execute<{ word: string; term: string }>(sql`
    select word, term from ${searchSpellings}
    where length(word) between ${word.length - 2} and ${word.length + 2}
      and (left(word, 3) = ${word.slice(0, 3)} or (left(word, 1) = ${word.slice(0, 1)} and right(word, 3) = ${word.slice(-3)}))
    order by abs(length(word) - ${word.length}), word
    limit ${MOST_SIMILAR}`);
  const near = rows.filter((row) => isNear(row.word)).slice(0, MOST_COUNTED);
  const view = await read(near.map(({ term }) => term));
  const visible = view.cards.visibleTo(audience).marks;
  return near.flatMap((row) => {
    const count = countVisible(view, row.term, visible);
    return count > 0 ? [{ ...row, count }] : [];
  });
}

type Suggest = Parameters<SearchIndex["suggest"]>[0];

/** Words that one beginning may stand for. */
const MOST_BEGUN = 2000;
const asPattern = (text: string) => text.replace(/[\\%_]/g, "\\$&");

export async function suggestTitles(db: Database, read: Reader, { words, audience, limit }: Suggest): ReturnType<SearchIndex["suggest"]> {
  const last = words.at(-1);
  if (last === undefined) return [];
  const whole = words.slice(0, -1).map(titleTerm);
  const begun = await begunTerms(db, last);
  const view = await read([...whole, ...begun]);
  const places = meeting(view, [...whole.map((term) => [term]), begun], view.cards.visibleTo(audience).marks);
  return titlesAt(db, view.cards, shortest(view.cards, places, limit), audience);
}

/** Where, of what may be seen, a term of each group stands. */
function meeting({ cards, postings }: View, groups: string[][], visible: Uint8Array): Int32Array {
  // By place: how many of the groups were met, one after the other. A very common beginning stands in half of all titles.
  const met = new Uint8Array(cards.size);
  groups.forEach((terms, before) => {
    for (const term of terms)
      for (const entry of postings.get(term)?.entries ?? []) {
        const place = entry - cards.base;
        if (met[place] === before) met[place] = before + 1;
      }
  });
  const places = new Int32Array(cards.size);
  let found = 0;
  for (let place = 0; place < met.length; place++) if (met[place] === groups.length && visible[place] === 1) places[found++] = place;
  return places.subarray(0, found);
}

async function begunTerms(db: Database, letters: string): Promise<string[]> {
  const begun = beginning(letters);
  if ("term" in begun) return [begun.term];
  const { rows } = await db.execute<{ term: string }>(sql`
    select term from ${searchTerms} where term like ${`${asPattern(begun.every)}%`} order by length(term), term limit ${MOST_BEGUN}`);
  return rows.map(({ term }) => term);
}

/** What holds before what is outdated, short titles before long ones, then what is new. */
function shortest({ columns }: Cards, places: Int32Array, limit: number): number[] {
  const dateOf = (place: number) => columns.date[place] || Number.NEGATIVE_INFINITY;
  const length = (place: number) => (columns.titleLength[place] ?? 0) + (columns.outdated[place] === 1 ? 1_000_000 : 0);
  const order = (one: number, other: number) =>
    length(one) - length(other) || (dateOf(other) > dateOf(one) ? 1 : dateOf(other) < dateOf(one) ? -1 : other - one);
  const longest = places.map(length).sort()[Math.min(limit, places.length) - 1] ?? 0;
  return [...places.filter((place) => length(place) <= longest)].sort(order).slice(0, limit);
}

async function titlesAt(db: Database, { base }: Cards, places: number[], audience: string[]): ReturnType<SearchIndex["suggest"]> {
  if (places.length === 0) return [];
  const { rows } = await db.execute<{ number: number; id: string; kind: EntryKind; title: string }>(sql`
    select number, id, kind, title from ${searchEntries}
    where number = any(${sql.param(places.map((place) => place + base))}::int[]) and ${isReadable(audience)}`);
  return places.flatMap((place) =>
    rows.filter(({ number }) => number === place + base).map(({ id, kind, title }) => ({ id, kind, title })),
  );
}
