import type { IndexQuery } from "@/lib/kernel/search-index";
import type { Cards } from "./cards";
import type { Found } from "./score";

type OnPage = { place: number; score: number; met: number };
type Ordered = Pick<IndexQuery, "order" | "groups" | "now" | "offset" | "limit">;

/** One page of what was found: the best first, or the newest. What is still to come stands by how near it is. */
export function pageOf(cards: Cards, found: Found, { order, groups, now, offset, limit }: Ordered): OnPage[] {
  const isByDate = order === "newest" || groups.length === 0;
  const key = isByDate ? distances(cards, found, now.getTime()) : found.scores.map((score) => -score);
  // Numbers alone are sorted fast; only what reaches the page is then put in order with its ties.
  const last = key.slice().sort()[Math.min(offset + limit, key.length) - 1];
  if (last === undefined) return [];
  const top: number[] = [];
  for (let n = 0; n < key.length; n++) if ((key[n] ?? 0) <= last) top.push(n);
  const placeOf = (n: number) => found.places[n] ?? 0;
  const tie = isByDate ? -1 : 1;
  top.sort((one, other) => compare(key[one], key[other]) || tie * (placeOf(one) - placeOf(other)));
  return top.slice(offset, offset + limit).map((n) => ({ place: placeOf(n), score: found.scores[n] ?? 0, met: found.met[n] ?? 0 }));
}

/** Not by subtraction: what has no date is as far away as another without one. */
const compare = (one = 0, other = 0): number => (one < other ? -1 : one > other ? 1 : 0);

function distances({ columns }: Cards, { places }: Found, now: number): Float64Array {
  const away = new Float64Array(places.length);
  for (let n = 0; n < places.length; n++) {
    const date = columns.date[places[n] as number] as number;
    away[n] = Number.isNaN(date) ? Number.POSITIVE_INFINITY : Math.abs(date - now);
  }
  return away;
}
