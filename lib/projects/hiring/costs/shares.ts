/** Somebody who bears a part, with a whole number that says how large a part. */
export type Bearer = { id: string; name: string; weight: bigint };

/** A part, with how it came about: the units that are sure, what was left over, and whether it got one unit of the rest. */
export type Share = { id: string; name: string; weight: bigint; units: number; sure: number; rest: bigint; isRounded: boolean };

/** `left`: the units that nobody had for sure, which went to the largest rests. `all`: the weights together. */
export type Division = { shares: Share[]; total: number; all: bigint; left: number };

/**
 * Divides whole units, such as cents, by weight, exactly: everybody gets their whole units, and what is left goes one by one to those with
 * the largest rest (Hamilton). Of equal rests the first by name goes first, so the order in which they are given means nothing.
 * Null when there is nothing to divide by.
 */
export function divide(total: number, bearers: Bearer[]): Division | null {
  const all = bearers.reduce((sum, { weight }) => sum + weight, 0n);
  if (all <= 0n || bearers.some(({ weight }) => weight < 0n)) return null;
  const parts = bearers.map((bearer) => {
    const exact = BigInt(total) * bearer.weight;
    return { ...bearer, sure: Number(exact / all), rest: exact % all };
  });
  const left = total - parts.reduce((sum, { sure }) => sum + sure, 0);
  const rounded = new Set([...parts].sort(byRest).slice(0, left));
  const shares = parts.map((part) => ({ ...part, units: part.sure + (rounded.has(part) ? 1 : 0), isRounded: rounded.has(part) }));
  return { shares: shares.sort(byName), total, all, left };
}

type Named = { id: string; name: string };

const byName = (one: Named, other: Named): number => compare(one.name, other.name) || compare(one.id, other.id);

const byRest = (one: Named & { rest: bigint }, other: Named & { rest: bigint }): number =>
  one.rest === other.rest ? byName(one, other) : one.rest > other.rest ? -1 : 1;

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
