import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import type { ProjectSubject } from "../../subject";
import { pressedSince } from "../../twice";
import { purchaseAwards } from "../award/tables";
import { type ArticleView, purchaseView } from "../queries";
import { ownPart, requireFrom } from "../subject";
import type { OrderInput } from "./input";
import { ordersOf } from "./queries";
import { standings } from "./standing";
import { purchaseOrders, purchaseRemarks } from "./tables";

/** Writes down what one's own organisation ordered; never more than the contract holds for it, nor for all together. */
export function order(ctx: Context, input: OrderInput): Promise<{ article: string; share: number }> {
  return inTransaction(ctx, async (tx) => {
    const { project, organisationId, personId } = await ownPart(tx, input.project);
    requireFrom(project, "orders");
    const view = await purchaseView(tx, project);
    const lot = view.lots.find(({ articles }) => articles.some(({ id }) => id === input.article));
    const article = lot?.articles.find(({ id }) => id === input.article);
    if (!lot || !article) throw notFound();
    if (input.onDay > brusselsDay(tx.now)) throw new DomainError("invalid", "purchase.dayAhead", {}, "onDay");
    await requireAwarded(tx, lot.id);
    await requireOnce(tx, input);
    const share = await requireRoom(tx, { project, article, margin: view.marginPercent, organisationId, quantity: input.quantity });
    const { quantity, onDay, reference } = input;
    const whose = { projectId: project.id, articleId: article.id, organisationId, savedBy: personId, savedAt: tx.now };
    await tx.db.insert(purchaseOrders).values({ id: newId(), ...whose, quantity, onDay, reference });
    return { article: article.name, share };
  });
}

async function requireAwarded(tx: Context, lotId: string): Promise<void> {
  const awarded = and(eq(purchaseAwards.lotId, lotId), eq(purchaseAwards.outcome, "awarded"));
  if ((await tx.db.$count(purchaseAwards, awarded)) === 0) throw new DomainError("conflict", "purchase.lotNotAwarded", {}, "article");
}

/** Not the same twice by one press too many. */
async function requireOnce(tx: Context, { article, quantity, onDay, reference }: OrderInput): Promise<void> {
  const same = and(
    eq(purchaseOrders.articleId, article),
    eq(purchaseOrders.quantity, quantity),
    eq(purchaseOrders.onDay, onDay),
    eq(purchaseOrders.reference, reference),
    eq(purchaseOrders.savedBy, tx.actor.personId ?? ""),
    gt(purchaseOrders.savedAt, pressedSince(tx.now)),
    isNull(purchaseOrders.strickenAt),
  );
  if ((await tx.db.$count(purchaseOrders, same)) > 0) throw new DomainError("conflict", "purchase.orderTwice", {}, "reference");
}

type Wanted = { project: ProjectSubject; article: ArticleView; margin: number; organisationId: string; quantity: number };

/** The share of the maximum that is ordered after it. */
async function requireRoom(tx: Context, { project, article, margin, organisationId, quantity }: Wanted): Promise<number> {
  const { all, by } = standings(article, margin, await ordersOf(tx, project.id));
  const own = by(organisationId);
  if (quantity > own.left) throw new DomainError("conflict", "purchase.aboveOwn", { left: own.left, ceiling: own.ceiling }, "quantity");
  if (quantity > all.left) throw new DomainError("conflict", "purchase.aboveAll", { left: all.left, ceiling: all.ceiling }, "quantity");
  return Math.floor(((all.ordered + quantity) * 100) / all.ceiling);
}

/** Strikes an order of one's own organisation that was written down by mistake. It stays visible as such. */
export function strikeOrder(ctx: Context, { project: slug, order: id }: { project: string; order: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project, organisationId } = await ownPart(tx, slug);
    const [stricken] = await tx.db
      .update(purchaseOrders)
      .set({ strickenAt: tx.now })
      .where(
        and(
          eq(purchaseOrders.id, id),
          eq(purchaseOrders.projectId, project.id),
          eq(purchaseOrders.organisationId, organisationId),
          isNull(purchaseOrders.strickenAt),
        ),
      )
      .returning({ id: purchaseOrders.id });
    if (!stricken) throw notFound();
  });
}

/** Tells the others what went wrong with a delivery, or went well. */
export function remark(ctx: Context, { project: slug, body }: { project: string; body: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project, organisationId, personId } = await ownPart(tx, slug);
    requireFrom(project, "orders");
    await tx.db.insert(purchaseRemarks).values({ id: newId(), projectId: project.id, organisationId, personId, body, createdAt: tx.now });
  });
}
