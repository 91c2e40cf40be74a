import "server-only";
import { sql } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { changesFrom, differing } from "@/lib/kernel/numbers";
import { authorize } from "@/lib/policy/rules";
import type { CeilingsInput } from "./input";
import { defaultNumbers, numberNames } from "./numbers";
import { lastChange } from "./queries";
import { questionNumbers } from "./tables";

/** Puts these ceilings and terms in force, for every question from now on, also those that wait already. */
export function setCeilings(ctx: Context, { known, numbers }: CeilingsInput): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "questions.keep", null);
    // Two who save at once wait for each other: the second is told what the first did.
    await tx.db.execute(sql`lock table ${questionNumbers} in share row exclusive mode`);
    const last = await lastChange(tx);
    if (last.number !== known) throw changedMeanwhile(last.by);
    const changed = changesFrom({ ...defaultNumbers, ...last.changes }, numbers, numberNames);
    if (changed.length === 0) throw new DomainError("invalid", "numbers.nothingChanged");
    const changes = differing(numbers, defaultNumbers, numberNames);
    await tx.db.insert(questionNumbers).values({ number: last.number + 1, changes, changedBy: tx.actor.personId, createdAt: tx.now });
    const isDefault = Object.keys(changes).length === 0;
    const data = { count: changed.length, changed };
    await record(tx, { action: isDefault ? "question.numbersRestored" : "question.numbers", subject: { kind: "question" }, data });
  });
}

const changedMeanwhile = (name: string | null): DomainError =>
  name ? new DomainError("conflict", "ceilings.changedMeanwhile", { name }) : new DomainError("conflict", "ceilings.changedBySomebody");
