import { expect, test } from "vitest";
import { partsAsked, partsOf } from "./analyse";
import gold from "./gold.json";
import { stem } from "./stem";

/** Of the words in compounds, how many must be met; of the words that are none, how many may be. */
const LEAST_RECALL = 0.95;
const MOST_FALSE_FRIENDS = 0.02;

const termsOf = (word: string): Set<string> => new Set([word, ...partsOf(word)].map(stem));

/** Whether who asks for a word is shown the other one, as lib/search/plan.ts asks: the word itself, or all of its parts. */
function meets(asked: string, word: string): boolean {
  const terms = termsOf(word);
  const parts = partsAsked(asked);
  return terms.has(stem(asked)) || (parts.length > 0 && parts.every((part) => terms.has(stem(part))));
}

/** The words of a compound that it is not found by. */
const missedIn = (line: string): string[] => {
  const [word = "", ...parts] = line.split(" ");
  return parts.filter((part) => !meets(part, word)).map((part) => `${part} in ${word} (${partsOf(word).join("·")})`);
};

test("compounds are found by the words in them", () => {
  const pairs = gold.compounds.reduce((sum, line) => sum + line.split(" ").length - 1, 0);
  const missed = gold.compounds.flatMap(missedIn);
  const recall = 1 - missed.length / pairs;
  console.info(`compounds: ${gold.compounds.length}, pairs: ${pairs}, recall: ${recall.toFixed(3)}; missed: ${missed.join(", ")}`);
  expect(pairs).toBeGreaterThanOrEqual(120);
  expect(recall).toBeGreaterThanOrEqual(LEAST_RECALL);
});

test("words are not found by what only looks like a word in them", () => {
  const split = gold.whole.filter((word) => partsOf(word).length > 0);
  const met = gold.apart.filter((line) => {
    const [asked = "", word = ""] = line.split(" ");
    return meets(asked, word);
  });
  const negatives = gold.whole.length + gold.apart.length;
  const share = (split.length + met.length) / negatives;
  console.info(
    `negatives: ${negatives}, false friends: ${share.toFixed(3)}: ${[...split.map((word) => `${word}=${partsOf(word).join("·")}`), ...met].join(", ")}`,
  );
  expect(negatives).toBeGreaterThanOrEqual(40);
  expect(share).toBeLessThanOrEqual(MOST_FALSE_FRIENDS);
});
