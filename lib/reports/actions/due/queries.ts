import "server-only";
import { and, between, eq, isNotNull } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { after, brusselsDay, DAY } from "@/lib/kernel/dates";
import { reportActions } from "../../tables";
import { readableActions } from "../queries";

/** Days before its own day that an action is reminded of. */
const BEFORE = 3;
/** Days after it, so that a server that was away for some misses nobody. */
const AFTER = 4;

/** Open actions of members whose day is near, and whose day is just over. */
export async function dueActions(ctx: Context) {
  const dayAt = (days: number) => brusselsDay(after(ctx.now, days * DAY));
  const today = dayAt(0);
  const near = and(
    isNotNull(reportActions.ownerId),
    eq(reportActions.state, "open"),
    between(reportActions.due, dayAt(-AFTER), dayAt(BEFORE)),
  );
  const rows = await ctx.db.select({ id: reportActions.id }).from(reportActions).where(near);
  const actions = await readableActions(
    ctx,
    rows.map(({ id }) => id),
  );
  const isLate = ({ due }: { due: string | null }) => due !== null && due < today;
  return { soon: actions.filter((action) => !isLate(action)), late: actions.filter(isLate) };
}
