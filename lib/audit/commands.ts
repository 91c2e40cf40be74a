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
export const record = (tx: Context, decision: Decision): Promise<void> => recordAll(tx, [decision]);

/** The same for many that are made together. */
export async function recordAll(tx: Context, decisions: Decision[]): Promise<void> {
  if (decisions.length === 0) return;
  await tx.db.insert(auditLog).values(
    decisions.map(({ action, subject, circleId, data = {} }) => ({
      at: tx.now,
      actorId: tx.actor.personId,
      action,
      subjectKind: subject.kind,
      subjectId: subject.id,
      circleId,
      data,
    })),
  );
}
