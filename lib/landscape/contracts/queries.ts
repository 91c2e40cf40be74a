import "server-only";
import { and, asc, gte, lte, ne } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { monthsOn } from "@/lib/kernel/days";
import { groupBy } from "@/lib/kernel/group";
import { authorize } from "@/lib/policy/rules";
import { isThere } from "../around";
import type { Where } from "../input";
import { entries, withContacts } from "../queries";
import { productUses } from "../tables";

/** How far one looks ahead, in months: a joint purchase takes the better part of it. */
const AHEAD = 12;

/** Contracts that end in the coming twelve months there, month by month. */
export async function endingContracts(ctx: Context, where: Where) {
  authorize(ctx.actor, "landscape.read", null);
  const today = brusselsDay(ctx.now);
  const isComing = and(gte(productUses.contractEnd, today), lte(productUses.contractEnd, monthsOn(today, AHEAD)));
  const rows = await entries(ctx)
    .where(and(isComing, ne(productUses.state, "stopped"), await isThere(ctx, where)))
    .orderBy(asc(productUses.contractEnd), asc(productUses.id));
  const lines = await withContacts(ctx, rows);
  const months = groupBy(lines, ({ contractEnd }) => (contractEnd ?? today).slice(0, 7));
  return { count: lines.length, months: [...months].map(([month, contracts]) => ({ month, contracts })) };
}
