import "server-only";
import { asc } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { authorize } from "@/lib/policy/rules";
import { erasures } from "./tables";

/** Who was erased, by number and day alone. */
export async function erasureLedger(ctx: Context): Promise<{ personId: string; at: Date }[]> {
  authorize(ctx.actor, "platform.keep", null);
  return ctx.db.select().from(erasures).orderBy(asc(erasures.at), asc(erasures.personId));
}
