import { SAME_THINGS } from "@/lib/dutch/names";
import type { ReadQuery } from "@/lib/dutch/query";
import { repairedCompound } from "@/lib/dutch/repair";
import { nearestWord } from "@/lib/dutch/spelling";
import { stem } from "@/lib/dutch/stem";
import { isStopWord } from "@/lib/dutch/stop-words";
import { makeSynonyms, type Synonyms, termsOfName } from "@/lib/dutch/synonyms";
import type { SearchIndex } from "@/lib/kernel/search-index";
import type { Knowledge } from "./plan";
import { termsToLookUp, unknownWords } from "./plan";

export type NamedTopic = { id: string; nl: string; en: string; synonyms: string[] };

/** What things are called, apart from any collection. */
export type Names = Pick<Knowledge, "synonyms" | "formerNames" | "topics">;

export function namesFrom({ topics = [], formerNames = [] }: { topics?: NamedTopic[]; formerNames?: (readonly string[])[] }): Names {
  return { synonyms: makeSynonyms(SAME_THINGS), formerNames: makeSynonyms(formerNames), topics: topicFinder(topics) };
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
  const others = otherNameTerms(names.synonyms, read).concat(otherNameTerms(names.formerNames, read));
  const known = await index.known([...new Set([...termsToLookUp(read), ...others])], audience);
  const corrections = new Map<string, string>();
  for (const word of unknownWords(read, known)) {
    const similar = await index.similar(word, audience);
    const meant =
      nearestWord(
        word,
        similar.map(({ word: term, count }) => ({ term, count })),
      ) ?? repairedCompound(word);
    if (meant === null) continue;
    corrections.set(word, meant);
  }
  return { ...names, known, corrections };
}

function otherNameTerms(names: Synonyms, read: ReadQuery): string[] {
  const terms = read.words.flatMap(({ pieces }) => pieces.filter((piece) => !isStopWord(piece)).map(stem));
  return terms.flatMap((_, place) => names.at(terms, place)?.others.flatMap((other) => other.terms) ?? []);
}
