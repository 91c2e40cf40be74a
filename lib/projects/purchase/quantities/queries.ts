import "server-only";
import { desc, eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { organisations, people } from "@/lib/people/tables";
import { HISTORY_SHOWN } from "../../history";
import { purchaseArticles } from "../lots/tables";
import { purchaseInside } from "../subject";
import { purchaseNeeds, purchaseQuantityChanges } from "./tables";

/** Every change of a quantity, the last first. */
export async function changesIn(ctx: Context, slug: string) {
  const project = await purchaseInside(ctx, slug);
  return ctx.db
    .select({
      id: purchaseQuantityChanges.id,
      at: purchaseQuantityChanges.at,
      article: purchaseArticles.name,
      organisation: organisations.name,
      by: people.name,
      fromMinimum: purchaseQuantityChanges.fromMinimum,
      fromExpected: purchaseQuantityChanges.fromExpected,
      fromMaximum: purchaseQuantityChanges.fromMaximum,
      fromUnsure: purchaseQuantityChanges.fromUnsure,
      toMinimum: purchaseQuantityChanges.toMinimum,
      toExpected: purchaseQuantityChanges.toExpected,
      toMaximum: purchaseQuantityChanges.toMaximum,
      toUnsure: purchaseQuantityChanges.toUnsure,
    })
    .from(purchaseQuantityChanges)
    .innerJoin(purchaseArticles, eq(purchaseArticles.id, purchaseQuantityChanges.articleId))
    .innerJoin(organisations, eq(organisations.id, purchaseQuantityChanges.organisationId))
    .leftJoin(people, eq(people.id, purchaseQuantityChanges.personId))
    .where(eq(purchaseQuantityChanges.projectId, project.id))
    .orderBy(desc(purchaseQuantityChanges.at), desc(purchaseQuantityChanges.id))
    .limit(HISTORY_SHOWN);
}
export type QuantityChange = Awaited<ReturnType<typeof changesIn>>[number];

/** What each organisation says of its need beside the figures. */
export async function needsIn(ctx: Context, slug: string) {
  const project = await purchaseInside(ctx, slug);
  return ctx.db
    .select({
      organisation: purchaseNeeds.organisationId,
      deliverFrom: purchaseNeeds.deliverFrom,
      deliverUntil: purchaseNeeds.deliverUntil,
      contractEndsOn: purchaseNeeds.contractEndsOn,
      note: purchaseNeeds.note,
    })
    .from(purchaseNeeds)
    .where(eq(purchaseNeeds.projectId, project.id));
}
export type Need = Awaited<ReturnType<typeof needsIn>>[number];
