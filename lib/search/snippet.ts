import { partsOf } from "@/lib/dutch/analyse";
import { stem } from "@/lib/dutch/stem";
import { fold, formsOf, type RawWord, rawWords } from "@/lib/dutch/words";

export type Segment = { text: string; marked: boolean };
/** A compound in which a word was found; `apart` shows where: "informatieveiligheids·plan" for who asked "plan". */
export type FoundPart = { whole: string; apart: string };

export type Snippet = { segments: Segment[]; foundIn: FoundPart[]; isDirect: boolean };

/** Words of a passage: two lines on a wide screen. */
const PASSAGE_WORDS = 36;
/** Words from one passage that is weighed to the next. */
const STRIDE = 4;
/** Letters of a text that are looked through for the best passage; further on only when nothing was found. */
const STRETCH = 15_000;
const IN_COMPOUND = 0.7;

type Mark = RawWord & { term: string; weight: number; part: string | null };

/** The passage of a text that says most of what was asked, with the words that do so marked. */
export function snippetOf(text: string, marks: ReadonlyMap<string, number>): Snippet {
  for (let start = 0; start < text.length && marks.size > 0; start += STRETCH) {
    const here = rawWords(text.slice(start, start + STRETCH));
    const words = start === 0 ? here : here.map((word) => ({ ...word, start: word.start + start, end: word.end + start }));
    const found = marked(words, marks);
    if (found.some((mark) => mark !== null)) return passage(text, words, found);
  }
  const words = rawWords(text.slice(0, STRETCH)).slice(0, PASSAGE_WORDS);
  const end = words.at(-1)?.end ?? 0;
  const opening = text.slice(0, end).replace(/\s+/g, " ").trim();
  return { segments: opening ? [{ text: end < text.length ? `${opening} …` : opening, marked: false }] : [], foundIn: [], isDirect: false };
}

/** A whole title with its words marked. */
export function markedTitle(title: string, marks: ReadonlyMap<string, number>): Snippet {
  const words = rawWords(title);
  const found = marked(words, marks).filter((mark) => mark !== null);
  return described(segmentsOf(title, found, 0, title.length), found);
}

type Said = Pick<Mark, "term" | "weight" | "part">;

/** What words say to a question, as far as its results were read: a page of results holds the same words again and again. */
const said = new WeakMap<ReadonlyMap<string, number>, Map<string, Said | null>>();

function marked(words: RawWord[], marks: ReadonlyMap<string, number>): (Mark | null)[] {
  const known = said.get(marks) ?? new Map<string, Said | null>();
  said.set(marks, known);
  return words.map((word) => {
    let says = known.get(word.raw);
    if (says === undefined) {
      says = saidBy(word.raw, marks);
      known.set(word.raw, says);
    }
    return says && { ...word, ...says };
  });
}

function saidBy(raw: string, marks: ReadonlyMap<string, number>): Said | null {
  const { wholes, parts } = readingOf(raw);
  for (const term of wholes) {
    const weight = marks.get(term);
    if (weight !== undefined) return { term, weight, part: null };
  }
  for (const { part, term } of parts) {
    const weight = marks.get(term);
    if (weight !== undefined) return { term, weight: weight * IN_COMPOUND, part };
  }
  return null;
}

/** A written word as the terms that it may answer to: itself, and what it is made of. */
type Reading = { wholes: string[]; parts: { part: string; term: string }[] };

const readings = new Map<string, Reading>();
/** Enough for the words of many pages of results; emptied at once when full. */
const REMEMBERED = 50_000;

function readingOf(raw: string): Reading {
  const known = readings.get(raw);
  if (known) return known;
  if (readings.size >= REMEMBERED) readings.clear();
  const { pieces, joined } = formsOf(raw);
  const reading = {
    wholes: (joined === null ? pieces : [joined, ...pieces]).map(stem),
    parts: pieces.flatMap(partsOf).map((part) => ({ part, term: stem(part) })),
  };
  readings.set(raw, reading);
  return reading;
}

function passage(text: string, words: RawWord[], found: (Mark | null)[]): Snippet {
  let best = { from: 0, worth: -1 };
  for (const from of startsNear(found)) {
    const worth = worthOf(found.slice(from, from + PASSAGE_WORDS));
    if (worth > best.worth) best = { from, worth };
  }
  const last = Math.min(words.length, best.from + PASSAGE_WORDS) - 1;
  const start = words[best.from]?.start ?? 0;
  const end = words[last]?.end ?? start;
  const marks = found.slice(best.from, last + 1).filter((mark) => mark !== null);
  const segments = segmentsOf(text, marks, start, end);
  if (start > 0) segments.unshift({ text: "… ", marked: false });
  if (end < text.trimEnd().length) segments.push({ text: " …", marked: false });
  return described(segments, marks);
}

/** Where the passages begin that hold a marked word, in order; the rest need not be weighed. */
function startsNear(found: (Mark | null)[]): Set<number> {
  const starts = new Set<number>();
  found.forEach((mark, place) => {
    const first = Math.max(0, Math.ceil((place - PASSAGE_WORDS + 1) / STRIDE) * STRIDE);
    for (let from = first; mark && from <= place; from += STRIDE) starts.add(from);
  });
  return starts;
}

/** Different words say more than the same one again. */
function worthOf(marks: (Mark | null)[]): number {
  const perTerm = new Map<string, number>();
  let again = 0;
  for (const mark of marks) {
    if (!mark) continue;
    if (perTerm.has(mark.term)) again += 0.1;
    perTerm.set(mark.term, Math.max(mark.weight, perTerm.get(mark.term) ?? 0));
  }
  return [...perTerm.values()].reduce((sum, weight) => sum + weight, Math.min(again, 0.5));
}

function segmentsOf(text: string, marks: Mark[], start: number, end: number): Segment[] {
  const segments: Segment[] = [];
  const add = (piece: string, marked: boolean) => {
    const shown = piece.replace(/\s*(?:\t|\n\s*\n)\s*/g, " · ").replace(/\s+/g, " ");
    if (shown) segments.push({ text: shown, marked });
  };
  let at = start;
  for (const mark of marks) {
    add(text.slice(at, mark.start), false);
    add(text.slice(mark.start, mark.end), true);
    at = mark.end;
  }
  add(text.slice(at, end), false);
  return segments;
}

function described(segments: Segment[], marks: Mark[]): Snippet {
  const foundIn = new Map<string, FoundPart>();
  for (const { raw, part } of marks) if (part !== null) foundIn.set(raw.toLowerCase(), { whole: raw, apart: takenApart(raw, part) });
  return { segments, foundIn: [...foundIn.values()], isDirect: marks.some(({ part }) => part === null) };
}

/** The word with a dot on each side of the part; letters that only link belong to what stands before them. */
function takenApart(raw: string, part: string): string {
  const folded = fold(raw);
  const parts = partsOf(folded);
  const starts: number[] = [];
  for (const one of parts) starts.push(folded.indexOf(one, starts.at(-1) ?? 0));
  const place = parts.indexOf(part);
  const [from = -1, to = raw.length] = [starts[place], starts[place + 1]];
  if (from < 0 || to < from || folded.length !== raw.length) return raw;
  return [raw.slice(0, from), raw.slice(from, to), raw.slice(to)].filter((piece) => piece !== "").join("·");
}
