import "server-only";
import { and, asc, desc, eq, gte } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { authorize } from "@/lib/policy/rules";
import { missedSearches } from "./tables";

/** What several members searched for and did not find since a day, most asked first; for whoever keeps the taxonomy. */
export async function listMissed(ctx: Context, { since, limit }: { since: string; limit: number }) {
  authorize(ctx.actor, "topics.keep", null);
  const { words, count, firstDay, lastDay, isShown } = missedSearches;
  return ctx.db
    .select({ words, count, firstDay, lastDay })
    .from(missedSearches)
    .where(and(eq(isShown, true), gte(lastDay, since)))
    .orderBy(desc(count), desc(lastDay), asc(words))
    .limit(limit);
}
