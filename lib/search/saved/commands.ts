import "server-only";
import { and, count, eq } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import type { ChangeSearchInput, SaveSearchInput } from "./input";
import { savedSearches } from "./tables";

/** More than anybody follows, and each is a search every morning. */
export const MOST_SAVED = 50;

/** Keeps a search of the actor's. The same one again is the same, under its new name; what is new counts from the first time. */
export async function saveSearch(ctx: Context, { name, rhythm, address }: SaveSearchInput): Promise<void> {
  authorize(ctx.actor, "search.save", null);
  const personId = ctx.actor.personId ?? "";
  await inTransaction(ctx, async (tx) => {
    // Two at the same moment are counted one after the other.
    await tx.db.select({ id: people.id }).from(people).where(eq(people.id, personId)).for("update");
    const own = eq(savedSearches.personId, personId);
    const [again] = await tx.db
      .update(savedSearches)
      .set({ name, rhythm })
      .where(and(own, eq(savedSearches.address, address)))
      .returning({ id: savedSearches.id });
    if (again) return;
    const [kept] = await tx.db.select({ number: count() }).from(savedSearches).where(own);
    if ((kept?.number ?? 0) >= MOST_SAVED) throw new DomainError("conflict", "search.saved.full", { most: MOST_SAVED });
    await tx.db.insert(savedSearches).values({ personId, name, rhythm, address, toldUntil: tx.now, createdAt: tx.now });
  });
}

/** Another name, or another rhythm. One who heard nothing for a while is told from now on, not of all that happened since. */
export async function changeSearch(ctx: Context, { search, name, rhythm }: ChangeSearchInput): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const [before] = await tx.db.select({ rhythm: savedSearches.rhythm }).from(savedSearches).where(isOwn(tx, search)).for("update");
    if (!before) throw notFound();
    const fresh = before.rhythm === "never" && rhythm !== "never" ? { toldUntil: tx.now } : {};
    await tx.db
      .update(savedSearches)
      .set({ name, rhythm, ...fresh })
      .where(isOwn(tx, search));
  });
}

/** Keeps it no longer. */
export async function removeSearch(ctx: Context, { search }: { search: string }): Promise<void> {
  const removed = await ctx.db.delete(savedSearches).where(isOwn(ctx, search)).returning({ id: savedSearches.id });
  if (removed.length === 0) throw notFound();
}

/** A search of the actor's own: of somebody else's it is as if there were none. */
function isOwn(ctx: Context, search: string) {
  if (!ctx.actor.personId) throw new DomainError("not_signed_in", "errors.notSignedIn");
  if (!isId(search)) throw notFound();
  return and(eq(savedSearches.id, search), eq(savedSearches.personId, ctx.actor.personId));
}
