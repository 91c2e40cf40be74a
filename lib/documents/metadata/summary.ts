import { stem } from "@/lib/dutch/stem";
import { isStopWord } from "@/lib/dutch/stop-words";
import { foldedWords } from "@/lib/dutch/words";
import type { Line } from "./lines";
import { sentencesOf } from "./sentences";

type Sentence = { text: string; place: number; terms: Set<string>; isNote: boolean };

const MOST_SENTENCES = 3;
const MOST_CHARACTERS = 480;
const SHORTEST = 45;
/** A shorter item of a list is no sentence that can stand alone. */
const LONG_ITEM = 80;
const LONGEST = 260;
/** Sentences further on hardly ever tell what the whole is about. */
const SENTENCES_TO_READ = 400;
/** Two sentences that share more than this say the same. */
const ALIKE = 0.5;
const SPOKEN = 0.6;

/** Two or three of the document's own sentences, in their order. Slides without sentences give their headings. */
export function summarise(lines: Line[], title: string): string {
  const sentences = sentencesIn(lines);
  const weights = weightsOf(sentences);
  const titleTerms = new Set(termsOf(title));
  const ranked = sentences
    .map((sentence) => ({ sentence, score: scoreOf(sentence, { weights, titleTerms, count: sentences.length }) }))
    .sort((one, other) => other.score - one.score);
  const chosen: Sentence[] = [];
  for (const { sentence } of ranked) {
    if (chosen.length === MOST_SENTENCES) break;
    if (lengthOf(chosen) + sentence.text.length > MOST_CHARACTERS || chosen.some((other) => share(sentence, other) > ALIKE)) continue;
    chosen.push(sentence);
  }
  if (chosen.length === 0) return headingsOf(lines, title);
  return chosen
    .sort((one, other) => one.place - other.place)
    .map((sentence) => sentence.text)
    .join(" ");
}

const lengthOf = (sentences: Sentence[]) => sentences.reduce((sum, { text }) => sum + text.length + 1, 0);

function sentencesIn(lines: Line[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const line of lines.filter(isProse)) {
    for (const text of sentencesOf(line.text).filter(isWhole)) {
      sentences.push({ text, place: sentences.length, terms: new Set(termsOf(text)), isNote: line.type !== "paragraph" });
    }
    if (sentences.length > SENTENCES_TO_READ) break;
  }
  return sentences;
}

const isProse = ({ type, text }: Line) => type === "paragraph" || type === "note" || (type === "item" && text.length >= LONG_ITEM);

const isWhole = (text: string) =>
  text.length >= SHORTEST &&
  text.length <= LONGEST &&
  /^["“'(]?[\p{Lu}\d]/u.test(text) &&
  /[.!][”")']?$/.test(text) &&
  !/@|https?:|www\.|\.{3}/.test(text);

function termsOf(text: string): string[] {
  return foldedWords(text)
    .filter((word) => word.length > 2 && !isStopWord(word) && !/^\d+$/.test(word))
    .map(stem);
}

/** How much of the document is about a word; a word that occurs once weighs nothing. */
function weightsOf(sentences: Sentence[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { terms } of sentences) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Map([...counts].map(([term, count]) => [term, Math.log2(count)]));
}

/** Tells what the document is. */
const ANNOUNCES =
  /^(dit (document|verslag|plan|bestek|rapport|stuk|draaiboek)|deze (nota|handleiding|leidraad|tekst|overeenkomst|presentatie|richtlijn|procedure|gids|pagina)|in dit|in deze|het doel|doel van|we (willen|beschrijven|leggen)|this (document|report|page|guide)|the purpose)/i;
/** Leans on the sentence before it, and says little without. */
const LEANS =
  /^(dit (is|was|betekent|geeft|gaat|zijn|kan|wordt)|dat|die|deze |daar|daarom|daarna|daarbij|hier|hij|zij|ze |het (is|was) |maar|en |of |ook|want|dus|toch|anders|bovendien|vervolgens|dan |zo |wel |it |they |this is|but |and )/i;

type Setting = { weights: Map<string, number>; titleTerms: Set<string>; count: number };

function scoreOf({ text, place, terms, isNote }: Sentence, { weights, titleTerms, count }: Setting): number {
  const size = Math.max(6, terms.size);
  const centrality = [...terms].reduce((sum, term) => sum + (weights.get(term) ?? 0), 0) / size;
  const named = [...terms].filter((term) => titleTerms.has(term)).length / Math.max(3, titleTerms.size);
  const early = 1 / (1 + place / Math.max(4, count / 12));
  const score = centrality + 1.2 * named + 1.6 * early + (ANNOUNCES.test(text) ? 1 : 0) - (LEANS.test(text) ? 0.9 : 0);
  return isNote ? score * SPOKEN : score;
}

function share(one: Sentence, other: Sentence): number {
  const both = [...one.terms].filter((term) => other.terms.has(term)).length;
  return both / Math.max(1, Math.min(one.terms.size, other.terms.size));
}

function headingsOf(lines: Line[], title: string): string {
  const headings = lines.filter((line) => line.type === "heading" && line.text !== title && line.text.length > 3).map((line) => line.text);
  return [...new Set(headings)].slice(0, 6).join(" · ").slice(0, MOST_CHARACTERS);
}
