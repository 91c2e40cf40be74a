import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isStopWord } from "@/lib/dutch/stop-words";
import { foldedWords } from "@/lib/dutch/words";
import type { SearchQuery } from "@/lib/search/input";
import { type Random, randomFrom } from "@/lib/testing/random";
import type { Source } from "./scale-documents";

export type Question = { of: string; query: SearchQuery };

/** Questions made from titles and texts, of each sort. */
const OF_EACH = 40;

const asked = (of: string, text: string, more: Partial<SearchQuery> = {}): Question => ({
  of,
  query: { text, kind: null, filters: {}, order: "best", page: 1, ...more },
});

/** Those of the corpus, with their numbers. */
function judged(folder: string): Question[] {
  const file = join(folder, "nl/open/queries.tsv");
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split(/\r?\n/);
  return lines.flatMap((line) => {
    const text = line.split("\t")[2];
    return text ? [asked("judged", text)] : [];
  });
}

const tellingWords = (text: string): string[] => foldedWords(text).filter((word) => word.length > 3 && !isStopWord(word));

function some(random: Random, words: string[], count: number): string {
  const from = random.below(Math.max(1, words.length - count));
  return words.slice(from, from + count).join(" ");
}

function misspelled(random: Random, word: string): string {
  const at = 1 + random.below(Math.max(1, word.length - 2));
  return word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2);
}

/** Everything that people do with the box: words, slips, phrases, filters, a second page, one very common word among rare ones. */
export function questionsFrom(folder: string, sources: readonly Source[], common: string): Question[] {
  const random = randomFrom(7);
  const each = (make: (source: Source) => Question) => Array.from({ length: OF_EACH }, () => make(random.pick(sources)));
  const title = (source: Source, count: number) => some(random, tellingWords(source.title), count);
  return [
    ...judged(folder),
    ...each((source) => asked("one word", title(source, 1))),
    ...each((source) => asked("title", title(source, 2 + random.below(3)))),
    ...each((source) => asked("slip", `${misspelled(random, title(source, 1))} ${title(source, 1)}`)),
    ...each((source) => asked("phrase", `"${some(random, foldedWords(source.text), 3)}"`)),
    ...each((source) => asked("without", `${title(source, 2)} -${title(random.pick(sources), 1)}`)),
    ...each((source) =>
      asked("filtered", title(source, 2), { filters: { year: [String(2015 + random.below(12))], fileType: ["pdf", "docx"] } }),
    ),
    ...each((source) => asked("page 2", title(source, 2), { page: 2 })),
    ...each((source) => asked("page 9", title(source, 2), { page: 9 })),
    ...each((source) => asked("newest", title(source, 2), { order: "newest" })),
    ...each((source) => asked("with a common word", `${common} ${title(source, 1)}`)),
  ];
}

/** What is in the box at each stroke, from the second letter of a title's words on. */
export function beginningsFrom(sources: readonly Source[]): string[] {
  const random = randomFrom(11);
  return Array.from({ length: OF_EACH }, () => {
    const words = tellingWords(random.pick(sources).title);
    const word = random.pick(words.length > 0 ? words : ["plan"]);
    const before = random.next() < 0.3 ? `${words[0] ?? ""} ` : "";
    return Array.from({ length: Math.min(5, word.length - 1) }, (_, letters) => before + word.slice(0, letters + 2));
  }).flat();
}

/** The word that stands in about half of these texts, and in which share. */
export function halfWord(sources: readonly Source[]): { word: string; share: number } {
  const counts = new Map<string, number>();
  for (const { title, text } of sources)
    for (const word of new Set(foldedWords(`${title} ${text}`)))
      if (!isStopWord(word) && word.length > 3) counts.set(word, (counts.get(word) ?? 0) + 1);
  const half = sources.length / 2;
  const [word = "plan", count = 0] = [...counts].sort((one, other) => Math.abs(one[1] - half) - Math.abs(other[1] - half))[0] ?? [];
  return { word, share: count / sources.length };
}
