import "server-only";
import { and, count, eq, notExists, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { inScope } from "@/lib/documents/queries";
import { documentAuthors, documents } from "@/lib/documents/tables";
import { anyOf } from "@/lib/kernel/columns";
import type { Context } from "@/lib/kernel/context";
import { byScore, type Candidate, narrowed, outOfOne } from "./votes";

/** `always`: who is looked at however little they wrote of what answers. */
type Wanted = { depth: number; most: number; always: ReadonlySet<string> };

/**
 * The `most` best when what else they wrote is held against them, and whoever was looked at on the way. That only lowers: it need not
 * be known of who is below the last of the best already.
 */
export async function bestByBreadth(ctx: Context, candidates: Candidate[], { depth, most, always }: Wanted): Promise<Candidate[]> {
  const waiting = [...candidates].sort((one, other) => Number(always.has(other.id)) - Number(always.has(one.id)) || byScore(one, other));
  const looked: Candidate[] = [];
  const isOpen = () => waiting[0] !== undefined && waiting[0].score > (looked[most - 1]?.score ?? 0);
  while (isOpen()) {
    const batch = waiting.splice(0, 3 * most);
    const works = await countWorks(
      ctx,
      batch.map(({ id }) => id),
    );
    looked.push(...batch.map((candidate) => ({ ...candidate, score: narrowed(candidate, works.get(candidate.id) ?? 0, depth) })));
    looked.sort(byScore);
  }
  return outOfOne(looked);
}

/** How many documents this reader may see of each of these people: that they wrote, or shared without naming who did. */
async function countWorks(ctx: Context, people: string[]): Promise<Map<string, number>> {
  const { documentId, personId } = documentAuthors;
  const written = ctx.db
    .select({ person: sql<string>`${personId}`.as("person") })
    .from(documentAuthors)
    .innerJoin(documents, eq(documents.id, documentId))
    .where(and(anyOf(personId, people), inScope(ctx.actor)));
  const named = ctx.db.select({ one: sql`1` }).from(documentAuthors).where(eq(documentId, documents.id));
  const nameless = ctx.db
    .select({ person: sql<string>`${documents.ownerId}`.as("person") })
    .from(documents)
    .where(and(anyOf(documents.ownerId, people), notExists(named), inScope(ctx.actor)));
  const works = unionAll(written, nameless).as("works");
  const rows = await ctx.db.select({ person: works.person, count: count() }).from(works).groupBy(works.person);
  return new Map(rows.map((row) => [row.person, row.count]));
}
