import { makeSplitter } from "./compounds";
import { stem } from "./stem";
import { isStopWord } from "./stop-words";
import { makeVocabulary } from "./vocabulary";
import { formsOf, joinedWithNumber, rawWords } from "./words";

/** A part of a compound says less than the word written alone. */
export const PART_WEIGHT = 0.7;
/** Weight of the form written as one beside its pieces: "backup" for "back-up". */
const JOINED_WEIGHT = 1;

export type TextAnalysis = {
  /** How often each term stands in the text; parts of compounds count for less. */
  terms: Map<string, number>;
  /** Words that count, without stop words. */
  length: number;
};

let splitter: ((word: string) => string[]) | undefined;

/** The parts of a compound as terms, [] for any other word. Built on first use: the word list takes 20 ms to read. */
export function partsOf(word: string): string[] {
  splitter ??= makeSplitter(makeVocabulary());
  return splitter(word);
}

/** A text as the terms that a search can meet it on. */
export function analyseText(text: string): TextAnalysis {
  const analysis: TextAnalysis = { terms: new Map(), length: 0 };
  let previous = "";
  for (const { raw } of rawWords(text)) {
    const { pieces, joined } = formsOf(raw);
    if (joined !== null) add(analysis, stem(joined), JOINED_WEIGHT);
    for (const piece of pieces) {
      addPiece(analysis, piece, previous);
      previous = piece;
    }
  }
  return analysis;
}

function addPiece(analysis: TextAnalysis, piece: string, previous: string): void {
  const number = joinedWithNumber(previous, piece);
  if (number !== null) add(analysis, number, JOINED_WEIGHT);
  if (isStopWord(piece)) return;
  analysis.length += 1;
  add(analysis, stem(piece), 1);
  for (const part of partsOf(piece)) add(analysis, stem(part), PART_WEIGHT);
}

function add({ terms }: TextAnalysis, term: string, weight: number): void {
  terms.set(term, (terms.get(term) ?? 0) + weight);
}
