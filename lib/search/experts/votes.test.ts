import { describe, expect, test } from "vitest";
import type { QueryGroup } from "@/lib/kernel/search-index";
import { type Candidate, candidatesFrom, depthOf, lessonOf, narrowed, newCandidate, outOfOne, poolOf, type Vote } from "./votes";

const group = (term: string): QueryGroup => ({ alternatives: [{ terms: [{ term, weight: 1 }], needs: 1 }] });
const asked = [group("glasvezel"), group("straat")];

const vote = (score: number, people: string[], more: Partial<Vote> = {}): Vote => ({
  ...{ id: `document:${score}`, kind: "document", title: "Verslag", about: [], met: 2, worth: 1 },
  ...{ score, people, ...more },
});
const SMALL = depthOf(500);
const LARGE = depthOf(100_000);

const ranked = (votes: Vote[], depth = SMALL) => {
  const candidates = candidatesFrom(votes, asked, depth).sort((one, other) => other.score - one.score);
  return candidates.map(({ id }) => id);
};

describe("how far down answers say who knows", () => {
  test("is a fiftieth of the library, within bounds, and never more than is put in order", () => {
    expect([0, 5000, 10_000, 1_000_000].map(depthOf)).toEqual([100, 100, 200, 500]);
    for (const entries of [0, 3000, 12_345, 40_000, 1_000_000]) expect(poolOf(entries)).toBeGreaterThanOrEqual(depthOf(entries));
  });
});

describe("what answers say of people", () => {
  test("in a small library one good answer says more than many passing ones, in a large one many say more", () => {
    const votes = [vote(10, ["els"]), ...[3, 3.1, 3.2, 3.3, 3.4].map((score) => vote(score, ["koen"]))];
    expect(ranked(votes, SMALL)).toEqual(["els", "koen"]);
    expect(ranked(votes, LARGE)).toEqual(["koen", "els"]);
  });

  test("a plan says more than a report that is as good an answer", () => {
    expect(ranked([vote(10, ["els"], { worth: 0.4 }), vote(9.9, ["koen"])])).toEqual(["koen", "els"]);
  });

  test("a title that names what was asked says more", () => {
    expect(ranked([vote(10, ["els"]), vote(9.9, ["koen"], { title: "Glasvezel in de straat" })])).toEqual(["koen", "els"]);
  });

  test("who writes alone is told a little more by it than who writes with others", () => {
    const [alone, together] = [vote(10, ["els"]), vote(10, ["koen", "an"])];
    const scores = new Map(candidatesFrom([alone, together], asked, SMALL).map(({ id, score }) => [id, score]));
    expect(scores.get("koen")).toBeLessThan(scores.get("els") ?? 0);
    expect(scores.get("koen")).toBeGreaterThan((scores.get("els") ?? 0) * 0.9);
  });

  test("only good answers are told as reasons, and documents alone are counted as works", () => {
    const [els] = candidatesFrom(
      [vote(10, ["els"]), vote(3, ["els"]), vote(9, ["els"], { kind: "question", id: "question:1" })],
      asked,
      SMALL,
    );
    expect(els).toMatchObject({ votes: 3, documents: 2, reasons: ["document:10", "question:1"] });
  });

  test("answers without anybody say nothing", () => {
    expect(candidatesFrom([vote(10, [])], asked, SMALL)).toEqual([]);
  });
});

describe("what else somebody wrote", () => {
  const els: Candidate = { ...newCandidate("els"), score: 1, votes: 4, documents: 4 };

  test("is held against them, and what answers is not", () => {
    expect(narrowed(els, 4, SMALL)).toBe(1);
    expect(narrowed(els, 0, SMALL)).toBe(1);
    expect(narrowed(els, 54, SMALL)).toBe(0.5);
    expect(narrowed(els, 5000, SMALL)).toBeLessThan(0.15);
  });

  test("nobody comes above one, and a mention in passing stays far below", () => {
    const scores = (of: number[]) => outOfOne(of.map((score, n) => ({ ...newCandidate(String(n)), score }))).map(({ score }) => score);
    expect(scores([8, 4])).toEqual([1, 0.5]);
    expect(scores([0.2])).toEqual([0.1]);
  });
});

test("a question of one word teaches nothing, one of more words the more", () => {
  expect(lessonOf(1).weight).toBe(0);
  expect(lessonOf(3).weight).toBeGreaterThan(lessonOf(2).weight);
});
