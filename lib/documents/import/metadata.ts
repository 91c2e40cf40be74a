import type { TopicToMatch } from "@/lib/topics/match";
import { MAX_TOPICS } from "../input";
import type { Proposals } from "../metadata";
import type { ImportedMetadata } from "./input";
import type { Target } from "./item";

const LONGEST_TITLE = 200;
const LONGEST_SUMMARY = 2000;

type Told = { metadata: ImportedMetadata; fileName: string; proposed?: Proposals };

/** What is kept of a document: what the archive says wins over what the text proposes. */
export function finalMetadata({ metadata, fileName, proposed }: Told, target: Target) {
  return {
    title: (metadata.title ?? (proposed?.title || fileName)).slice(0, LONGEST_TITLE),
    summary: (metadata.summary ?? proposed?.summary ?? "").slice(0, LONGEST_SUMMARY),
    summaryBy: metadata.summary === undefined ? ("proposed" as const) : ("person" as const),
    kind: metadata.kind ?? proposed?.kind ?? "other",
    language: metadata.language ?? proposed?.language ?? "nl",
    date: metadata.date ?? proposed?.date ?? null,
    visibility: metadata.visibility ?? target.visibility,
    product: metadata.product ?? "",
    supplier: metadata.supplier ?? "",
    topics: topicsOf(metadata.topics, proposed?.topics ?? [], target.known.topics),
  };
}

/** Nobody confirmed what the text proposes: it weighs less than what the archive says. */
function topicsOf(said: string[], proposed: string[], known: readonly TopicToMatch[]) {
  const topics = new Map<string, "person" | "proposed">();
  for (const word of said) {
    const id = topicOf(word, known)?.id;
    if (id !== undefined) topics.set(id, "person");
  }
  for (const id of proposed) if (!topics.has(id) && topics.size < MAX_TOPICS) topics.set(id, "proposed");
  return [...topics].map(([topicId, assignedBy]) => ({ topicId, assignedBy }));
}

/** The topic that is called so, by its id, a name or a synonym. */
export function topicOf(word: string, known: readonly TopicToMatch[]): TopicToMatch | undefined {
  const asked = word.toLowerCase();
  const named = known.find((topic) => [topic.id, topic.nl, topic.en].some((name) => name.toLowerCase() === asked));
  return named ?? known.find((topic) => topic.synonyms.some((name) => name.toLowerCase() === asked));
}
