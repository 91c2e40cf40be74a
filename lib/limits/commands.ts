import "server-only";
import { lt, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { after } from "@/lib/kernel/dates";
import { tooMany } from "@/lib/kernel/errors";
import { limits } from "./tables";

export type Limit = { most: number; windowMs: number };

/** Refuses what is done more than `most` times per window, and tells when it may be tried again. */
export async function stayWithin(ctx: Context, key: string, limit: Limit, sentence: { key: string; field?: string }): Promise<void> {
  const { count, resetsAt } = await countTry(ctx, key, limit);
  if (count > limit.most) throw tooMany(sentence.key, resetsAt.getTime() - ctx.now.getTime(), sentence.field);
}

/** Counts one try. One statement, so that it holds across processes: the database counts. */
async function countTry(ctx: Context, key: string, { windowMs }: Limit): Promise<{ count: number; resetsAt: Date }> {
  const resetsAt = after(ctx.now, windowMs);
  const isOver = sql`${limits.resetsAt} <= ${ctx.now}`;
  const [row] = await ctx.db
    .insert(limits)
    .values({ key, count: 1, resetsAt })
    .onConflictDoUpdate({
      target: limits.key,
      set: {
        count: sql`case when ${isOver} then 1 else ${limits.count} + 1 end`,
        resetsAt: sql`case when ${isOver} then excluded.resets_at else ${limits.resetsAt} end`,
      },
    })
    .returning({ count: limits.count, resetsAt: limits.resetsAt });
  return row ?? { count: 1, resetsAt };
}

/** Forgets windows that have passed. */
export async function forgetOldLimits(ctx: Context): Promise<void> {
  await ctx.db.delete(limits).where(lt(limits.resetsAt, ctx.now));
}
