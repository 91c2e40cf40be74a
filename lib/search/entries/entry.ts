import { abbreviationsIn } from "@/lib/dutch/abbreviations";
import { analyseText, partsOf } from "@/lib/dutch/analyse";
import { stem } from "@/lib/dutch/stem";
import { isStopWord } from "@/lib/dutch/stop-words";
import { termsOfName } from "@/lib/dutch/synonyms";
import { formsOf, rawWords } from "@/lib/dutch/words";
import type { EntryKind, IndexEntry } from "@/lib/kernel/search-index";
import { topicTerm } from "../plan";

/** A thing as its domain tells it, before analysis. */
export type Findable = Pick<IndexEntry, "id" | "kind" | "title" | "body" | "audience" | "facets" | "people" | "date" | "outdated"> & {
  /** Names beside the title that count nearly as much: topics, headings, function, organisation. */
  keywords?: string[];
};

/** What a mention in a field is worth beside one in the text. */
const TITLE_WEIGHT = 8;
const KEYWORD_WEIGHT = 2;
/** A card of a person or circle names subjects without treating them: what does treat them comes first. */
const TEXT_WEIGHTS: Partial<Record<EntryKind, number>> = { person: 0.4, circle: 0.4 };
const TOPIC_TERM_WEIGHT = 3;
/** Letters of a body that are read: about 60,000 words. What comes after is not searched. */
const LONGEST_BODY = 400_000;
/** What is said in few words is not the better answer for that: a name card does not outrank a plan. */
const SHORTEST_LENGTH = 80;
const SHORTEST_SPELLING = 5;
/** Terms by which a search tells what an entry is about, and how long their words are at least. */
const TELLING_TERMS = 20;
const SHORTEST_TELLING = 3;

export function entryOf({ keywords = [], ...found }: Findable): IndexEntry {
  const body = found.body.slice(0, LONGEST_BODY);
  const text = analyseText(body);
  const title = analyseText(found.title);
  const more = analyseText(keywords.join(" . "));
  const weights = new Map<string, number>();
  const add = (terms: Iterable<[string, number]>, factor: number) => {
    for (const [term, count] of terms) weights.set(term, (weights.get(term) ?? 0) + count * factor);
  };
  add(text.terms, TEXT_WEIGHTS[found.kind] ?? 1);
  add(title.terms, TITLE_WEIGHT);
  add(more.terms, KEYWORD_WEIGHT * (TEXT_WEIGHTS[found.kind] ?? 1));
  add(
    found.facets.topics.map((topic) => [topicTerm(topic), 1]),
    TOPIC_TERM_WEIGHT * (TEXT_WEIGHTS[found.kind] ?? 1),
  );
  const distinct = [...new Set([...title.words, ...text.words, ...more.words])].filter((word) => !/\d/.test(word));
  return {
    ...found,
    body,
    folded: [...title.words, "|", ...text.words].join(" "),
    terms: [...weights].map(([term, weight]) => ({ term, weight: Number(weight.toFixed(2)) })),
    // Parts of compounds lengthen a text too: it is the sum of its weights that repetition is measured against.
    length: Math.max(SHORTEST_LENGTH, Math.round([...weights.values()].reduce((sum, weight) => sum + weight, 0))),
    titleWords: titleWordsOf(found.title),
    spellings: distinct.filter((word) => word.length >= SHORTEST_SPELLING).map((word) => ({ word, term: stem(word) })),
    about: aboutOf(distinct, weights),
    called: calledIn(body),
  };
}

/** The abbreviations that the text explains, as a search looks them up: the one by the other. */
function calledIn(body: string): IndexEntry["called"] {
  return abbreviationsIn(body).flatMap(({ short, long }) => [
    { key: termsOfName(short).join(" "), other: long },
    { key: termsOfName(long).join(" "), other: short },
  ]);
}

/** What it says most often, in whole words: "of what it is about" without knowing anything of other entries. */
function aboutOf(distinct: string[], weights: ReadonlyMap<string, number>): string[] {
  const terms = new Set(distinct.filter((word) => word.length >= SHORTEST_TELLING && !isStopWord(word)).map(stem));
  const weightOf = (term: string) => weights.get(term) ?? 0;
  return [...terms].sort((one, other) => weightOf(other) - weightOf(one) || (one < other ? -1 : 1)).slice(0, TELLING_TERMS);
}

/** Every word of the title and every part that one may begin to type. */
function titleWordsOf(title: string): string[] {
  const words = rawWords(title).flatMap(({ raw }) => {
    const { pieces, joined } = formsOf(raw);
    return joined === null ? pieces : [...pieces, joined];
  });
  const parts = words.flatMap((word) => partsOf(word));
  return [...new Set([...words, ...parts])].filter((word) => !isStopWord(word));
}
