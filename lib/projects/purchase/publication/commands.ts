import "server-only";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { move } from "../../steps/commands";
import { WHOLE } from "../agreements/states";
import { contentNow, type PurchaseView, purchaseView } from "../queries";
import { ledPurchase, requireUnpublished } from "../subject";
import type { PublishInput } from "./input";
import { purchaseSnapshots } from "./tables";

/** Sends the purchase to the market: what it says and needs is written down as it is now, and does not change from then on. */
export function publishPurchase(ctx: Context, input: PublishInput): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const project = await ledPurchase(tx, input.project);
    await requireUnpublished(tx, project);
    if (project.phase !== "specification") throw new DomainError("conflict", "purchase.notInSpecification");
    if (input.opensOn < brusselsDay(tx.now)) throw new DomainError("invalid", "purchase.opensBefore", {}, "opensOn");
    requireComplete(await purchaseView(tx, project));
    if (!tx.actor.personId) throw notFound();
    await tx.db.insert(purchaseSnapshots).values({
      projectId: project.id,
      publishedAt: tx.now,
      publishedBy: tx.actor.personId,
      link: input.link,
      questionsUntil: input.questionsUntil === "" ? null : input.questionsUntil,
      opensOn: input.opensOn,
      content: await contentNow(tx, project),
    });
    await move(tx, { project: project.slug, from: "specification", by: 1 });
  });
}

/** Something is needed, tenders can be compared, and the specification was settled. */
function requireComplete({ articles, criteria, settledOn }: PurchaseView): void {
  if (articles.every(({ totals }) => totals.maximum === 0)) throw new DomainError("conflict", "purchase.nothingNeeded");
  if (criteria.reduce((sum, { weight }) => sum + weight, 0) !== WHOLE) throw new DomainError("conflict", "purchase.criteriaFirst");
  if (settledOn === null) throw new DomainError("conflict", "purchase.settleFirst");
}
