import { describe, expect, test } from "vitest";
import { type Random, randomFrom } from "@/lib/testing/random";
import { costKeys } from "../kinds";
import { dividedBy, type Figures, type Key, WHOLE, weightsOf } from "./key";
import { divide } from "./shares";

const bearers = (...weights: number[]) =>
  weights.map((weight, at) => ({ id: `${at}`, name: "ABCDEFGH"[at] ?? "Z", weight: BigInt(weight) }));

describe("dividing", () => {
  test("gives what is left to the largest rests", () => {
    const divided = divide(10_000, bearers(1, 1, 1));
    expect(divided?.shares.map(({ units, isRounded }) => [units, isRounded])).toEqual([
      [3334, true],
      [3333, false],
      [3333, false],
    ]);
    expect(divided?.left).toBe(1);
    expect(divide(100, bearers(50, 30, 20))?.shares.map(({ units }) => units)).toEqual([50, 30, 20]);
  });

  test("of equal rests the first by name goes first, in whatever order they come", () => {
    const given = bearers(1, 1, 1);
    const told = JSON.stringify(divide(101, given)?.shares.map(({ name, units }) => [name, units]));
    expect(JSON.stringify(divide(101, given.toReversed())?.shares.map(({ name, units }) => [name, units]))).toBe(told);
  });

  test("by nothing is no division, and of nothing everybody has nothing", () => {
    expect(divide(100, bearers(0, 0))).toBeNull();
    expect(divide(100, [])).toBeNull();
    expect(divide(0, bearers(2, 1))?.shares.map(({ units }) => units)).toEqual([0, 0]);
  });

  test("a key that does not know what it must divides nothing", () => {
    const figures = [{ id: "1", name: "A", use: 20, inhabitants: null, percent: null }];
    expect(dividedBy({ kind: "inhabitants", fixedShare: 0 }, figures, 100)).toBeNull();
    expect(dividedBy({ kind: "use", fixedShare: 0 }, figures, 100)?.cents.shares[0]?.units).toBe(100);
  });
});

/** A key of any kind over 1 to 40 organisations, whose own percentages make a whole. */
function aKey({ below, pick, id }: Random): { key: Key; figures: Figures[]; cost: number } {
  const kind = pick(costKeys);
  const count = 1 + below(40);
  const percents =
    divide(
      WHOLE,
      bearersOf(count, () => 1 + below(1000)),
    )?.shares.map(({ units }) => units) ?? [];
  const figures = percents.map((percent, at) => ({
    id: id(),
    name: `Gemeente ${pick(["A", "B", "C"])}`,
    use: at === 0 ? 1 + below(100) : below(100),
    inhabitants: 1 + below(600_000),
    percent,
  }));
  return { key: { kind, fixedShare: below(WHOLE + 1) }, figures, cost: below(1_000_000_000_000) };
}

const bearersOf = (count: number, weight: () => number) =>
  Array.from({ length: count }, (_, at) => ({ id: `${at}`, name: `${at}`, weight: BigInt(weight()) }));

const shuffled = <T>(values: T[], { next }: Random): T[] =>
  values
    .map((value) => ({ value, at: next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ value }) => value);

test("1,000 random cost keys: shares are the whole, to the cent, fair and the same in any order", () => {
  const random = randomFrom(2027);
  const wrong = { sum: 0, percent: 0, far: 0, order: 0 };
  for (let round = 0; round < 1000; round++) {
    const { key, figures, cost } = aKey(random);
    const divided = dividedBy(key, figures, cost);
    if (!divided) throw new Error(`round ${round}: ${JSON.stringify(key)}`);
    const sum = (shares: { units: number }[]) => shares.reduce((all, { units }) => all + units, 0);
    if (sum(divided.cents.shares) !== cost) wrong.sum++;
    if (sum(divided.percents.shares) !== WHOLE) wrong.percent++;
    const weights = new Map(weightsOf(key, figures).map(({ id, weight }) => [id, weight]));
    const { all, shares } = divided.cents;
    // |units − cost × weight / all| ≤ 1, without a fraction anywhere.
    const isFar = shares.some(({ id, units }) => {
      const off = BigInt(units) * all - BigInt(cost) * (weights.get(id) ?? 0n);
      return off > all || off < -all;
    });
    if (isFar) wrong.far++;
    const told = (given: Figures[]) => JSON.stringify(dividedBy(key, given, cost)?.cents.shares.map(({ id, units }) => [id, units]));
    if (told(shuffled(figures, random)) !== told(figures)) wrong.order++;
  }
  process.stdout.write(`${JSON.stringify({ row: "hiring", keys: 1000, ...wrong })}\n`);
  expect(wrong).toEqual({ sum: 0, percent: 0, far: 0, order: 0 });
});
