import "server-only";
import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import { isId } from "@/lib/kernel/ids";
import { type Kind, nothing, type Result } from "./kind";

/** Circles are for everybody to find; their own things are not. */
export const circleKind: Kind = {
  async findable(ctx, id) {
    const [circle] = await ctx.db.select().from(circles).where(eq(circles.id, id));
    if (!circle || circle.archivedAt !== null) return null;
    return {
      id: `circle:${id}`,
      kind: "circle",
      title: circle.name,
      body: [circle.description, circle.rhythm].filter(Boolean).join("\n"),
      audience: ["public"],
      facets: { circles: [id], topics: [] },
      people: [],
    };
  },

  async ids(ctx, after, limit) {
    const rows = await ctx.db.select({ id: circles.id }).from(circles).where(gt(circles.id, after)).orderBy(asc(circles.id)).limit(limit);
    return rows.map((row) => row.id);
  },

  async readable(ctx, ids) {
    const rows = await ctx.db
      .select({ id: circles.id, slug: circles.slug, name: circles.name })
      .from(circles)
      .where(and(inArray(circles.id, ids.filter(isId)), isNull(circles.archivedAt)));
    return rows.map(
      (circle): Result => ({ ...nothing, id: `circle:${circle.id}`, kind: "circle", title: circle.name, href: `/kringen/${circle.slug}` }),
    );
  },
};
