import { partsOf } from "@/lib/dutch/analyse";
import { type KnownWord, nearestWord } from "@/lib/dutch/spelling";
import { stem } from "@/lib/dutch/stem";
import { isStopWord } from "@/lib/dutch/stop-words";
import { foldedWords } from "@/lib/dutch/words";
import type { Topic } from "@/lib/topics/queries";

const MOST = 2;
/** Less in common than this is a coincidence: one word of a name of four. */
const LEAST_SHARE = 0.3;
/** A second one is named only when it is about as near as the first. */
const NEARLY = 0.75;

/** Topics whose name has most words in common with what was asked: as written, nearly so, or inside a compound. */
export function nearestTopics(text: string, topics: Topic[]): Topic[] {
  const named = topics.map((topic) => ({ topic, names: [topic.nl, topic.en, ...topic.synonyms].map(wordsOf) }));
  const spellings = [...new Set(named.flatMap(({ names }) => names.flat()))].map((term) => ({ term, count: 1 }));
  const asked = new Set(wordsOf(text).flatMap((word) => termsOf(word, spellings)));
  const near = named
    .map(({ topic, names }) => ({ topic, share: Math.max(0, ...names.map((words) => shareIn(words, asked))) }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((one, other) => other.share - one.share);
  const best = near[0]?.share ?? 0;
  return near
    .filter(({ share }) => share >= best * NEARLY)
    .slice(0, MOST)
    .map(({ topic }) => topic);
}

const wordsOf = (name: string): string[] => foldedWords(name).filter((word) => !isStopWord(word));

/** A word, what it is made of, and what it may be a slip for. */
function termsOf(word: string, spellings: KnownWord[]): string[] {
  const meant = nearestWord(word, spellings);
  return [word, ...partsOf(word), ...(meant === null ? [] : [meant])].map(stem);
}

/** Of the words of a name the share that was asked; the parts of a compound are each a part of it. */
function shareIn(words: string[], asked: ReadonlySet<string>): number {
  if (words.length === 0) return 0;
  const shares = words.map((word) => {
    const parts = partsOf(word);
    if (asked.has(stem(word))) return 1;
    return parts.length === 0 ? 0 : parts.filter((part) => asked.has(stem(part))).length / parts.length;
  });
  return shares.reduce((sum, share) => sum + share, 0) / words.length;
}
