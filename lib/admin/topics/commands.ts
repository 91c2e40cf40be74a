import "server-only";
import { arrayContains, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { documentTopics } from "@/lib/documents/tables";
import { expertiseChoices } from "@/lib/expertise/tables";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { products } from "@/lib/landscape/tables";
import { topicProposals } from "@/lib/meetings/proposals/tables";
import { agendaItems } from "@/lib/meetings/tables";
import { enqueue } from "@/lib/outbox/commands";
import { authorize } from "@/lib/policy/rules";
import { questions } from "@/lib/questions/tables";
import { lockTopic } from "@/lib/topics/commands";
import type { mergeTopicsInput } from "@/lib/topics/input";
import { topics } from "@/lib/topics/tables";

type Pair = { from: string; into: string };

/** Makes one topic of two: everything about the first is about the second from now on, and its words are synonyms there. */
export function mergeTopics(ctx: Context, { topic, into }: z.output<typeof mergeTopicsInput>): Promise<{ from: string; into: string }> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "topics.keep", null);
    if (topic === into) throw new DomainError("invalid", "topics.mergeSelf", {}, "into");
    // In one order, so that two merges the other way round do not wait for each other for ever.
    const rows = new Map<string, typeof topics.$inferSelect>();
    for (const id of [topic, into].sort()) rows.set(id, await lockTopic(tx, id));
    const [old, kept] = [rows.get(topic), rows.get(into)];
    if (!old || !kept || old.retiredAt || kept.retiredAt) throw new DomainError("conflict", "topics.already", {}, "into");
    await moveThings(tx, { from: topic, into });
    await moveNames(tx, old, kept);
    await record(tx, { action: "topic.merged", subject: { kind: "topic" }, data: { id: topic, topic: old.nl, into: kept.nl } });
    for (const id of [into, topic]) await enqueue(tx, "search.topic", { topic: id });
    return { from: old.nl, into: kept.nl };
  });
}

async function moveThings(tx: Context, { from, into }: Pair): Promise<void> {
  // What a person said outweighs what the machine saw, whichever of the two topics it was said of.
  await tx.db.execute(sql`
    insert into ${documentTopics} (document_id, topic_id, assigned_by)
    select document_id, ${into}, assigned_by from ${documentTopics} where topic_id = ${from}
    on conflict (document_id, topic_id) do update set assigned_by = least(document_topics.assigned_by, excluded.assigned_by)`);
  await tx.db.delete(documentTopics).where(eq(documentTopics.topicId, from));
  for (const table of [agendaItems, questions, products] as const) {
    const replaced = sql`case when ${into} = any(${table.topics}) then array_remove(${table.topics}, ${from}) else array_replace(${table.topics}, ${from}, ${into}) end`;
    await tx.db
      .update(table)
      .set({ topics: replaced } as never)
      .where(arrayContains(table.topics, [from]));
  }
  await tx.db.update(topicProposals).set({ topicId: into }).where(eq(topicProposals.topicId, from));
  await tx.db.execute(sql`
    insert into ${expertiseChoices} (person_id, kind, target, created_at)
    select person_id, kind, ${into}, created_at from ${expertiseChoices} where target = ${from} and kind <> 'exclude-source'
    on conflict do nothing`);
  await tx.db.delete(expertiseChoices).where(eq(expertiseChoices.target, from));
}

type Row = typeof topics.$inferSelect;

async function moveNames(tx: Context, old: Row, kept: Row): Promise<void> {
  const seen = new Set([kept.nl.toLowerCase(), kept.en.toLowerCase()]);
  const isNew = (word: string) => !seen.has(word.toLowerCase()) && Boolean(seen.add(word.toLowerCase()));
  const synonyms = [...kept.synonyms, old.nl, old.en, ...old.synonyms].filter(isNew);
  const broaderId = kept.broaderId === old.id ? (old.broaderId === kept.id ? null : old.broaderId) : kept.broaderId;
  await tx.db.update(topics).set({ synonyms, broaderId, editedAt: tx.now }).where(eq(topics.id, kept.id));
  await tx.db.update(topics).set({ broaderId: kept.id }).where(sql`${topics.broaderId} = ${old.id} and ${topics.id} <> ${kept.id}`);
  // Whatever was merged into the old one before now leads to the kept one too.
  await tx.db.update(topics).set({ mergedInto: kept.id }).where(eq(topics.mergedInto, old.id));
  await tx.db
    .update(topics)
    .set({ retiredAt: tx.now, mergedInto: kept.id, broaderId: null, editedAt: tx.now })
    .where(eq(topics.id, old.id));
}
