import "server-only";
import type { Context } from "@/lib/kernel/context";
import { auditLog } from "./tables";

export type Decision = {
  action: string;
  /** Without an id when it is a list, or a thing whose name is no id of a row: that one goes in `data`. */
  subject: { kind: string; id?: string };
  circleId?: string;
  data?: Record<string, unknown>;
};

/** Writes a decision down, in the transaction of that decision. */
export async function record(tx: Context, decision: Decision): Promise<void> {
  await tx.db.insert(auditLog).values({
    at: tx.now,
    actorId: tx.actor.personId,
    action: decision.action,
    subjectKind: decision.subject.kind,
    subjectId: decision.subject.id,
    circleId: decision.circleId,
    data: decision.data ?? {},
  });
}
