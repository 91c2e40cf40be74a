import { readFileSync } from "node:fs";
import { ENTRY_KINDS, type IndexEntry } from "@/lib/kernel/search-index";
import { entryOf } from "@/lib/search/entries/entry";
import taxonomy from "@/lib/topics/taxonomy.json";
import { type Random, randomFrom } from "./random";

/** Nouns that the compound splitter knows: what Dutch makes its words of. */
const nouns = (JSON.parse(readFileSync("lib/dutch/parts.json", "utf8")) as { words: string }).words
  .split(" ")
  .filter((word) => word.length <= 12);
/** Words that stand in nearly every text. */
const SMALL = "de het een en van voor met op in aan is zijn wordt worden niet ook bij naar uit over door als dan nog".split(" ");
const topics = (taxonomy as { topics: { id: string; nl: string }[] }).topics;

export type MadeEntries = { entry: (n: number) => IndexEntry; query: (n: number) => string };

/** Few words often and many seldom, as people write: the place of a word follows a power law. */
const commonest = <T>({ next }: Random, words: readonly T[]): T | undefined => words[Math.floor(words.length * next() ** 4)];

/** Texts that look like ours as far as an index can tell: compounds, common and rare words, topics, circles. Same number, same text. */
export function makeEntries(seed: number): MadeEntries {
  const shuffled = [...nouns].sort(
    (one, other) => (randomFrom(seed + one.length * 7 + (one.codePointAt(1) ?? 0)).next() < 0.5 ? -1 : 1) || one.localeCompare(other),
  );
  const wordOf = (random: Random): string => {
    const word = commonest(random, shuffled) ?? "plan";
    return random.next() < 0.25 ? word + (commonest(random, shuffled) ?? "") : word;
  };
  const textOf = (random: Random, length: number): string =>
    Array.from({ length }, () => (random.next() < 0.4 ? random.pick(SMALL) : wordOf(random))).join(" ");
  return {
    entry(n) {
      const random = randomFrom(seed * 1_000_003 + n);
      const topic = random.pick(topics);
      const circle = `circle-${random.below(12)}`;
      return entryOf({
        id: `document:${random.id()}`,
        kind: random.next() < 0.9 ? "document" : random.pick(ENTRY_KINDS),
        title: `${wordOf(random)} ${topic.nl.toLowerCase()} ${2015 + random.below(12)}`,
        body: textOf(random, 60 + random.below(120)),
        audience: random.next() < 0.7 ? ["members"] : [`circle:${circle}`],
        facets: {
          circles: [circle],
          topics: [topic.id],
          year: 2015 + random.below(12),
          type: random.pick(["report", "manual", "note"]),
          organisation: `organisation-${random.below(300)}`,
        },
        people: [],
        date: new Date(Date.UTC(2015 + random.below(12), random.below(12), 1 + random.below(28))),
      });
    },
    query(n) {
      const random = randomFrom(seed * 7_000_003 + n);
      return Array.from({ length: 1 + random.below(3) }, () => wordOf(random)).join(" ");
    },
  };
}
