import { slipsBetween } from "@/lib/dutch/spelling";
import type { Collection, Doc, SynonymItem } from "./collection";
import { tokensOf } from "./words";

export type Wanted = { fields: string[]; prefix: boolean; typos: number; dropTokens: number; synonyms: SynonymItem[] };
export type Matched = { score: number; tokens: Set<string>; slips: number };

/** Words of this many letters may have one slip, or two. */
const ONE_SLIP = 4;
const TWO_SLIPS = 7;

/** Which documents hold the words of a query, and how well. Words after a minus must be away, words in quotes stand together. */
export function matching(collection: Collection, q: string, numbers: number[], wanted: Wanted): Map<number, Matched> {
  const phrases = [...q.matchAll(/"([^"]*)"/g)].map(([, inner = ""]) => collection.words(inner));
  const rest = q.replace(/"[^"]*"/g, " ").split(/\s+/);
  const away = rest.filter((word) => /^-./.test(word)).flatMap((word) => collection.words(word));
  const words = rest.filter((word) => !word.startsWith("-")).flatMap((word) => collection.words(word));
  const allowed = numbers.filter((number) => {
    const texts = textsOf(collection, number, wanted.fields).map((tokens) => tokens.join(" "));
    return (
      !away.some((word) => texts.some((text) => ` ${text} `.includes(` ${word} `))) &&
      phrases.every((phrase) => texts.some((text) => ` ${text} `.includes(` ${phrase.join(" ")} `)))
    );
  });
  if (words.length === 0) return new Map(allowed.map((number) => [number, { score: 1, tokens: new Set(phrases.flat()), slips: 0 }]));
  return best(collection, words, allowed, wanted);
}

function best(collection: Collection, words: string[], numbers: number[], wanted: Wanted): Map<number, Matched> {
  const found = new Map<number, Matched>();
  for (const way of [words, ...otherWays(collection, words, wanted.synonyms)]) {
    for (const [number, match] of holding(collection, way, numbers, wanted)) {
      const known = found.get(number);
      const tokens = new Set([...(known?.tokens ?? []), ...match.tokens]);
      found.set(number, { ...match, score: Math.max(match.score, known?.score ?? 0), tokens });
    }
  }
  // Too few: without its last word, a query may find something yet.
  if (found.size >= wanted.dropTokens || words.length === 1) return found;
  return new Map([...best(collection, words.slice(0, -1), numbers, wanted), ...found]);
}

/** The same words with a run of them under another name. */
function otherWays(collection: Collection, words: string[], synonyms: SynonymItem[]): string[][] {
  return synonyms.flatMap(({ root, synonyms: names }) => {
    const from = root ? [root] : names;
    return from.flatMap((name) => {
      const run = collection.words(name);
      const at = words.findIndex((_, place) => run.length > 0 && run.every((word, more) => words[place + more] === word));
      if (at < 0) return [];
      return names
        .filter((other) => other !== name)
        .map((other) => [...words.slice(0, at), ...collection.words(other), ...words.slice(at + run.length)]);
    });
  });
}

/** First as typed; only when nothing answers, with slips. */
function holding(collection: Collection, words: string[], numbers: number[], wanted: Wanted): Map<number, Matched> {
  for (let slips = 0; slips <= wanted.typos; slips++) {
    const found = new Map<number, Matched>();
    for (const number of numbers) {
      const match = matchOf(textsOf(collection, number, wanted.fields), words, wanted, slips);
      if (match) found.set(number, match);
    }
    if (found.size > 0) return found;
  }
  return new Map();
}

const textsOf = (collection: Collection, number: number, fields: string[]): string[][] => {
  const doc: Partial<Doc> = collection.docs.get(number) ?? {};
  return fields.map((field) =>
    [doc[field] ?? []].flat().flatMap((text) => tokensOf(String(text), collection.rules).map(({ token }) => token)),
  );
};

function matchOf(texts: string[][], words: string[], { prefix }: Wanted, slips: number): Matched | null {
  const tokens = new Set<string>();
  let score = 0;
  for (const [place, word] of words.entries()) {
    const isLast = prefix && place === words.length - 1;
    const found = texts.map((text) =>
      text.map((token) => worth(word, token, isLast, slips)).reduce((one, other) => Math.max(one, other), 0),
    );
    const most = Math.max(...found);
    if (most === 0) return null;
    tokens.add(word);
    score += most - found.indexOf(most) * 0.01;
  }
  return { score, tokens, slips };
}

function worth(word: string, token: string, isPrefix: boolean, slips: number): number {
  if (token === word) return 4;
  if (isPrefix && token.startsWith(word)) return 3;
  const allowed = Math.min(slips, word.length >= TWO_SLIPS ? 2 : word.length >= ONE_SLIP ? 1 : 0);
  if (allowed === 0) return 0;
  const compared = isPrefix ? token.slice(0, Math.max(word.length, 1)) : token;
  return Math.min(slipsBetween(word, token, allowed), slipsBetween(word, compared, allowed)) <= allowed ? 2 - allowed * 0.5 : 0;
}
