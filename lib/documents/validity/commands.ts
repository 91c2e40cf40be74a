import "server-only";
import { and, asc, eq, inArray, isNull, lt } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { after } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { enqueue } from "@/lib/outbox/commands";
import { findEditable } from "../queries";
import { documents } from "../tables";
import type { ValidityAnswer } from "./input";
import { isDue, lastVouched, TIME_TO_ANSWER } from "./queries";
import { vouched } from "./vouched";

/** Says whether a document still holds. The last word counts, so it may be said again. */
export function sayValidity(ctx: Context, { document: id, answer }: ValidityAnswer): Promise<{ title: string }> {
  return inTransaction(ctx, async (tx) => {
    const owned = await findEditable(tx, id);
    if (owned.state !== "shared") throw new DomainError("conflict", "documents.notShared");
    const said = answer === "valid" ? vouched(tx) : { outdated: "said" as const, askedAt: null };
    const [kept] = await tx.db.update(documents).set(said).where(eq(documents.id, id)).returning({ title: documents.title });
    if (!kept) throw notFound();
    await enqueue(tx, "search.index", { kind: "document", id });
    return kept;
  });
}

/** Asked at once about one person's documents: more is a chore that nobody begins. */
const MOST_AT_ONCE = 10;

/** Puts the question to an owner, within a transaction, about those that stood longest. */
export async function askAbout(tx: Context, owner: string): Promise<{ id: string; title: string }[]> {
  const longest = tx.db
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.ownerId, owner), isDue(tx.now)))
    .orderBy(asc(lastVouched), asc(documents.id))
    .limit(MOST_AT_ONCE);
  return tx.db
    .update(documents)
    .set({ askedAt: tx.now })
    .where(inArray(documents.id, longest))
    .returning({ id: documents.id, title: documents.title });
}

/** Documents whose owner stayed silent are marked: readers are warned, and the search puts them lower. */
export function markUnanswered(ctx: Context, limit: number): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const isSilent = and(eq(documents.state, "shared"), isNull(documents.outdated), lt(documents.askedAt, after(tx.now, -TIME_TO_ANSWER)));
    const silent = tx.db.select({ id: documents.id }).from(documents).where(isSilent).limit(limit).for("update", { skipLocked: true });
    const marked = await tx.db
      .update(documents)
      .set({ outdated: "unanswered" })
      .where(inArray(documents.id, silent))
      .returning({ id: documents.id });
    for (const { id } of marked) await enqueue(tx, "search.index", { kind: "document", id });
    return marked.length;
  });
}
