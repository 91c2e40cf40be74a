import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, eq, inArray } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { logIn } from "../../log";
import type { ProjectSubject } from "../../subject";
import { purchaseView } from "../queries";
import { ledPurchase, requireFrom } from "../subject";
import type { AwardInput } from "./input";
import { type AwardRecord, purchaseAwardChanges, purchaseAwards, purchaseContracts, purchasePrices } from "./tables";

/** Writes down who got a lot and at which prices, or that nobody did. Who else tendered is not written down anywhere. */
export function award(ctx: Context, input: AwardInput): Promise<{ number: number }> {
  return inTransaction(ctx, async (tx) => {
    const project = await ledPurchase(tx, input.project);
    requireFrom(project, "award");
    const lot = (await purchaseView(tx, project)).lots.find(({ id }) => id === input.lot);
    if (!lot || !tx.actor.personId) throw notFound();
    const ids = lot.articles.map(({ id }) => id);
    const { outcome, contractor, reason } = input;
    const now = { outcome, contractor, reason, savedBy: tx.actor.personId, savedAt: tx.now };
    const before = await awardOf(tx, lot.id, ids);
    await tx.db
      .insert(purchaseAwards)
      .values({ lotId: lot.id, projectId: project.id, ...now })
      .onConflictDoUpdate({ target: purchaseAwards.lotId, set: now });
    if (ids.length > 0)
      await tx.db.delete(purchasePrices).where(and(eq(purchasePrices.projectId, project.id), inArray(purchasePrices.articleId, ids)));
    if (outcome === "awarded") await price(tx, project, { ids, prices: input.prices });
    await keepCorrection(tx, { lotId: lot.id, projectId: project.id, before, after: await awardOf(tx, lot.id, ids) });
    return { number: lot.number };
  });
}

/** What stands written of a lot now. */
async function awardOf(tx: Context, lotId: string, ids: string[]): Promise<AwardRecord | null> {
  const [award] = await tx.db.select().from(purchaseAwards).where(eq(purchaseAwards.lotId, lotId));
  if (!award) return null;
  const prices = ids.length > 0 ? await tx.db.select().from(purchasePrices).where(inArray(purchasePrices.articleId, ids)) : [];
  const { outcome, contractor, reason } = award;
  return { outcome, contractor, reason, prices: Object.fromEntries(prices.map(({ articleId, cents }) => [articleId, cents])) };
}

type Correction = { lotId: string; projectId: string; before: AwardRecord | null; after: AwardRecord | null };

/** The first time is no correction, and neither is the same again. */
async function keepCorrection(tx: Context, { before, after, ...where }: Correction): Promise<void> {
  if (!before || !after || isDeepStrictEqual(before, after)) return;
  await tx.db.insert(purchaseAwardChanges).values({ ...where, personId: tx.actor.personId, at: tx.now, before, after });
  await logIn(tx, { project: where.projectId, what: "awardCorrected" });
}

type Pricing = { ids: string[]; prices: AwardInput["prices"] };

async function price(tx: Context, project: ProjectSubject, { ids, prices }: Pricing): Promise<void> {
  const unknown = prices.find(({ article }) => !ids.includes(article));
  if (unknown) throw notFound();
  const missing = ids.find((id) => !prices.some(({ article }) => article === id));
  if (missing) throw new DomainError("invalid", "purchase.noAmount", {}, `price-${missing}`);
  if (prices.length === 0) return;
  await tx.db.insert(purchasePrices).values(prices.map(({ article, cents }) => ({ articleId: article, projectId: project.id, cents })));
}

/** Until when nothing may be concluded, and when the contract ends. */
export function saveContract(ctx: Context, input: { project: string; standstillUntil: string; endsOn: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const project = await ledPurchase(tx, input.project);
    requireFrom(project, "award");
    const [before] = await tx.db.select().from(purchaseContracts).where(eq(purchaseContracts.projectId, project.id));
    const endsOn = input.endsOn || null;
    // Another end is another moment to ask about.
    const remindedAt = before?.endsOn === endsOn ? before.remindedAt : null;
    const now = { standstillUntil: input.standstillUntil || null, endsOn, remindedAt };
    await tx.db
      .insert(purchaseContracts)
      .values({ projectId: project.id, ...now })
      .onConflictDoUpdate({ target: purchaseContracts.projectId, set: now });
  });
}

/** Its lead was asked to begin again. */
export async function keepReminded(tx: Context, projectId: string): Promise<void> {
  await tx.db.update(purchaseContracts).set({ remindedAt: tx.now }).where(eq(purchaseContracts.projectId, projectId));
}
