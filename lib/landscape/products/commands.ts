import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { enqueue } from "@/lib/outbox/commands";
import { authorize } from "@/lib/policy/rules";
import type { mergeProductsInput, ProductInput } from "../input";
import { LONGEST } from "../kinds";
import { productKey, supplierKey } from "../spelling";
import { products, productUses } from "../tables";

/** Makes one product of two. Who types the old name comes to the one that stays; an organisation that had both keeps one entry with all its lessons. */
export function mergeProducts(ctx: Context, { id, into }: z.output<typeof mergeProductsInput>) {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "product.keep", null);
    if (id === into) throw new DomainError("invalid", "landscape.intoItself", {}, "into");
    const rows = await tx.db
      .select()
      .from(products)
      .where(inArray(products.id, [id, into]))
      .orderBy(asc(products.id))
      .for("update");
    const [from, to] = [rows.find((row) => row.id === id), rows.find((row) => row.id === into)];
    if (!from || !to) throw notFound();
    if (from.mergedInto || to.mergedInto) throw new DomainError("conflict", "landscape.alreadyMerged", {}, "into");
    await moveUses(tx, { from: id, to: into });
    // What led to the one that goes leads to the one that stays.
    await tx.db.update(products).set({ mergedInto: into }).where(eq(products.mergedInto, id));
    await tx.db.update(products).set({ mergedInto: into }).where(eq(products.id, id));
    const data = { name: from.name, intoName: to.name, into };
    await record(tx, { action: "product.merged", subject: { kind: "product", id }, data });
    for (const product of [id, into]) await enqueue(tx, "search.index", { kind: "product", id: product });
    return { name: from.name, into: to.name };
  });
}

async function moveUses(tx: Context, { from, to }: { from: string; to: string }): Promise<void> {
  const rows = await tx.db
    .select()
    .from(productUses)
    .where(inArray(productUses.productId, [from, to]))
    .for("update");
  for (const use of rows.filter(({ productId }) => productId === from)) {
    const twin = rows.find((other) => other.productId === to && other.organisationId === use.organisationId);
    if (!twin) {
      await tx.db.update(productUses).set({ productId: to }).where(eq(productUses.id, use.id));
      continue;
    }
    await tx.db.update(productUses).set(together(twin, use)).where(eq(productUses.id, twin.id));
    await tx.db.delete(productUses).where(eq(productUses.id, use.id));
  }
}

type Use = typeof productUses.$inferSelect;

/** Nothing that one of the two knew is lost. */
const together = (kept: Use, other: Use): Partial<Use> => ({
  since: kept.since ?? other.since,
  contractEnd: kept.contractEnd ?? other.contractEnd,
  noticeMonths: kept.noticeMonths ?? other.noticeMonths,
  contactId: kept.contactId ?? other.contactId,
  mayCall: kept.contactId ? kept.mayCall : other.mayCall,
  lessons: [...new Set([kept.lessons, other.lessons])]
    .filter(Boolean)
    .join("\n\n")
    .slice(0, 2 * LONGEST.lessons),
});

/** Corrects a product. Its old name stays as a spelling that leads to it, so that nobody makes a twin by typing it. */
export function renameProduct(ctx: Context, { id, product: name, supplier, kind, topics }: ProductInput): Promise<{ name: string }> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "product.keep", null);
    const [before] = await tx.db.select().from(products).where(eq(products.id, id)).for("update");
    if (!before || before.mergedInto) throw notFound();
    const keys = { nameKey: productKey(name, supplier), supplierKey: supplierKey(supplier) };
    const [taken] = await tx.db
      .select({ id: products.id, mergedInto: products.mergedInto })
      .from(products)
      .where(and(eq(products.nameKey, keys.nameKey), eq(products.supplierKey, keys.supplierKey)));
    if (taken && taken.id !== id) {
      if (taken.mergedInto !== id) throw new DomainError("conflict", "landscape.nameTaken", {}, "product");
      await tx.db.delete(products).where(eq(products.id, taken.id));
    }
    await tx.db
      .update(products)
      .set({ name, supplier, kind, topics, ...keys })
      .where(eq(products.id, id));
    if (keys.nameKey !== before.nameKey || keys.supplierKey !== before.supplierKey) {
      const { id: _, ...old } = before;
      await tx.db
        .insert(products)
        .values({ ...old, mergedInto: id })
        .onConflictDoNothing();
    }
    await record(tx, { action: "product.renamed", subject: { kind: "product", id }, data: { name: before.name, intoName: name } });
    await enqueue(tx, "search.index", { kind: "product", id });
    return { name };
  });
}
