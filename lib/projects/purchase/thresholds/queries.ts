import "server-only";
import { and, asc, desc, gte, isNull, lte, or } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { authorize } from "@/lib/policy/rules";
import { purchaseThresholds } from "./tables";

const columns = {
  id: purchaseThresholds.id,
  name: purchaseThresholds.name,
  amountCents: purchaseThresholds.amountCents,
  validFrom: purchaseThresholds.validFrom,
  validUntil: purchaseThresholds.validUntil,
  source: purchaseThresholds.source,
};

/** Those that hold today. They are public knowledge. */
export function thresholdsToday(ctx: Context) {
  const today = brusselsDay(ctx.now);
  return ctx.db
    .select(columns)
    .from(purchaseThresholds)
    .where(
      and(lte(purchaseThresholds.validFrom, today), or(isNull(purchaseThresholds.validUntil), gte(purchaseThresholds.validUntil, today))),
    )
    .orderBy(asc(purchaseThresholds.amountCents), asc(purchaseThresholds.name));
}
export type Threshold = Awaited<ReturnType<typeof thresholdsToday>>[number];

/** All that were ever taken over, for who keeps them. */
export async function keptThresholds(ctx: Context): Promise<Threshold[]> {
  authorize(ctx.actor, "site.keep", null);
  return ctx.db.select(columns).from(purchaseThresholds).orderBy(desc(purchaseThresholds.validFrom), asc(purchaseThresholds.name));
}
