import "server-only";
import { eq } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { authorize } from "@/lib/policy/rules";
import type { ThresholdInput } from "./input";
import { purchaseThresholds } from "./tables";

/** Takes over a threshold from an official page. */
export function addThreshold(ctx: Context, input: ThresholdInput): Promise<{ name: string }> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "site.keep", null);
    const { name, amount: amountCents, validFrom, source } = input;
    const validUntil = input.validUntil || null;
    const id = newId();
    const who = { savedBy: tx.actor.personId, savedAt: tx.now };
    await tx.db.insert(purchaseThresholds).values({ id, name, amountCents, validFrom, validUntil, source, ...who });
    await record(tx, { action: "project.threshold_added", subject: { kind: "project", id }, data: { title: name } });
    return { name };
  });
}

/** Takes one away that was wrong. One that no longer holds gets an end instead, or is left to its end. */
export function removeThreshold(ctx: Context, { threshold }: { threshold: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "site.keep", null);
    const [gone] = await tx.db.delete(purchaseThresholds).where(eq(purchaseThresholds.id, threshold)).returning();
    if (!gone) throw notFound();
    await record(tx, { action: "project.threshold_removed", subject: { kind: "project", id: gone.id }, data: { title: gone.name } });
  });
}
