import { eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { enqueue } from "@/lib/outbox/commands";
import type { ProductKind } from "../kinds";
import { productKey, supplierKey } from "../spelling";
import { products } from "../tables";
import { type KnownProduct, meantBy } from "./known";
import { knownProducts } from "./queries";

type Typed = { product: string; supplier: string; kind: ProductKind | ""; topics: string[] };

/** The product that somebody means, within a transaction: the one that is there, or a new one. Spelling variants make no twins. */
export async function takeProduct(tx: Context, typed: Typed): Promise<string> {
  const all = await knownProducts(tx);
  const meant = meantBy(typed, all);
  if ("among" in meant)
    throw new DomainError(
      "invalid",
      "landscape.whichSupplier",
      { suppliers: meant.among.map((one) => one.supplier || "?").join(", ") },
      "supplier",
    );
  if ("isNew" in meant) return makeProduct(tx, typed, all);
  await completeSupplier(tx, meant.known, typed.supplier);
  return meant.known.id;
}

/** Who first says the supplier of a product says it for all. */
async function completeSupplier(tx: Context, { id, supplier, nameKey }: KnownProduct, typed: string): Promise<void> {
  if (supplier !== "" || typed === "") return;
  const keys = { supplierKey: supplierKey(typed), nameKey };
  await tx.db
    .update(products)
    .set({ supplier: typed, ...keys })
    .where(eq(products.id, id));
  await enqueue(tx, "search.index", { kind: "product", id });
}

async function makeProduct(tx: Context, typed: Typed, all: KnownProduct[]): Promise<string> {
  if (typed.kind === "") throw new DomainError("invalid", "landscape.kindMissing", {}, "kind");
  const keys = { nameKey: productKey(typed.product, typed.supplier), supplierKey: supplierKey(typed.supplier) };
  // Of one supplier all products say the name alike.
  const spelled = all.find((one) => one.supplierKey === keys.supplierKey && one.supplier !== "")?.supplier ?? typed.supplier;
  const row = { name: typed.product, supplier: spelled, ...keys, kind: typed.kind, topics: typed.topics, createdAt: tx.now };
  const [made] = await tx.db
    .insert(products)
    .values(row)
    .onConflictDoNothing({ target: [products.nameKey, products.supplierKey] })
    .returning({ id: products.id });
  if (made) return made.id;
  // Somebody made it between our look and our pen.
  const [theirs] = (await knownProducts(tx)).filter((one) => one.nameKey === keys.nameKey && one.supplierKey === keys.supplierKey);
  if (!theirs) throw new Error("no product was written");
  return theirs.mergedInto ?? theirs.id;
}
