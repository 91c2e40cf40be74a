import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { hashOf } from "@/lib/kernel/secrets";
import { organisations } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { knownProducts } from "../products/queries";
import { colleaguesAt, entries } from "../queries";
import { products, productUses, usageSheets } from "../tables";
import type { Names, UsageRow } from "./row";
import { checkSheet, readingOf } from "./sheet";

/** The entries of an organisation as lines, by name. */
export async function usageRows(ctx: Context, organisationId: string): Promise<UsageRow[]> {
  const rows = await entries(ctx).where(eq(productUses.organisationId, organisationId)).orderBy(products.name, productUses.id);
  return rows.map(({ id, productId, product, supplier, kind, state, since, contractEnd, noticeMonths, lessons, contactId, mayCall }) => ({
    ...{ id, productId, product, supplier, kind, state, since, contractEnd, noticeMonths, lessons, mayCall },
    contact: contactId,
  }));
}

export const namesFor = async (ctx: Context, organisationId: string): Promise<Names> => ({
  contacts: await colleaguesAt(ctx, organisationId),
  locale: ctx.actor.locale,
});

/** A sheet of one's own, and what it would do, line by line, if it went in now. `seen` tells this preview from any other. */
export async function readUsageSheet(ctx: Context, id: string) {
  const mine = and(eq(usageSheets.id, id), eq(usageSheets.madeBy, ctx.actor.personId ?? sql`null`));
  const [sheet] = isId(id)
    ? await ctx.db
        .select({ sheet: usageSheets, organisation: { id: organisations.id, slug: organisations.slug, name: organisations.name } })
        .from(usageSheets)
        .innerJoin(organisations, eq(organisations.id, usageSheets.organisationId))
        .where(mine)
    : [];
  if (!sheet) throw notFound();
  const { organisation } = sheet;
  authorize(ctx.actor, "usage.keep", { organisationId: organisation.id });
  const { text, doneAt, counts } = sheet.sheet;
  const [rows, known, names] = [await usageRows(ctx, organisation.id), await knownProducts(ctx), await namesFor(ctx, organisation.id)];
  const checked = checkSheet(readingOf(text), { rows, products: known, names });
  const seen = hashOf(JSON.stringify(checked.lines));
  return { id, organisation, doneAt, counts, names, seen, ...checked };
}
export type ReadUsageSheet = Awaited<ReturnType<typeof readUsageSheet>>;
