import "server-only";
import { and, eq } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { enqueue } from "@/lib/outbox/commands";
import { people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { topics } from "@/lib/topics/tables";
import { deriveFor } from "./derive/commands";
import { sourcesOf } from "./derive/queries";
import { type ExpertiseChoiceKind, expertiseChoices } from "./tables";

/** "Not this topic": it goes at once, and no later run of the job brings it back. */
export function hideTopic(ctx: Context, { topic }: { topic: string }): Promise<void> {
  return changing(ctx, async (tx, me) => {
    await mustExist(tx, topic);
    await forget(tx, me, "add-topic", topic);
    await keep(tx, me, "hide-topic", topic);
  });
}

export function restoreTopic(ctx: Context, { topic }: { topic: string }): Promise<void> {
  return changing(ctx, (tx, me) => forget(tx, me, "hide-topic", topic));
}

/** A topic on the person's own word, shown as such until their work shows it. */
export function addTopic(ctx: Context, { topic }: { topic: string }): Promise<void> {
  return changing(ctx, async (tx, me) => {
    await mustExist(tx, topic);
    await forget(tx, me, "hide-topic", topic);
    await keep(tx, me, "add-topic", topic);
  });
}

export function removeTopic(ctx: Context, { topic }: { topic: string }): Promise<void> {
  return changing(ctx, (tx, me) => forget(tx, me, "add-topic", topic));
}

/** "This document says nothing about me": it no longer counts, for any topic. */
export function excludeSource(ctx: Context, { source }: { source: string }): Promise<void> {
  return changing(ctx, async (tx, me) => {
    await mustBeMine(tx, me, source);
    await keep(tx, me, "exclude-source", source);
  });
}

export function restoreSource(ctx: Context, { source }: { source: string }): Promise<void> {
  return changing(ctx, (tx, me) => forget(tx, me, "exclude-source", source));
}

/** "Not this word": what is found in one's documents no longer says it. */
export function hideTerm(ctx: Context, { term }: { term: string }): Promise<void> {
  return changing(ctx, (tx, me) => keep(tx, me, "hide-term", term));
}

export function restoreTerm(ctx: Context, { term }: { term: string }): Promise<void> {
  return changing(ctx, (tx, me) => forget(tx, me, "hide-term", term));
}

/** Opts out of being found as an expert, or in again. */
export function setHidden(ctx: Context, { hidden }: { hidden: boolean }): Promise<void> {
  return changing(ctx, async (tx, me) => {
    await tx.db.update(people).set({ hiddenAsExpert: hidden }).where(eq(people.id, me));
  });
}

/** Makes a change to one's own profile and derives it again in the same transaction: nobody sees the old one after that. */
function changing(ctx: Context, change: (tx: Context, me: string) => Promise<void>): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const me = tx.actor.personId ?? "";
    authorize(tx.actor, "person.edit", { id: me });
    await change(tx, me);
    await deriveFor(tx, me);
    await enqueue(tx, "search.index", { kind: "person", id: me });
  });
}

async function mustExist(tx: Context, topic: string): Promise<void> {
  const [known] = await tx.db.select({ id: topics.id }).from(topics).where(eq(topics.id, topic));
  if (!known) throw new DomainError("invalid", "errors.choose", {}, "topic");
}

/** Also what no profile shows by itself: the last two sources of a topic go one after the other, and search knows each of them. */
async function mustBeMine(tx: Context, me: string, source: string): Promise<void> {
  const mine = (await sourcesOf(tx, [me])).some(({ sourceId }) => sourceId === source);
  const already = await tx.db
    .select({ target: expertiseChoices.target })
    .from(expertiseChoices)
    .where(choice(me, "exclude-source", source));
  if (!mine && already.length === 0) throw notFound();
}

const choice = (personId: string, kind: ExpertiseChoiceKind, target: string) =>
  and(eq(expertiseChoices.personId, personId), eq(expertiseChoices.kind, kind), eq(expertiseChoices.target, target));

async function keep(tx: Context, personId: string, kind: ExpertiseChoiceKind, target: string): Promise<void> {
  await tx.db.insert(expertiseChoices).values({ personId, kind, target, createdAt: tx.now }).onConflictDoNothing();
}

async function forget(tx: Context, personId: string, kind: ExpertiseChoiceKind, target: string): Promise<void> {
  await tx.db.delete(expertiseChoices).where(choice(personId, kind, target));
}
