import "server-only";
import { desc } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { authorize } from "@/lib/policy/rules";
import { backups } from "./tables";

/** Entries that an engine may be behind before nobody counts on. */
const MOST = 1000;

/** The last backup that was made whole, or null. */
export async function lastBackup(ctx: Context) {
  authorize(ctx.actor, "platform.keep", null);
  const [last] = await ctx.db.select().from(backups).orderBy(desc(backups.finishedAt)).limit(1);
  return last ?? null;
}

/** What waits and failed in the background, how far an index is behind, and when the last backup was made. */
export async function platformState(ctx: Context) {
  authorize(ctx.actor, "platform.keep", null);
  const [work, behind, backup] = [await ctx.queue.load(), await ctx.index.behind(MOST), await lastBackup(ctx)];
  return { ...work, behind: behind.length, backup };
}
