import { expect, test } from "vitest";
import type { IndexHit, SearchIndex } from "@/lib/kernel/search-index";
import { learnedTerms, relearned } from "./learning";

const hit = (id: string, score: number, about: string[]): IndexHit => ({
  id,
  kind: "document",
  title: id,
  score,
  met: 1,
  people: [],
  about,
});
const groups = [{ alternatives: [{ terms: [{ term: "cloud", weight: 1 }], needs: 1 }] }];
const hits = [
  hit("one", 10, ["cloud", "uitstap", "leverancier"]),
  hit("two", 9, ["cloud", "uitstap", "contract"]),
  hit("three", 6, ["cloud", "picknick"]),
  hit("four", 5.9, ["cloud", "uitstap"]),
];

test("the best answers teach what they share, not what was asked nor what one of them has alone", () => {
  expect(learnedTerms(hits, groups).map(({ term }) => term)).toEqual(["uitstap"]);
});

test("of three answers nothing is learned", () => {
  expect(learnedTerms(hits.slice(0, 3), groups)).toEqual([]);
});

test("what was learned puts the answers in order, and takes none away", async () => {
  const asked: unknown[] = [];
  const index = {
    weigh: async (ids: string[], _terms: unknown, audience: string[]) => {
      asked.push(audience);
      return new Map([[ids.at(-1) ?? "", 0.5]]);
    },
  } as Pick<SearchIndex, "weigh"> as SearchIndex;
  const ordered = await relearned(index, hits, { groups, audience: ["members"] });
  expect(ordered.map(({ id, score }) => [id, score])).toEqual([
    ["one", 10],
    ["two", 9],
    ["four", 6.4],
    ["three", 6],
  ]);
  expect(asked).toEqual([["members"]]);
});
