import "server-only";
import { arrayContains, eq } from "drizzle-orm";
import { documentTopics } from "@/lib/documents/tables";
import { expertise, expertiseChoices } from "@/lib/expertise/tables";
import { type Context, inTransaction } from "@/lib/kernel/context";
import type { EntryKind } from "@/lib/kernel/search-index";
import { products } from "@/lib/landscape/tables";
import { agendaItems } from "@/lib/meetings/tables";
import { enqueue } from "@/lib/outbox/commands";
import { questions } from "@/lib/questions/tables";
import { topicSynonyms } from "../rebuild/commands";

/** Lets whatever shows a topic, or is found by it, follow its present names: the engine's synonyms and entries. */
export async function followTopic(ctx: Context, { topic }: { topic: string }): Promise<void> {
  await ctx.index.rename(await topicSynonyms(ctx));
  await inTransaction(ctx, async (tx) => {
    for (const thing of await thingsAbout(tx, topic)) await enqueue(tx, "search.index", thing);
    for (const id of await peopleWith(tx, topic)) await enqueue(tx, "search.index", { kind: "person", id });
  });
}

async function thingsAbout(tx: Context, topic: string): Promise<{ kind: EntryKind; id: string }[]> {
  const inDocuments = await tx.db.select({ id: documentTopics.documentId }).from(documentTopics).where(eq(documentTopics.topicId, topic));
  const inMeetings = await tx.db
    .selectDistinct({ id: agendaItems.meetingId })
    .from(agendaItems)
    .where(arrayContains(agendaItems.topics, [topic]));
  const inQuestions = await tx.db
    .select({ id: questions.id })
    .from(questions)
    .where(arrayContains(questions.topics, [topic]));
  const inProducts = await tx.db
    .select({ id: products.id })
    .from(products)
    .where(arrayContains(products.topics, [topic]));
  const of = (kind: EntryKind, rows: { id: string }[]) => rows.map(({ id }) => ({ kind, id }));
  return [...of("document", inDocuments), ...of("meeting", inMeetings), ...of("question", inQuestions), ...of("product", inProducts)];
}

async function peopleWith(tx: Context, topic: string): Promise<Set<string>> {
  const derived = await tx.db.select({ id: expertise.personId }).from(expertise).where(eq(expertise.topicId, topic));
  const chosen = await tx.db.select({ id: expertiseChoices.personId }).from(expertiseChoices).where(eq(expertiseChoices.target, topic));
  return new Set([...derived, ...chosen].map(({ id }) => id));
}
