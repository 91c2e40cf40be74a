import { makeSplitter, type Vocabulary } from "./compounds";
import { stem } from "./stem";
import { isStopWord } from "./stop-words";
import { makeVocabulary } from "./vocabulary";
import { formsOf, joinedWithNumber, wordsIn } from "./words";

/** A part of a compound says less than the word written alone. */
const PART_WEIGHT = 0.8;
/** Weight of the form written as one beside its pieces: "backup" for "back-up". */
const JOINED_WEIGHT = 1;

export type TextAnalysis = {
  /** How often each term stands in the text; parts of compounds count for less. */
  terms: Map<string, number>;
  /** Words that count, without stop words. */
  length: number;
  /** Every word, folded, in order: what phrases are checked on. */
  words: string[];
};

let made: { vocabulary: Vocabulary; split: (word: string) => string[] } | undefined;

/** Built on first use: the word list takes 20 ms to read. */
function splitter() {
  if (made) return made;
  const vocabulary = makeVocabulary();
  made = { vocabulary, split: makeSplitter(vocabulary) };
  return made;
}

/** The parts of a compound, [] for any other word: "raad" and "commissie" for "raadscommissie". */
export const partsOf = (word: string): string[] => splitter().split(word);

/**
 * The parts that a compound may be asked for by. What the word list has as one word is one thing to who types it: a question
 * about the "gemeenteraad" is none about "gemeente", though who asks for "raad" is shown the gemeenteraad.
 */
export const partsAsked = (word: string): string[] => (splitter().vocabulary.hasStem(word) ? [] : partsOf(word));

/** A word of a text with all that it says: found out once, however often it is written. */
type Piece = { word: string; term: string | null; parts: string[]; hasDigit: boolean };
type Token = { pieces: Piece[]; joined: string | null };

const tokens = new Map<string, Token>();
/** Enough for every word of a large collection's working set; emptied at once when full. */
const REMEMBERED = 100_000;

function tokenOf(raw: string): Token {
  const known = tokens.get(raw);
  if (known) return known;
  if (tokens.size >= REMEMBERED) tokens.clear();
  const { pieces, joined } = formsOf(raw);
  const token = { pieces: pieces.map(pieceOf), joined: joined === null ? null : stem(joined) };
  tokens.set(raw, token);
  return token;
}

function pieceOf(word: string): Piece {
  const hasDigit = /\d/.test(word);
  return isStopWord(word)
    ? { word, term: null, parts: [], hasDigit }
    : { word, term: stem(word), parts: partsOf(word).map((part) => stem(part)), hasDigit };
}

/** A text as the terms that a search can meet it on. */
export function analyseText(text: string): TextAnalysis {
  const analysis: TextAnalysis = { terms: new Map(), length: 0, words: [] };
  let previous: Piece | undefined;
  for (const raw of wordsIn(text)) {
    const { pieces, joined } = tokenOf(raw);
    if (joined !== null) add(analysis, joined, JOINED_WEIGHT);
    for (const piece of pieces) {
      addPiece(analysis, piece, previous);
      previous = piece;
    }
  }
  return analysis;
}

function addPiece(analysis: TextAnalysis, { word, term, parts, hasDigit }: Piece, previous: Piece | undefined): void {
  analysis.words.push(word);
  const number = previous && (hasDigit || previous.hasDigit) ? joinedWithNumber(previous.word, word) : null;
  if (number !== null) add(analysis, number, JOINED_WEIGHT);
  if (term === null) return;
  analysis.length += 1;
  add(analysis, term, 1);
  for (const part of parts) add(analysis, part, PART_WEIGHT);
}

function add({ terms }: TextAnalysis, term: string, weight: number): void {
  terms.set(term, (terms.get(term) ?? 0) + weight);
}
