import { slipsBetween } from "@/lib/dutch/spelling";
import type { Collection, Doc } from "./collection";
import type { Matched } from "./match";
import type { Params } from "./params";
import { tokensOf } from "./words";

type Asked = { doc: Partial<Doc>; fields: string[]; match: Matched; params: Params };
type Highlight = { matched_tokens: string[]; snippet: string; value?: string };

/** Up to so many words a text is shown whole; else so many on each side of what was found. */
const WHOLE = 30;
const AFFIX = 4;

/** The texts of a hit with what was found in them between tags. Nothing is escaped. */
export function highlightsOf(collection: Collection, { doc, fields, match, params }: Asked) {
  const only = String(params.highlight_fields ?? "");
  const shown = fields.filter((name) => only === "" || only.split(",").includes(name));
  const made = shown.flatMap((name): [string, Highlight][] => {
    const text = doc[name];
    const marks = typeof text === "string" ? marksIn(collection, text, match) : [];
    if (typeof text !== "string" || marks.length === 0) return [];
    const isFull = String(params.highlight_full_fields ?? "")
      .split(",")
      .includes(name);
    return [[name, highlightOf(collection, text, { marks, params, isFull })]];
  });
  return { highlight: Object.fromEntries(made), highlights: made.map(([field, found]) => ({ field, ...found })) };
}

type Marked = { marks: Mark[]; params: Params; isFull: boolean };

function highlightOf(collection: Collection, text: string, { marks, params, isFull }: Marked): Highlight {
  const tags = { start: String(params.highlight_start_tag ?? "<mark>"), end: String(params.highlight_end_tag ?? "</mark>") };
  const words = tokensOf(text, collection.rules);
  const first = words.findIndex((word) => word.start === marks[0]?.start);
  const affix = Number(params.highlight_affix_num_tokens ?? AFFIX);
  const whole = { ...tags, from: 0, to: text.length };
  const around = { ...tags, from: words[Math.max(0, first - affix)]?.start ?? 0, to: words[first + affix]?.end ?? text.length };
  return {
    matched_tokens: marks.map((mark) => text.slice(mark.start, mark.end)),
    snippet: tagged(text, marks, words.length <= Number(params.snippet_threshold ?? WHOLE) ? whole : around),
    ...(isFull && { value: tagged(text, marks, whole) }),
  };
}

type Mark = { start: number; end: number };

const marksIn = (collection: Collection, text: string, { tokens, slips }: Matched): Mark[] =>
  tokensOf(text, collection.rules).flatMap(({ token, start, end }): Mark[] => {
    const word = [...tokens].find((one) => token === one || isNear(token, one, slips));
    if (word === undefined) return [];
    return [{ start, end: token === word ? end : Math.min(end, start + word.length) }];
  });

/** Begins with the word, or with something that is a slip away from it. */
const isNear = (token: string, word: string, slips: number): boolean =>
  token.startsWith(word) || (slips > 0 && word.length >= 4 && slipsBetween(word, token.slice(0, word.length), slips) <= slips);

function tagged(text: string, marks: Mark[], { start, end, from, to }: { start: string; end: string; from: number; to: number }): string {
  let made = "";
  let at = from;
  for (const mark of marks.filter((one) => one.start >= from && one.end <= to)) {
    made += text.slice(at, mark.start) + start + text.slice(mark.start, mark.end) + end;
    at = mark.end;
  }
  return made + text.slice(at, to);
}
