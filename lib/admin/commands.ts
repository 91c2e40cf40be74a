import "server-only";
import { lt } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { after, DAY } from "@/lib/kernel/dates";
import { authorize } from "@/lib/policy/rules";
import { backups } from "./tables";

export type Backup = Omit<typeof backups.$inferSelect, "id" | "finishedAt">;

/** How long the list of backups goes back. */
const KEPT = 400 * DAY;

/** Writes down that a backup was made, for who looks at the state of the installation. */
export async function noteBackup(ctx: Context, backup: Backup): Promise<void> {
  authorize(ctx.actor, "platform.keep", null);
  await ctx.db.insert(backups).values({ ...backup, finishedAt: ctx.now });
  await ctx.db.delete(backups).where(lt(backups.finishedAt, after(ctx.now, -KEPT)));
}
