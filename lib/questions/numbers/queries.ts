import "server-only";
import { desc, eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { historyOf, SHOWN_CHANGES } from "@/lib/kernel/numbers";
import { people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { type Ceilings, ceilingsFrom, defaultNumbers, numberNames } from "./numbers";
import { questionNumbers } from "./tables";

/** The last change of the numbers; 0 when nobody changed any. */
export async function lastChange(ctx: Context) {
  const [last] = await ctx.db
    .select({ number: questionNumbers.number, changes: questionNumbers.changes, by: people.name })
    .from(questionNumbers)
    .leftJoin(people, eq(people.id, questionNumbers.changedBy))
    .orderBy(desc(questionNumbers.number))
    .limit(1);
  return last ?? { number: 0, changes: {}, by: null };
}

/** The ceilings and terms that hold now. */
export const ceilingsOf = async (ctx: Context): Promise<Ceilings> => ceilingsFrom((await lastChange(ctx)).changes);

/** The numbers for the page of admins, and who changed which of them, the last first. */
export async function keptCeilings(ctx: Context) {
  authorize(ctx.actor, "questions.keep", null);
  const rows = await ctx.db
    .select({
      number: questionNumbers.number,
      changes: questionNumbers.changes,
      at: questionNumbers.createdAt,
      by: people.name,
    })
    .from(questionNumbers)
    .leftJoin(people, eq(people.id, questionNumbers.changedBy))
    .orderBy(desc(questionNumbers.number))
    .limit(SHOWN_CHANGES + 1);
  return {
    known: rows[0]?.number ?? 0,
    numbers: { ...defaultNumbers, ...rows[0]?.changes },
    history: historyOf(rows, defaultNumbers, numberNames),
  };
}
