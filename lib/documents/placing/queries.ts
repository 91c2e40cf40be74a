import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import type { Context } from "@/lib/kernel/context";
import { isMember, readableCircles } from "@/lib/policy/scope";
import { type DocumentCard, readableDocuments } from "../queries";
import { documentCircles } from "../tables";

type Choice = { id: string; name: string };
export type Recognised = DocumentCard & { mayPlaceIn: Choice[] };

/** Documents that are the very files somebody brings, as far as they may read them; and in which of their circles each is not yet. */
export async function recognised(ctx: Context, ids: string[]): Promise<Recognised[]> {
  const found = await readableDocuments(ctx, ids);
  if (found.length === 0) return [];
  const rows = await ctx.db
    .select({ id: circles.id, name: circles.name, documents: sql<string[]>`array_remove(array_agg(${documentCircles.documentId}), null)` })
    .from(circles)
    .leftJoin(
      documentCircles,
      and(
        eq(documentCircles.circleId, circles.id),
        inArray(
          documentCircles.documentId,
          found.map(({ id }) => id),
        ),
      ),
    )
    .where(and(inArray(circles.id, readableCircles(ctx.actor)), isNull(circles.archivedAt)))
    .groupBy(circles.id, circles.name)
    .orderBy(circles.name);
  const isOpen = (document: DocumentCard) => document.visibility !== "circle" && isMember(ctx.actor);
  return found.map((document) => ({
    ...document,
    mayPlaceIn: isOpen(document) ? rows.filter((row) => !row.documents.includes(document.id)).map(({ id, name }) => ({ id, name })) : [],
  }));
}
