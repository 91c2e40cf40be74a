import "server-only";
import { desc, eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { people } from "@/lib/people/tables";
import { HISTORY_SHOWN } from "../../history";
import { purchaseArticles, purchaseLots } from "../lots/tables";
import { purchaseInside } from "../subject";
import { type AwardRecord, purchaseAwardChanges, purchaseAwards, purchaseContracts, purchasePrices } from "./tables";

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

/** Every correction of an award, the last first, its prices by the names of articles. For those who take part. */
export async function awardChangesIn(ctx: Context, slug: string) {
  const project = await purchaseInside(ctx, slug);
  const rows = await ctx.db
    .select({
      id: purchaseAwardChanges.id,
      at: purchaseAwardChanges.at,
      by: people.name,
      number: purchaseLots.number,
      title: purchaseLots.title,
      before: purchaseAwardChanges.before,
      after: purchaseAwardChanges.after,
    })
    .from(purchaseAwardChanges)
    .innerJoin(purchaseLots, eq(purchaseLots.id, purchaseAwardChanges.lotId))
    .leftJoin(people, eq(people.id, purchaseAwardChanges.personId))
    .where(eq(purchaseAwardChanges.projectId, project.id))
    .orderBy(desc(purchaseAwardChanges.at), desc(purchaseAwardChanges.id))
    .limit(HISTORY_SHOWN);
  const articles = await ctx.db
    .select({ id: purchaseArticles.id, name: purchaseArticles.name })
    .from(purchaseArticles)
    .where(eq(purchaseArticles.projectId, project.id));
  const named = ({ prices, ...award }: AwardRecord) => ({
    ...award,
    prices: articles.flatMap(({ id, name }) => (prices[id] === undefined ? [] : { article: name, cents: prices[id] })),
  });
  return rows.map((row) => ({ ...row, before: named(row.before), after: named(row.after) }));
}
export type AwardChange = Awaited<ReturnType<typeof awardChangesIn>>[number];
