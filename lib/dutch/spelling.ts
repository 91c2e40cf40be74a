/** A word of the collection with the number of entries that hold it. */
export type KnownWord = { term: string; count: number };

export const SHORTEST_CORRECTED = 5;
/** From this length on two slips are forgiven instead of one. */
const TWO_SLIPS_FROM = 8;

export const slipsFor = (word: string): number => (word.length >= TWO_SLIPS_FROM ? 2 : 1);

/**
 * The word of the collection that was probably meant: nearest first, then the most used one. The first letter is taken as
 * right: people seldom miss it, and it keeps "beleid" from becoming "geleid".
 */
export function nearestWord(word: string, known: Iterable<KnownWord>): string | null {
  if (word.length < SHORTEST_CORRECTED || /\d/.test(word)) return null;
  let best: KnownWord | null = null;
  let bestSlips = slipsFor(word) + 1;
  for (const candidate of known) {
    if (candidate.term[0] !== word[0] || candidate.term.length < 4) continue;
    const slips = slipsBetween(word, candidate.term, bestSlips);
    if (slips < bestSlips || (slips === bestSlips && best !== null && candidate.count > best.count)) {
      best = candidate;
      bestSlips = slips;
    }
  }
  return best?.term ?? null;
}

/**
 * Letters to add, drop, change or swap to get from one word to the other (restricted Damerau-Levenshtein); any answer
 * above `most` means "more than that".
 */
export function slipsBetween(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let place = 1; place <= from.length; place += 1) {
    const row = nextRow({ from, to, place, last, beforeLast });
    if (Math.min(...row) > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[to.length] ?? most + 1;
}

type Rows = { from: string; to: string; place: number; last: number[]; beforeLast: number[] };

/** The slips from the first `place` letters of one word to every beginning of the other. */
function nextRow({ from, to, place, last, beforeLast }: Rows): number[] {
  const row = [place];
  for (let j = 1; j <= to.length; j += 1) {
    const changed = (last[j - 1] ?? 0) + (from[place - 1] === to[j - 1] ? 0 : 1);
    const cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed);
    const swapped = place > 1 && j > 1 && from[place - 1] === to[j - 2] && from[place - 2] === to[j - 1];
    row.push(swapped ? Math.min(cost, (beforeLast[j - 2] ?? 0) + 1) : cost);
  }
  return row;
}
