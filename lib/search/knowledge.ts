import { partsOf } from "@/lib/dutch/analyse";
import { SAME_THINGS } from "@/lib/dutch/names";
import type { ReadQuery } from "@/lib/dutch/query";
import { repairedCompound } from "@/lib/dutch/repair";
import { SAME_WORDS } from "@/lib/dutch/same-words";
import { nearestWord, slipsBetween, slipsFor } from "@/lib/dutch/spelling";
import { stem } from "@/lib/dutch/stem";
import { isStopWord } from "@/lib/dutch/stop-words";
import { makeSynonyms, type Synonyms, termsOfName, together } from "@/lib/dutch/synonyms";
import type { SearchIndex } from "@/lib/kernel/search-index";
import { calledSynonyms } from "./called";
import type { Knowledge } from "./plan";
import { doubtfulWords, termsToLookUp, unknownWords } from "./plan";

export type NamedTopic = { id: string; nl: string; en: string; synonyms: string[] };

/** What things are called, apart from any collection. */
export type Names = Pick<Knowledge, "synonyms" | "formerNames" | "topics">;

export function namesFrom({ topics = [], formerNames = [] }: { topics?: NamedTopic[]; formerNames?: (readonly string[])[] }): Names {
  return { synonyms: makeSynonyms([...SAME_THINGS, ...SAME_WORDS]), formerNames: makeSynonyms(formerNames), topics: topicFinder(topics) };
}

/** Finds the topics that a run of words names: by their own name, a piece of it, or one of their search words. */
function topicFinder(topics: NamedTopic[]): Names["topics"] {
  const owners = new Map<string, Map<string, string>>();
  let longest = 1;
  for (const { id, nl, en, synonyms } of topics) {
    for (const name of [nl, en, ...nl.split(/\s+en\s+|[(),]/), ...synonyms]) {
      const terms = termsOfName(name);
      if (terms.length === 0) continue;
      longest = Math.max(longest, terms.length);
      const known = owners.get(terms.join(" ")) ?? new Map<string, string>();
      owners.set(terms.join(" "), known.set(id, nl));
    }
  }
  return {
    at(terms, from) {
      for (let length = Math.min(longest, terms.length - from); length > 0; length -= 1) {
        const found = owners.get(terms.slice(from, from + length).join(" "));
        if (found) return { length, topics: [...found].map(([id, name]) => ({ id, name })) };
      }
      return null;
    },
  };
}

/** Asks the index what it knows of these words, as this reader sees it. */
export async function knowledgeFor(index: SearchIndex, read: ReadQuery, audience: string[], names: Names): Promise<Knowledge> {
  const asked = read.words.flatMap(({ pieces }) => pieces.filter((piece) => !isStopWord(piece)).map(stem));
  const synonyms = together(names.synonyms, await calledSynonyms(index, asked, audience));
  const others = [synonyms, names.formerNames].flatMap((source) => otherNameTerms(source, asked));
  const known = await index.known([...new Set([...termsToLookUp(read), ...others])], audience);
  const corrections = new Map<string, string>();
  for (const word of unknownWords(read, known)) {
    const meant = await meantBy(index, word, audience);
    if (meant !== null) corrections.set(word, meant);
  }
  for (const word of doubtfulWords(read, known)) {
    const meant = corrections.has(word) ? null : await meantBy(index, word, audience);
    if (meant !== null && isLikelier(meant, word)) corrections.set(word, meant);
  }
  return { ...names, synonyms, known, corrections };
}

/** The word of the reader's own texts that is spelled almost so, or else what the words of a compound probably were. */
async function meantBy(index: SearchIndex, word: string, audience: string[]): Promise<string | null> {
  const similar = await index.similar(word, audience, (other) => slipsBetween(word, other, slipsFor(word)) <= slipsFor(word));
  const known = similar.map(({ word: term, count }) => ({ term, count }));
  return nearestWord(word, known) ?? repairedCompound(word);
}

/** One slip away, and fewer words: what is taken apart anyhow is set right only for good reason. */
const isLikelier = (meant: string, word: string): boolean =>
  slipsBetween(word, meant, 1) === 1 && partsOf(meant).length < partsOf(word).length;

const otherNameTerms = (names: Synonyms, terms: string[]): string[] =>
  terms.flatMap((_, place) => names.at(terms, place)?.others.flatMap((other) => other.terms) ?? []);
