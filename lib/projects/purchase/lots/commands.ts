import "server-only";
import { and, eq, isNull, ne } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import type { ProjectSubject } from "../../subject";
import { ledPurchase, requireUnpublished } from "../subject";
import type { ArticleInput, LotInput } from "./input";
import { purchaseArticles, purchaseLots } from "./tables";

/** More than this no specification holds. */
const MOST_LOTS = 40;
const MOST_ARTICLES = 200;

async function openPurchase(tx: Context, slug: string): Promise<ProjectSubject> {
  const project = await ledPurchase(tx, slug);
  await requireUnpublished(tx, project);
  return project;
}

const liveLots = (project: ProjectSubject) => and(eq(purchaseLots.projectId, project.id), isNull(purchaseLots.removedAt));
const liveArticles = (project: ProjectSubject) => and(eq(purchaseArticles.projectId, project.id), isNull(purchaseArticles.removedAt));

/** Adds a lot or changes one. */
export function saveLot(ctx: Context, { project: slug, lot, number, title }: LotInput): Promise<{ title: string }> {
  return inTransaction(ctx, async (tx) => {
    const project = await openPurchase(tx, slug);
    const others = lot === "" ? liveLots(project) : and(liveLots(project), ne(purchaseLots.id, lot));
    if ((await tx.db.$count(purchaseLots, and(others, eq(purchaseLots.number, number)))) > 0)
      throw new DomainError("invalid", "purchase.lotNumberTaken", { number }, "number");
    if (lot === "") {
      if ((await tx.db.$count(purchaseLots, others)) >= MOST_LOTS) throw new DomainError("conflict", "purchase.tooManyLots");
      await tx.db.insert(purchaseLots).values({ id: newId(), projectId: project.id, number, title, createdAt: tx.now });
      return { title };
    }
    const [changed] = await tx.db
      .update(purchaseLots)
      .set({ number, title })
      .where(and(liveLots(project), eq(purchaseLots.id, lot)))
      .returning({ id: purchaseLots.id });
    if (!changed) throw notFound();
    return { title };
  });
}

/** Takes an empty lot out. */
export function removeLot(ctx: Context, { project: slug, id }: { project: string; id: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const project = await openPurchase(tx, slug);
    if ((await tx.db.$count(purchaseArticles, and(liveArticles(project), eq(purchaseArticles.lotId, id)))) > 0)
      throw new DomainError("conflict", "purchase.lotNotEmpty");
    const [gone] = await tx.db
      .update(purchaseLots)
      .set({ removedAt: tx.now })
      .where(and(liveLots(project), eq(purchaseLots.id, id)))
      .returning({ id: purchaseLots.id });
    if (!gone) throw notFound();
  });
}

/** Adds an article to a lot or changes one. */
export function saveArticle(ctx: Context, input: ArticleInput): Promise<{ name: string }> {
  return inTransaction(ctx, async (tx) => {
    const project = await openPurchase(tx, input.project);
    const { lot, name, unit, description, estimate: estimatedCents } = input;
    if ((await tx.db.$count(purchaseLots, and(liveLots(project), eq(purchaseLots.id, lot)))) === 0) throw notFound();
    const fields = { lotId: lot, name, unit, description, estimatedCents };
    if (input.article === "") {
      if ((await tx.db.$count(purchaseArticles, liveArticles(project))) >= MOST_ARTICLES)
        throw new DomainError("conflict", "purchase.tooManyArticles");
      await tx.db.insert(purchaseArticles).values({ id: newId(), projectId: project.id, createdAt: tx.now, ...fields });
      return { name };
    }
    const [changed] = await tx.db
      .update(purchaseArticles)
      .set(fields)
      .where(and(liveArticles(project), eq(purchaseArticles.id, input.article)))
      .returning({ id: purchaseArticles.id });
    if (!changed) throw notFound();
    return { name };
  });
}

/** Takes an article out. What organisations filled in for it counts no more, and its history stays. */
export function removeArticle(ctx: Context, { project: slug, id }: { project: string; id: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const project = await openPurchase(tx, slug);
    const [gone] = await tx.db
      .update(purchaseArticles)
      .set({ removedAt: tx.now })
      .where(and(liveArticles(project), eq(purchaseArticles.id, id)))
      .returning({ id: purchaseArticles.id });
    if (!gone) throw notFound();
  });
}
