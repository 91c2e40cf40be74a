import "server-only";
import { and, asc, eq, exists, gt, inArray, isNull, sql } from "drizzle-orm";
import { wordsFor } from "@/lib/i18n";
import { isId } from "@/lib/kernel/ids";
import { products, productUses } from "@/lib/landscape/tables";
import { organisations } from "@/lib/people/tables";
import { isOfGovernment } from "@/lib/policy/scope";
import { type Kind, nothing, type Result } from "./kind";

/** What organisations use. A product that nobody uses is not there to be found. */
export const productKind: Kind = {
  async findable(ctx, id) {
    const [product] = await ctx.db
      .select()
      .from(products)
      .where(and(eq(products.id, id), isNull(products.mergedInto)));
    if (!product) return null;
    const uses = await ctx.db
      .select({ organisation: organisations.name, lessons: productUses.lessons })
      .from(productUses)
      .innerJoin(organisations, eq(organisations.id, productUses.organisationId))
      .where(eq(productUses.productId, id))
      .orderBy(asc(organisations.name));
    if (uses.length === 0) return null;
    const [nl, en] = [wordsFor("nl"), wordsFor("en")];
    return {
      id: `product:${id}`,
      kind: "product",
      title: product.name,
      body: [uses.map(({ organisation }) => organisation).join(", "), ...uses.map(({ lessons }) => lessons)].filter(Boolean).join("\n\n"),
      keywords: [product.supplier, nl(`landscape.kinds.${product.kind}`), en(`landscape.kinds.${product.kind}`)].filter(Boolean),
      audience: ["governments"],
      facets: { circles: [], topics: product.topics },
      people: [],
    };
  },

  async ids(ctx, after, limit) {
    const rows = await ctx.db
      .select({ id: products.id })
      .from(products)
      .where(gt(products.id, after))
      .orderBy(asc(products.id))
      .limit(limit);
    return rows.map((row) => row.id);
  },

  async readable(ctx, ids) {
    if (!isOfGovernment(ctx.actor)) return [];
    const isUsed = exists(ctx.db.select({ one: sql`1` }).from(productUses).where(eq(productUses.productId, products.id)));
    const rows = await ctx.db
      .select({ id: products.id, name: products.name, supplier: products.supplier, topics: products.topics })
      .from(products)
      .where(and(inArray(products.id, ids.filter(isId)), isNull(products.mergedInto), isUsed));
    return rows.map(
      ({ id, name, supplier, topics }): Result => ({
        ...nothing,
        id: `product:${id}`,
        kind: "product",
        title: name,
        href: `/samenwerken/wie-gebruikt-wat/${id}`,
        organisation: supplier || null,
        topicIds: topics,
      }),
    );
  },
};
