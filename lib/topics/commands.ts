import "server-only";
import { and, eq, isNotNull, isNull, like, ne, or, sql } from "drizzle-orm";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { slugOf } from "@/lib/kernel/ids";
import { enqueue } from "@/lib/outbox/commands";
import { authorize } from "@/lib/policy/rules";
import type { AddTopicInput, EditTopicInput, retireTopicInput } from "./input";
import { topics } from "./tables";

type Row = typeof topics.$inferSelect;

/** Adds a topic of the admins' own. Its id comes from its name and stays, whatever it is called later. */
export function addTopic(ctx: Context, { group, broader, ...words }: AddTopicInput): Promise<{ id: string; name: string }> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "topics.keep", null);
    await requireFreeName(tx, words);
    const id = await freeId(tx, slugOf(words.nl));
    await requireBroader(tx, id, broader);
    const row = { id, groupId: group, broaderId: broader || null, ...named(words), editedAt: tx.now, createdAt: tx.now };
    await tx.db.insert(topics).values(row);
    await told(tx, "topic.added", row);
    return { id, name: words.nl };
  });
}

/** Gives a topic other words or another place. From now on a release leaves it alone. */
export function editTopic(ctx: Context, { topic: id, group, broader, ...words }: EditTopicInput): Promise<{ name: string }> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "topics.keep", null);
    await lockTopic(tx, id);
    await requireFreeName(tx, words, id);
    await requireBroader(tx, id, broader);
    const set = { groupId: group, broaderId: broader || null, ...named(words), editedAt: tx.now };
    await tx.db.update(topics).set(set).where(eq(topics.id, id));
    await told(tx, "topic.changed", { id, nl: words.nl });
    return { name: words.nl };
  });
}

/** Takes a topic out of use, or back in. What has it keeps it; it is no longer offered or looked for. */
export function setTopicUse(ctx: Context, { topic: id, use }: z.output<typeof retireTopicInput>): Promise<{ name: string }> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "topics.keep", null);
    const isOut = use === "retire";
    const before = await lockTopic(tx, id);
    if (!isOut) await requireFreeName(tx, before, id);
    const [changed] = await tx.db
      .update(topics)
      .set({ retiredAt: isOut ? tx.now : null, mergedInto: null, editedAt: tx.now })
      .where(and(eq(topics.id, id), isOut ? isNull(topics.retiredAt) : isNotNull(topics.retiredAt)))
      .returning({ id: topics.id, nl: topics.nl });
    if (!changed) throw new DomainError("conflict", "topics.already");
    await told(tx, isOut ? "topic.retired" : "topic.restored", changed);
    return { name: changed.nl };
  });
}

/** Two who change the same topic wait for each other. */
export async function lockTopic(tx: Context, id: string): Promise<Row> {
  const [row] = await tx.db.select().from(topics).where(eq(topics.id, id)).for("update");
  if (!row) throw notFound();
  return row;
}

/** A name is no synonym of itself. */
function named({ nl, en, synonyms }: { nl: string; en: string; synonyms: string[] }) {
  const own = [nl.toLowerCase(), en.toLowerCase()];
  return { nl, en, synonyms: synonyms.filter((word) => !own.includes(word.toLowerCase())) };
}

async function told(tx: Context, action: string, { id, nl }: { id: string; nl: string }): Promise<void> {
  await record(tx, { action, subject: { kind: "topic" }, data: { id, topic: nl } });
  await enqueue(tx, "search.topic", { topic: id });
}

async function requireFreeName(tx: Context, { nl, en }: { nl: string; en: string }, own = ""): Promise<void> {
  const isTaken = (column: typeof topics.nl | typeof topics.en, name: string) => eq(sql`lower(${column})`, name.toLowerCase());
  const [taken] = await tx.db
    .select({ nl: topics.nl })
    .from(topics)
    .where(and(ne(topics.id, own), isNull(topics.retiredAt), or(isTaken(topics.nl, nl), isTaken(topics.en, en))));
  if (!taken) return;
  const field = taken.nl.toLowerCase() === nl.toLowerCase() ? "nl" : "en";
  throw new DomainError("conflict", "topics.nameTaken", { topic: taken.nl }, field);
}

/** So many steps up and no more: a taxonomy that is deeper is one that nobody finds their way in. */
const DEEPEST = 10;

/** A broader topic is in use, and is not itself a part of this one. */
async function requireBroader(tx: Context, id: string, broader: string): Promise<void> {
  let above: string | null = broader || null;
  for (let step = 0; above !== null; step++) {
    if (above === id || step >= DEEPEST) throw new DomainError("invalid", "topics.broaderRing", {}, "broader");
    const [row]: Pick<Row, "broaderId" | "retiredAt">[] = await tx.db
      .select({ broaderId: topics.broaderId, retiredAt: topics.retiredAt })
      .from(topics)
      .where(eq(topics.id, above));
    if (!row || (step === 0 && row.retiredAt)) throw new DomainError("invalid", "errors.choose", {}, "broader");
    above = row.broaderId;
  }
}

async function freeId(tx: Context, wanted: string): Promise<string> {
  const base = wanted || "onderwerp";
  const rows = await tx.db
    .select({ id: topics.id })
    .from(topics)
    .where(like(topics.id, `${base}%`));
  const taken = new Set(rows.map((row) => row.id));
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}
