import "server-only";
import { and, asc, eq, gt, isNotNull, isNull, lt, ne, or, type SQL, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { after, brusselsDay, DAY } from "@/lib/kernel/dates";
import { documents } from "../tables";

/** So long the word of a person holds: then its owner is asked again. */
export const VOUCHED_FOR = 365 * DAY;
/** So long an owner has to answer; a holiday fits in it. */
export const TIME_TO_ANSWER = 30 * DAY;
/** Nobody is asked twice within this time, however much they shared: an archive is asked about little by little. */
export const BETWEEN_ROUNDS = 7 * DAY;

/** Somebody shared it, put another file in its place or said that it holds. */
export const lastVouched = sql<Date>`coalesce(${documents.vouchedAt}, ${documents.sharedAt})`.mapWith(documents.sharedAt);

/** What a report of a meeting says stays true of that day. */
const isOfItsDay = and(eq(documents.kind, "report"), isNotNull(documents.meetingId));

/** Documents about which nobody asked yet, and that have stood too long, or past the day that their owner named. */
export function isDue(now: Date): SQL | undefined {
  const stoodLong = and(isNull(documents.validUntil), lt(lastVouched, after(now, -VOUCHED_FOR)));
  return and(
    eq(documents.state, "shared"),
    isNull(documents.askedAt),
    isNull(documents.outdated),
    sql`not coalesce(${isOfItsDay}, false)`,
    or(stoodLong, lt(documents.validUntil, brusselsDay(now))),
  );
}

/** People who have documents to be asked about, and were not asked lately. */
export async function ownersToAsk(ctx: Context, { from, limit }: { from: string; limit: number }): Promise<string[]> {
  const asked = sql`exists (select 1 from ${documents} theirs where theirs.owner_id = ${documents.ownerId} and theirs.asked_at > ${after(ctx.now, -BETWEEN_ROUNDS).toISOString()})`;
  const rows = await ctx.db
    .selectDistinct({ id: documents.ownerId })
    .from(documents)
    .where(and(isDue(ctx.now), gt(documents.ownerId, from), sql`not ${asked}`))
    .orderBy(asc(documents.ownerId))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** What the actor is asked about, longest first; also what they did not answer in time. */
export function askedOfMe(ctx: Context) {
  return ctx.db
    .select({ id: documents.id, title: documents.title, kind: documents.kind, outdated: documents.outdated, vouched: lastVouched })
    .from(documents)
    .where(
      and(
        eq(documents.ownerId, ctx.actor.personId ?? sql`null`),
        eq(documents.state, "shared"),
        isNotNull(documents.askedAt),
        or(isNull(documents.outdated), ne(documents.outdated, "said")),
      ),
    )
    .orderBy(asc(documents.askedAt), asc(documents.title));
}
export type AskedDocument = Awaited<ReturnType<typeof askedOfMe>>[number];
