import "server-only";
import { asc } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { topics } from "./tables";

export type Topic = { id: string; groupId: string; nl: string; en: string; synonyms: string[] };

/** The whole taxonomy, by its Dutch name. */
export function listTopics(ctx: Context): Promise<Topic[]> {
  return ctx.db
    .select({ id: topics.id, groupId: topics.groupId, nl: topics.nl, en: topics.en, synonyms: topics.synonyms })
    .from(topics)
    .orderBy(asc(topics.nl));
}

/** What a topic is called in the reader's language. */
export const topicName = (ctx: Context, topic: Pick<Topic, "nl" | "en">): string => topic[ctx.actor.locale];
