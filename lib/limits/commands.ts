import "server-only";
import { lt, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { after } from "@/lib/kernel/dates";
import { limits } from "./tables";

/** Counts one try and says whether it is within `most` tries per window. Holds across processes: the database counts. */
export async function withinLimit(ctx: Context, key: string, { most, windowMs }: { most: number; windowMs: number }): Promise<boolean> {
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
    .returning({ count: limits.count });
  return (row?.count ?? 0) <= most;
}

/** Forgets windows that have passed. */
export async function forgetOldLimits(ctx: Context): Promise<void> {
  await ctx.db.delete(limits).where(lt(limits.resetsAt, ctx.now));
}
