import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { authorize } from "@/lib/policy/rules";
import { topics } from "@/lib/topics/tables";

const kept = {
  id: topics.id,
  groupId: topics.groupId,
  nl: topics.nl,
  en: topics.en,
  synonyms: topics.synonyms,
  broaderId: topics.broaderId,
  retiredAt: topics.retiredAt,
  mergedInto: topics.mergedInto,
  editedAt: topics.editedAt,
  documents: sql<number>`(select count(*)::int from document_topics d where d.topic_id = topics.id)`,
  experts: sql<number>`(select count(*)::int from expertise e where e.topic_id = topics.id)`,
};

/** The whole taxonomy, also what is no longer in use, with how much hangs on each topic. */
export async function keptTopics(ctx: Context) {
  authorize(ctx.actor, "topics.keep", null);
  return ctx.db.select(kept).from(topics).orderBy(asc(topics.nl));
}

export type KeptTopic = Awaited<ReturnType<typeof keptTopics>>[number];

/** One of them. */
export async function keptTopic(ctx: Context, id: string): Promise<KeptTopic> {
  authorize(ctx.actor, "topics.keep", null);
  const [found] = await ctx.db.select(kept).from(topics).where(eq(topics.id, id));
  if (!found) throw notFound();
  return found;
}
