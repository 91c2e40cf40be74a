import "server-only";
import { and, asc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { products, productUses } from "../tables";
import { isDue, keeper } from "./queries";

/** Says that an entry still holds. Said again it holds again. */
export function vouchForUsage(ctx: Context, { entry }: { entry: string }): Promise<{ name: string }> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "landscape.read", null);
    const [row] = await tx.db
      .select({ organisationId: productUses.organisationId, name: products.name })
      .from(productUses)
      .innerJoin(products, eq(products.id, productUses.productId))
      .where(eq(productUses.id, entry));
    if (!row) throw notFound();
    authorize(tx.actor, "usage.keep", row);
    await tx.db.update(productUses).set({ vouchedAt: tx.now, askedAt: null }).where(eq(productUses.id, entry));
    return { name: row.name };
  });
}

/** Asked at once of one person: more is a chore that nobody begins. */
const MOST_AT_ONCE = 10;

/** Puts the question to a person, within a transaction, about the entries that stood longest. */
export async function askAboutUses(tx: Context, person: string): Promise<{ id: string; product: string }[]> {
  const longest = tx.db
    .select({ id: productUses.id })
    .from(productUses)
    .where(and(isDue(tx.now), sql`${keeper} = ${person}::uuid`))
    .orderBy(asc(productUses.vouchedAt), asc(productUses.id))
    .limit(MOST_AT_ONCE);
  const asked = await tx.db
    .update(productUses)
    .set({ askedAt: tx.now })
    .where(inArray(productUses.id, longest))
    .returning({ id: productUses.id });
  const ids = asked.map(({ id }) => id);
  if (ids.length === 0) return [];
  return tx.db
    .select({ id: productUses.id, product: products.name })
    .from(productUses)
    .innerJoin(products, eq(products.id, productUses.productId))
    .where(inArray(productUses.id, ids))
    .orderBy(asc(products.name));
}

/** A contact who works elsewhere now is taken out of the entries of where they were. */
export async function dropFormerContacts(ctx: Context): Promise<number> {
  const gone = sql`not exists (select 1 from ${people} p where p.id = ${productUses.contactId}
    and p.organisation_id = ${productUses.organisationId} and p.left_at is null)`;
  const dropped = await ctx.db
    .update(productUses)
    .set({ contactId: null, mayCall: false })
    .where(and(isNotNull(productUses.contactId), gone))
    .returning({ id: productUses.id });
  return dropped.length;
}
