import "server-only";
import { asc, eq } from "drizzle-orm";
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

/** One topic with its name in the reader's language, or null when there is no such topic. */
export async function findTopic(ctx: Context, id: string): Promise<(Topic & { name: string }) | null> {
  const { nl, en, groupId, synonyms } = topics;
  const [found] = await ctx.db.select({ id: topics.id, groupId, nl, en, synonyms }).from(topics).where(eq(topics.id, id));
  return found ? { ...found, name: topicName(ctx, found) } : null;
}

/** For sentences: a topic by name, or by its id when nobody knows it. */
export const nameOfTopic = async (ctx: Context, id: string): Promise<string> => (await findTopic(ctx, id))?.name ?? id;
