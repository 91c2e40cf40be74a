import { matchTopics, type TopicToMatch } from "@/lib/topics/match";
import type { Line } from "./lines";

/** Longer texts say what they are about well before this. */
const CHARACTERS_TO_READ = 60_000;
/** What somebody reads before deciding to go on. */
const OPENING_LINES = 6;
const OPENING_CHARACTERS = 900;
/** How strong a topic must be: named in the title, a heading or the file name, named in the opening, or merely in the text. */
const LEAST_NAMED = 2.6;
const LEAST_OPENED = 3.3;
const LEAST_ANYWHERE = 6.5;
/** Any mention at all: in a title every word is chosen. */
const ANY = 0.5;

export type FoundTopic = { id: string; because: string };

/** What a document is about: topics that its own headings or opening name, or that fill its text. What merely passes by is not proposed. */
export function findTopics(lines: Line[], source: { title: string; fileName: string }, topics: readonly TopicToMatch[]): FoundTopic[] {
  const text = [source.title, ...lines.map((line) => line.text)].join("\n").slice(0, CHARACTERS_TO_READ);
  const matches = matchTopics(text, topics, LEAST_NAMED);
  if (matches.length === 0) return [];
  const headings = lines.filter((line) => line.type === "heading").map((line) => line.text);
  const opening = lines.slice(0, OPENING_LINES).map((line) => line.text);
  const name = source.fileName.replace(/[_.-]+/g, " ");
  const named = idsIn([source.title, name, ...headings].join("\n").slice(0, CHARACTERS_TO_READ), topics);
  const opened = idsIn([source.title, ...opening].join("\n").slice(0, OPENING_CHARACTERS), topics);
  const least = (id: string) => (named.has(id) ? LEAST_NAMED : opened.has(id) ? LEAST_OPENED : LEAST_ANYWHERE);
  return matches
    .filter(({ topicId, score }) => score >= least(topicId))
    .map(({ topicId, firstSentence }) => ({ id: topicId, because: firstSentence }));
}

const idsIn = (text: string, topics: readonly TopicToMatch[]) => new Set(matchTopics(text, topics, ANY).map((match) => match.topicId));
