import "server-only";
import { eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { purchaseInside } from "../subject";
import { purchaseAwards, purchaseContracts, purchasePrices } from "./tables";

/** Who got each lot, and what an article costs. For those who take part. */
export async function awardsIn(ctx: Context, slug: string) {
  const project = await purchaseInside(ctx, slug);
  return awardsOf(ctx, project.id);
}

/** The same, for who asked already whether it may be seen. */
export async function awardsOf(ctx: Context, projectId: string) {
  const awards = await ctx.db
    .select({
      lot: purchaseAwards.lotId,
      outcome: purchaseAwards.outcome,
      contractor: purchaseAwards.contractor,
      reason: purchaseAwards.reason,
    })
    .from(purchaseAwards)
    .where(eq(purchaseAwards.projectId, projectId));
  const prices = await ctx.db
    .select({ article: purchasePrices.articleId, cents: purchasePrices.cents })
    .from(purchasePrices)
    .where(eq(purchasePrices.projectId, projectId));
  const [contract] = await ctx.db
    .select({ standstillUntil: purchaseContracts.standstillUntil, endsOn: purchaseContracts.endsOn })
    .from(purchaseContracts)
    .where(eq(purchaseContracts.projectId, projectId));
  return {
    byLot: new Map(awards.map(({ lot, ...award }) => [lot, award])),
    prices: new Map(prices.map(({ article, cents }) => [article, cents])),
    contract: contract ?? { standstillUntil: null, endsOn: null },
  };
}
export type Awards = Awaited<ReturnType<typeof awardsOf>>;
