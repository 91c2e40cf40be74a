import "server-only";
import { asc, eq, isNull } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { topics } from "./tables";

export type Topic = { id: string; groupId: string; nl: string; en: string; synonyms: string[] };

/** The whole taxonomy as it is in use, by its Dutch name. */
export function listTopics(ctx: Context): Promise<Topic[]> {
  return ctx.db
    .select({ id: topics.id, groupId: topics.groupId, nl: topics.nl, en: topics.en, synonyms: topics.synonyms })
    .from(topics)
    .where(isNull(topics.retiredAt))
    .orderBy(asc(topics.nl));
}

/** What a topic is called in the reader's language. */
export const topicName = (ctx: Context, topic: Pick<Topic, "nl" | "en">): string => topic[ctx.actor.locale];

export type FoundTopic = Topic & { name: string; broaderId: string | null; retiredAt: Date | null; mergedInto: string | null };

/** One topic with its name in the reader's language, or null when there is no such topic. One that was retired still answers. */
export async function findTopic(ctx: Context, id: string): Promise<FoundTopic | null> {
  const { nl, en, groupId, synonyms, broaderId, retiredAt, mergedInto } = topics;
  const [found] = await ctx.db
    .select({ id: topics.id, groupId, nl, en, synonyms, broaderId, retiredAt, mergedInto })
    .from(topics)
    .where(eq(topics.id, id));
  return found ? { ...found, name: topicName(ctx, found) } : null;
}

/** For sentences: a topic by name, or by its id when nobody knows it. */
export const nameOfTopic = async (ctx: Context, id: string): Promise<string> => (await findTopic(ctx, id))?.name ?? id;
