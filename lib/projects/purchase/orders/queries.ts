import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { organisations, people } from "@/lib/people/tables";
import { purchaseArticles } from "../lots/tables";
import { purchaseInside } from "../subject";
import type { Order } from "./standing";
import { purchaseOrders, purchaseRemarks } from "./tables";

/** What was ordered and stands, for who asked already whether it may be seen. */
export const ordersOf = (ctx: Context, projectId: string): Promise<Order[]> =>
  ctx.db
    .select({
      article: purchaseOrders.articleId,
      organisation: purchaseOrders.organisationId,
      quantity: purchaseOrders.quantity,
    })
    .from(purchaseOrders)
    .where(and(eq(purchaseOrders.projectId, projectId), isNull(purchaseOrders.strickenAt)));

/** Every order as a line, the last first. For those who take part. */
export async function orderLines(ctx: Context, slug: string) {
  const project = await purchaseInside(ctx, slug);
  return ctx.db
    .select({
      id: purchaseOrders.id,
      articleId: purchaseOrders.articleId,
      article: purchaseArticles.name,
      organisationId: purchaseOrders.organisationId,
      organisation: organisations.name,
      quantity: purchaseOrders.quantity,
      onDay: purchaseOrders.onDay,
      reference: purchaseOrders.reference,
      strickenAt: purchaseOrders.strickenAt,
    })
    .from(purchaseOrders)
    .innerJoin(purchaseArticles, eq(purchaseArticles.id, purchaseOrders.articleId))
    .innerJoin(organisations, eq(organisations.id, purchaseOrders.organisationId))
    .where(eq(purchaseOrders.projectId, project.id))
    .orderBy(desc(purchaseOrders.onDay), desc(purchaseOrders.savedAt), desc(purchaseOrders.id));
}
export type OrderLine = Awaited<ReturnType<typeof orderLines>>[number];

/** What was said of deliveries, the last first. For those who take part. */
export async function remarksIn(ctx: Context, slug: string) {
  const project = await purchaseInside(ctx, slug);
  return ctx.db
    .select({
      id: purchaseRemarks.id,
      body: purchaseRemarks.body,
      at: purchaseRemarks.createdAt,
      by: people.name,
      organisation: organisations.name,
    })
    .from(purchaseRemarks)
    .innerJoin(people, eq(people.id, purchaseRemarks.personId))
    .innerJoin(organisations, eq(organisations.id, purchaseRemarks.organisationId))
    .where(eq(purchaseRemarks.projectId, project.id))
    .orderBy(desc(purchaseRemarks.createdAt), desc(purchaseRemarks.id));
}
export type Remark = Awaited<ReturnType<typeof remarksIn>>[number];
