import { matchTopics, type TopicToMatch } from "@/lib/topics/match";
import { findDate } from "./metadata/date";
import { findKind, type ProposedKind } from "./metadata/kind";
import { type Language, languageOf } from "./metadata/language";
import { linesOf } from "./metadata/lines";
import { summarise } from "./metadata/summary";
import { findTitle } from "./metadata/title";

/** What the machine makes of a document. A person confirms it, and the person's word wins. */
export type Proposals = {
  title: string;
  /** Sentences of the text itself, two or three. */
  summary: string;
  kind: ProposedKind;
  /** The document's own day, `2026-03-12`, or null when the text does not tell. */
  date: string | null;
  language: Language;
  topics: string[];
  /** The words of the text that a proposal rests on, where there are any. */
  because: { kind?: string; date?: string; topics: Record<string, string> };
};

export type TextToRead = {
  /** As a reader gives them: see lib/kernel/reader.ts. */
  pages: string[];
  fileName: string;
  topics: readonly TopicToMatch[];
  /** `2026-11-23`: a document is not from the future. */
  today: string;
};

/** Longer texts say what they are about well before this. */
const CHARACTERS_FOR_TOPICS = 60_000;

export function proposeMetadata({ pages, fileName, topics, today }: TextToRead): Proposals {
  const lines = linesOf(pages);
  const language = languageOf(lines);
  const title = findTitle(lines, fileName);
  const date = findDate(lines, fileName, today);
  const kind = findKind(lines, title, fileName);
  const text = [title, ...lines.map((line) => line.text)].join("\n").slice(0, CHARACTERS_FOR_TOPICS);
  const matches = matchTopics(text, topics);
  return {
    title,
    summary: summarise(lines, title),
    kind: kind.value,
    date: date?.value ?? null,
    language,
    topics: matches.map((match) => match.topicId),
    because: {
      kind: kind.because,
      date: date?.because,
      topics: Object.fromEntries(matches.map((match) => [match.topicId, match.firstSentence])),
    },
  };
}
