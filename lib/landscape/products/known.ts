import { productKey, supplierKey } from "../spelling";
import type { products } from "../tables";

export type KnownProduct = Pick<
  typeof products.$inferSelect,
  "id" | "name" | "supplier" | "nameKey" | "supplierKey" | "kind" | "mergedInto"
>;

/** What somebody typed: one that is there, a new one, or it is not clear which. */
export type Meant = { known: KnownProduct } | { isNew: true } | { among: KnownProduct[] };

/**
 * The product that is meant by a name, with or without its supplier. A spelling of one that was merged leads on; one whose supplier
 * nobody said yet is the one of any supplier.
 */
export function meantBy(typed: { product: string; supplier: string }, all: readonly KnownProduct[]): Meant {
  const supplier = supplierKey(typed.supplier);
  const name = productKey(typed.product, typed.supplier);
  const leadsTo = (found: KnownProduct) => (found.mergedInto ? (all.find(({ id }) => id === found.mergedInto) ?? found) : found);
  const exact = all.find((one) => one.nameKey === name && one.supplierKey === supplier);
  if (exact) return { known: leadsTo(exact) };
  if (supplier !== "") {
    const without = all.find((one) => one.nameKey === name && one.supplierKey === "");
    return without ? { known: leadsTo(without) } : { isNew: true };
  }
  // Somebody may type the supplier in front of the name, as it stands in a list.
  const named = all.filter((one) => one.nameKey === name || (one.supplierKey !== "" && name === one.supplierKey + one.nameKey));
  const [one, ...others] = [...new Map(named.map(leadsTo).map((found) => [found.id, found])).values()];
  if (!one) return { isNew: true };
  return others.length > 0 ? { among: [one, ...others] } : { known: one };
}
