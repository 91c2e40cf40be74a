import { isStopWord } from "./stop-words";
import { foldedWords, formsOf, rawWords } from "./words";

/** A word as somebody typed it. */
export type TypedWord = { raw: string; pieces: string[]; joined: string | null };

/** A query taken apart: what is asked, what must stand literally so, what must not be there. */
export type ReadQuery = {
  words: TypedWord[];
  /** Folded words with one space between them. */
  phrases: string[];
  excluded: string[];
};

/** More than anybody types; a pasted page is cut, not refused. */
const MOST_WORDS = 24;
const MOST_PHRASES = 5;
const LONGEST_QUERY = 400;

const QUOTED = /(^|\s)(-?)["“”„«]([^"“”„«»]+)["“”»]/gu;
const EXCLUDED = /(^|\s)-([\p{L}\p{N}][^\s"]*)/gu;

export function readQuery(text: string): ReadQuery {
  const phrases: string[] = [];
  const excluded: string[] = [];
  const quotedWords: string[] = [];
  const withoutQuotes = text.slice(0, LONGEST_QUERY).replace(QUOTED, (_, space: string, minus: string, inner: string) => {
    const phrase = foldedWords(inner).join(" ");
    if (phrase !== "") (minus ? excluded : phrases).push(phrase);
    if (!minus) quotedWords.push(inner);
    return `${space} `;
  });
  const plain = withoutQuotes.replace(EXCLUDED, (_, space: string, word: string) => {
    const folded = foldedWords(word).join(" ");
    if (folded !== "") excluded.push(folded);
    return space;
  });
  return {
    words: typedWords([plain, ...quotedWords].join(" ")),
    phrases: phrases.slice(0, MOST_PHRASES),
    excluded: excluded.slice(0, MOST_PHRASES),
  };
}

/** The words that carry a subject; when there are none ("wie is er"), all of them. */
function typedWords(text: string): TypedWord[] {
  const all = rawWords(text)
    .map(({ raw }) => ({ raw, ...formsOf(raw) }))
    .filter(({ pieces }) => pieces.length > 0);
  const telling = all.filter(({ pieces }) => !pieces.every(isStopWord));
  return telling.slice(0, MOST_WORDS);
}
