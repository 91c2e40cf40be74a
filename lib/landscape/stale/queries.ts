import "server-only";
import { and, asc, eq, gt, isNotNull, isNull, lt, ne, type SQL, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { after } from "@/lib/kernel/dates";
import { people } from "@/lib/people/tables";
import { products, productUses } from "../tables";
import { BETWEEN_ROUNDS, VOUCHED_FOR } from "./old";

const worksThere = (column: typeof productUses.contactId | typeof productUses.savedBy) =>
  sql`(select p.id from ${people} p where p.id = ${column} and p.organisation_id = ${productUses.organisationId} and p.left_at is null)`;

/** Who is asked about an entry: its contact, else who wrote it last; null when neither works there any more. */
export const keeper = sql<string>`coalesce(${worksThere(productUses.contactId)}, ${worksThere(productUses.savedBy)})`;

/** Entries about which nobody was asked yet, and for which nobody stood for a year. */
export const isDue = (now: Date): SQL | undefined =>
  and(ne(productUses.state, "stopped"), isNull(productUses.askedAt), lt(productUses.vouchedAt, after(now, -VOUCHED_FOR)));

/** People who have entries to be asked about, and were not asked lately. */
export async function keepersToAsk(ctx: Context, { from, limit }: { from: string; limit: number }): Promise<string[]> {
  const lately = sql`(select ${keeper} from ${productUses} where ${gt(productUses.askedAt, after(ctx.now, -BETWEEN_ROUNDS))})`;
  const rows = await ctx.db
    .selectDistinct({ id: keeper })
    .from(productUses)
    .where(
      and(isDue(ctx.now), sql`${keeper} > ${from}::uuid`, sql`${keeper} not in (select k from ${lately} as asked(k) where k is not null)`),
    )
    .orderBy(asc(keeper))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** What the actor is asked about, longest first. */
export function askedUsesOfMe(ctx: Context) {
  return ctx.db
    .select({
      id: productUses.id,
      productId: productUses.productId,
      product: products.name,
      supplier: products.supplier,
      vouchedAt: productUses.vouchedAt,
    })
    .from(productUses)
    .innerJoin(products, eq(products.id, productUses.productId))
    .where(and(isNotNull(productUses.askedAt), ne(productUses.state, "stopped"), sql`${keeper} = ${ctx.actor.personId}::uuid`))
    .orderBy(asc(productUses.vouchedAt), asc(products.name));
}
