import "server-only";
import { and, eq, gte, isNull, lte, ne } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { subjectColumns } from "../../subject";
import { projects } from "../../tables";
import { purchaseContracts } from "./tables";

/** A new purchase takes about as long as the last one: this many months before its contract ends, its lead is asked to begin. */
const MONTHS = 9;

/** `2027-11-30` is nine months before the last of August: where a month is shorter, its last day counts. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Contracts that end within nine months, and of which nobody was told. One that was given up, or is over, is not asked about. */
export async function endingContracts(ctx: Context) {
  const today = brusselsDay(ctx.now);
  const rows = await ctx.db
    .select({ ...subjectColumns, endsOn: purchaseContracts.endsOn })
    .from(purchaseContracts)
    .innerJoin(projects, eq(projects.id, purchaseContracts.projectId))
    .where(
      and(
        isNull(purchaseContracts.remindedAt),
        gte(purchaseContracts.endsOn, today),
        lte(purchaseContracts.endsOn, monthsLater(today, MONTHS)),
        ne(projects.state, "stopped"),
      ),
    );
  return rows.flatMap(({ endsOn, ...project }) => (endsOn === null ? [] : { ...project, endsOn }));
}
export type EndingContract = Awaited<ReturnType<typeof endingContracts>>[number];
