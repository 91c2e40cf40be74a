import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import { circles } from "@/lib/circles/tables";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { workingDaysBefore } from "@/lib/kernel/working-days";
import { enqueue } from "@/lib/outbox/commands";
import { people } from "@/lib/people/tables";
import { memberships } from "../tables";

/** A request that nobody answered for this many working days goes to a second approver. */
export const WORKING_DAYS = 3;

/** Requests per step. */
const BATCH = 50;

/** A step of passing on what waits too long, in circles that run and of who may come in: the leads knew already, so that the platform admins hear of it, once. */
export function escalateRequests(ctx: Context) {
  const since = sql`coalesce(${memberships.answeredAt}, ${memberships.requestedAt})`;
  const waits = and(
    eq(memberships.state, "requested"),
    isNull(memberships.escalatedAt),
    sql`${since} <= ${workingDaysBefore(ctx.now, WORKING_DAYS)}`,
  );
  return inTransaction(ctx, async (tx) => {
    const due = tx.db
      .select({ id: memberships.id })
      .from(memberships)
      .innerJoin(circles, and(eq(circles.id, memberships.circleId), isNull(circles.archivedAt)))
      .innerJoin(people, and(eq(people.id, memberships.personId), isNull(people.suspendedAt)))
      .where(waits)
      .orderBy(since)
      .limit(BATCH);
    const passedOn = await tx.db
      .update(memberships)
      .set({ escalatedAt: tx.now })
      .where(and(inArray(memberships.id, due), waits))
      .returning({ id: memberships.id, circleId: memberships.circleId });
    for (const { id, circleId } of passedOn) {
      await record(tx, { action: "membership.escalate", subject: { kind: "membership", id }, circleId });
      await enqueue(tx, "notify.membership-escalated", { membership: id });
    }
    return { counts: { escalated: passedOn.length }, next: passedOn.length < BATCH ? null : { more: true } };
  });
}
