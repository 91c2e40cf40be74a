import { analyseText, partsOf } from "@/lib/dutch/analyse";
import { stem } from "@/lib/dutch/stem";
import { isStopWord } from "@/lib/dutch/stop-words";
import { foldedWords, formsOf, rawWords } from "@/lib/dutch/words";
import type { EntryKind, IndexEntry } from "@/lib/kernel/search-index";
import { topicTerm } from "../plan";

/** A thing as its domain tells it, before analysis. */
export type Findable = Pick<IndexEntry, "id" | "kind" | "title" | "body" | "audience" | "facets" | "people" | "date" | "outdated"> & {
  /** Names beside the title that count nearly as much: topics, headings, function, organisation. */
  keywords?: string[];
};

/** What a mention in a field is worth beside one in the text. */
const TITLE_WEIGHT = 5;
const KEYWORD_WEIGHT = 2;
/** A card of a person or circle names subjects without treating them: what does treat them comes first. */
const TEXT_WEIGHTS: Partial<Record<EntryKind, number>> = { person: 0.4, circle: 0.4 };
const TOPIC_TERM_WEIGHT = 3;
/** Letters of a body that are read: about 60,000 words. What comes after is not searched. */
const LONGEST_BODY = 400_000;
/** What is said in few words is not the better answer for that: a name card does not outrank a plan. */
const SHORTEST_LENGTH = 150;
const SHORTEST_SPELLING = 5;

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
  const words = foldedWords(`${found.title} ${body}`);
  return {
    ...found,
    body,
    folded: [...foldedWords(found.title), "|", ...foldedWords(body)].join(" "),
    terms: [...weights].map(([term, weight]) => ({ term, weight: Number(weight.toFixed(2)) })),
    // Parts of compounds lengthen a text too: it is the sum of its weights that repetition is measured against.
    length: Math.max(SHORTEST_LENGTH, Math.round([...weights.values()].reduce((sum, weight) => sum + weight, 0))),
    titleWords: titleWordsOf(found.title),
    spellings: spellingsOf([...words, ...foldedWords(keywords.join(" "))]),
  };
}

function spellingsOf(words: string[]): IndexEntry["spellings"] {
  const distinct = new Set(words.filter((word) => word.length >= SHORTEST_SPELLING && !/\d/.test(word)));
  return [...distinct].map((word) => ({ word, term: stem(word) }));
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
