import { describe, expect, test } from "vitest";
import { defaultParameters } from "./parameters";
import type { Weighed } from "./score";
import * as rule from "./score";

const TODAY = "2026-11-23";

/** The rule with the numbers that an installation starts with. */
const evidenceValue = (source: Parameters<typeof rule.evidenceValue>[0], today: string) =>
  rule.evidenceValue(source, today, defaultParameters);
const recency = (date: string, today: string) => rule.recency(date, today, defaultParameters.recency);
const score = (sources: Weighed[]) => rule.score(sources, defaultParameters);
const lineOf = (sources: Weighed[], today: string) => rule.lineOf(sources, today, defaultParameters);
const strengthOf = (value: number) => rule.strengthOf(value, defaultParameters.strengths);

const plan = { role: "author", match: "person", type: "policy-plan", date: TODAY } as const;
const weighed = (role: Weighed["role"], value: number, date = TODAY): Weighed => ({ role, value, date });

/** A small generator with a seed: the same thousand cases on every run. */
function numbers(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const roles: Weighed["role"][] = ["author", "co-author", "speaker", "answerer", "uploader"];

function someSources(next: () => number): Weighed[] {
  return Array.from({ length: Math.floor(next() * 30) }, () => weighed(roles[Math.floor(next() * roles.length)] ?? "author", next()));
}

describe("the value of one source", () => {
  test("one's own plan of today is worth one", () => {
    expect(evidenceValue(plan, TODAY)).toBe(1);
  });

  test("only uploading, an unconfirmed topic and minutes each weigh less", () => {
    expect(evidenceValue({ ...plan, role: "uploader" }, TODAY)).toBe(0.5);
    expect(evidenceValue({ ...plan, match: "proposed" }, TODAY)).toBe(0.6);
    expect(evidenceValue({ ...plan, type: "report" }, TODAY)).toBe(0.4);
  });

  test("old knowledge halves above a floor and never vanishes", () => {
    expect(recency("2022-11-01", TODAY)).toBeCloseTo(0.625);
    expect(recency("1990-01-01", TODAY)).toBeGreaterThan(0.25);
    expect(recency("2027-05-01", TODAY)).toBe(1);
  });

  test("a value stays the same until the month turns", () => {
    expect(recency("2024-03-15", "2026-11-01")).toBe(recency("2024-03-15", "2026-11-30"));
  });
});

describe("the score of a topic", () => {
  test("one more work of one's own never lowers it, whatever it is worth", () => {
    const next = numbers(7);
    for (let turn = 0; turn < 1000; turn++) {
      const before = someSources(next);
      const role = roles[Math.floor(next() * 4)] ?? "author";
      expect(score([...before, weighed(role, next())])).toBeGreaterThanOrEqual(score(before));
    }
  });

  test("the order of the sources does not matter", () => {
    const next = numbers(11);
    for (let turn = 0; turn < 300; turn++) {
      const sources = someSources(next);
      expect(score([...sources].reverse())).toBe(score(sources));
    }
  });

  test("many small uploads do not outweigh four substantial works", () => {
    const uploads = Array.from({ length: 200 }, () => weighed("uploader", 0.2));
    const works = Array.from({ length: 4 }, () => weighed("author", 0.9));
    expect(score(uploads)).toBeLessThan(score(works) / 2);
  });

  test("it stays below the best there can be", () => {
    expect(score(Array.from({ length: 500 }, () => weighed("author", 1)))).toBeLessThan(1 / (1 - 0.7));
  });
});

describe("what is shown", () => {
  test("one recent work of one's own, or two sources of any kind", () => {
    expect(lineOf([weighed("author", 1)], TODAY)).toMatchObject({ count: 1, score: 1 });
    expect(lineOf([weighed("uploader", 0.5)], TODAY)).toBeNull();
    expect(lineOf([weighed("author", 0.5, "2020-01-01")], TODAY)).toBeNull();
    expect(lineOf([weighed("uploader", 0.5), weighed("uploader", 0.5, "2019-01-01")], TODAY)).toMatchObject({ count: 2, lastDate: TODAY });
  });

  test("strength is a word", () => {
    expect([0.3, 1.2, 2.5].map(strengthOf)).toEqual(["familiar", "experienced", "guide"]);
  });
});
