import "server-only";
import { sql } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import { INSPECTED } from "@/lib/audit/queries";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { findActor } from "@/lib/membership/queries";
import type { InspectInput } from "./input";
import { inspectable } from "./queries";

/** Opens one thing of somebody else's circle to an admin, for a while. The circle's leads read who did it and why. */
export function inspect(ctx: Context, { kind, id, reason }: InspectInput): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    // Pressed twice at once, the second waits, and finds that it is open.
    await tx.db.execute(sql`select pg_advisory_xact_lock(hashtext(${`inspect:${tx.actor.personId}:${id}`}))`);
    const actor = tx.actor.personId ? await findActor(tx, tx.actor.personId) : null;
    const { circleIds, isOpen } = await inspectable({ ...tx, actor: actor ?? tx.actor }, { kind, id });
    if (isOpen) return;
    await record(tx, { action: INSPECTED, subject: { kind, id }, circleId: circleIds[0], data: { reason } });
  });
}
