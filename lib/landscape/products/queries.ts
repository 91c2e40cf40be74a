import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { authorize } from "@/lib/policy/rules";
import { products } from "../tables";
import type { KnownProduct } from "./known";

const known = {
  id: products.id,
  name: products.name,
  supplier: products.supplier,
  nameKey: products.nameKey,
  supplierKey: products.supplierKey,
  kind: products.kind,
  mergedInto: products.mergedInto,
};

/** Every product and every spelling that leads to one: what a name may mean. */
export const knownProducts = (ctx: Context): Promise<KnownProduct[]> => ctx.db.select(known).from(products).orderBy(asc(products.id));

/** What forms offer while somebody types. */
export async function usualNames(ctx: Context): Promise<{ products: string[]; suppliers: string[] }> {
  authorize(ctx.actor, "landscape.read", null);
  const rows = await ctx.db
    .select({ name: products.name, supplier: products.supplier })
    .from(products)
    .where(isNull(products.mergedInto))
    .orderBy(asc(products.name));
  const distinct = (names: string[]) => [...new Set(names.filter(Boolean))].sort((one, other) => one.localeCompare(other, "nl-BE"));
  return { products: distinct(rows.map(({ name }) => name)), suppliers: distinct(rows.map(({ supplier }) => supplier)) };
}

/** A product as an admin keeps it, and what it may be merged into. */
export async function productForm(ctx: Context, id: string) {
  authorize(ctx.actor, "product.keep", null);
  if (!isId(id)) throw notFound();
  const rows = await ctx.db
    .select({ ...known, topics: products.topics })
    .from(products)
    .where(isNull(products.mergedInto))
    .orderBy(asc(products.name));
  const product = rows.find((row) => row.id === id);
  if (!product) throw notFound();
  const spellings = await ctx.db
    .select({ name: products.name, supplier: products.supplier })
    .from(products)
    .where(and(eq(products.mergedInto, id)))
    .orderBy(asc(products.name));
  return { product, spellings, others: rows.filter((row) => row.id !== id) };
}
