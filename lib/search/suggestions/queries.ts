import "server-only";
import { isStopWord } from "@/lib/dutch/stop-words";
import { foldedWords } from "@/lib/dutch/words";
import type { Context } from "@/lib/kernel/context";
import type { EntryKind } from "@/lib/kernel/search-index";
import { audienceOf } from "@/lib/policy/scope";
import { type Topic, topicName } from "@/lib/topics/queries";
import { readable } from "../entries/kinds";
import { addressOf } from "../input";
import { namesFor } from "../names";

export type Suggestion = { kind: EntryKind; title: string; href: string };

const SHORTEST = 2;
const MOST = 8;
const MOST_TOPICS = 2;

/** What one may mean while still typing: titles and names that this actor may read, and topics. */
export async function suggest(ctx: Context, typed: string): Promise<Suggestion[]> {
  const all = foldedWords(typed.slice(0, 100));
  const beginning = all.at(-1) ?? "";
  if (beginning.length < SHORTEST) return [];
  const words = [...all.slice(0, -1).filter((word) => !isStopWord(word)), beginning];
  const { topics } = await namesFor(ctx);
  const named = topics
    .filter((topic) => answers(topic, words))
    .slice(0, MOST_TOPICS)
    .map((topic) => aboutTopic(ctx, topic));
  const titled = await ctx.index.suggest({ words, audience: audienceOf(ctx.actor), limit: MOST });
  const shown = await readable(
    ctx,
    titled.map((hit) => hit.id),
  );
  return [...named, ...shown.map(({ kind, title, href }) => ({ kind, title, href }))].slice(0, MOST);
}

/** Every word typed begins a word of one of the topic's names. */
function answers({ nl, en, synonyms }: Topic, words: string[]): boolean {
  return [nl, en, ...synonyms].some((name) => {
    const own = foldedWords(name);
    return words.every((word) => own.some((one) => one.startsWith(word)));
  });
}

const aboutTopic = (ctx: Context, topic: Topic): Suggestion => ({
  kind: "topic",
  title: topicName(ctx, topic),
  href: addressOf({ text: "", kind: null, filters: { topic: [topic.id] }, order: "best", page: 1 }),
});
