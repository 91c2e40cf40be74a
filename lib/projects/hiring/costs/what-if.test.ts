import { expect, test } from "vitest";
import { randomFrom } from "@/lib/testing/random";
import { costKeys } from "../kinds";
import { whatIf } from "./what-if";

const figures = [
  { id: "a", name: "A", use: 40, inhabitants: 20_000, percent: 6000 },
  { id: "b", name: "B", use: 20, inhabitants: 10_000, percent: 4000 },
];
const newcomer = { name: "Nieuw", use: 20, inhabitants: 30_000, percent: 2500 };

test("when one leaves the others bear it, and one that joins bears its part", () => {
  const now = { key: { kind: "use" as const, fixedShare: 0 }, figures, costCents: 6000 };
  expect(whatIf(now, { leaving: ["b"], joining: null })?.changes).toEqual([
    { id: "a", name: "A", before: 4000, after: 6000, difference: 2000 },
    { id: "b", name: "B", before: 2000, after: null, difference: -2000 },
  ]);
  expect(whatIf(now, { leaving: [], joining: newcomer })?.changes.map(({ after }) => after)).toEqual([3000, 1500, 1500]);
});

test("nobody left, or a newcomer without its figure, is no division", () => {
  const now = { key: { kind: "inhabitants" as const, fixedShare: 0 }, figures, costCents: 6000 };
  expect(whatIf(now, { leaving: ["a", "b"], joining: null })).toBeNull();
  expect(whatIf(now, { leaving: [], joining: { ...newcomer, inhabitants: null } })).toBeNull();
});

test("by every key before and after are the whole cost, and the differences together nothing", () => {
  const { below, pick } = randomFrom(8);
  for (let round = 0; round < 300; round++) {
    const key = { kind: pick(costKeys), fixedShare: below(10_001) };
    const result = whatIf(
      { key, figures, costCents: below(10_000_000) },
      { leaving: pick([[], ["a"], ["b"]]), joining: pick([null, newcomer]) },
    );
    expect(result?.changes.reduce((sum, { difference }) => sum + difference, 0)).toBe(0);
  }
});
