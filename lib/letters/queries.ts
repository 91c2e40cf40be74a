import "server-only";
import { and, desc, eq, inArray, lt, or, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { after, DAY, HOUR } from "@/lib/kernel/dates";
import { authorize } from "@/lib/policy/rules";
import { letters } from "./tables";

/** A letter that waits longer than this is worth a look. */
const LONG = HOUR;

/** Letters that did not arrive, or wait longer than they should, newest trouble first. Never what they say. */
export async function mailTrouble(ctx: Context, limit = 200) {
  authorize(ctx.actor, "mail.see", null);
  const waitsLong = and(eq(letters.state, "waiting"), or(sql`${letters.attempts} > 0`, lt(letters.createdAt, after(ctx.now, -LONG))));
  return ctx.db
    .select({
      id: letters.id,
      to: letters.to,
      kind: letters.kind,
      subject: letters.subject,
      state: letters.state,
      problem: letters.problem,
      attempts: letters.attempts,
      at: sql<Date>`coalesce(${letters.problemAt}, ${letters.createdAt})`.mapWith(letters.createdAt),
      canRetry: sql<boolean>`${letters.text} <> '' and ${letters.state} <> 'bounced'`,
    })
    .from(letters)
    .where(or(inArray(letters.state, ["refused", "bounced"]), waitsLong))
    .orderBy(desc(sql`coalesce(${letters.problemAt}, ${letters.createdAt})`), letters.id)
    .limit(limit);
}

export type TroubledLetter = Awaited<ReturnType<typeof mailTrouble>>[number];

/** How many letters of the last week arrived as far as we know, and how many did not. */
export async function mailFigures(ctx: Context) {
  authorize(ctx.actor, "mail.see", null);
  const rows = await ctx.db
    .select({ state: letters.state, count: sql<number>`count(*)::int` })
    .from(letters)
    .where(sql`${letters.createdAt} > ${after(ctx.now, -7 * DAY).toISOString()}::timestamptz`)
    .groupBy(letters.state);
  const count = (state: string) => rows.find((row) => row.state === state)?.count ?? 0;
  return { sent: count("sent"), waiting: count("waiting"), refused: count("refused"), bounced: count("bounced") };
}

/** News about an address is worth this long; a letter that did not come back within a day has arrived. */
const NEWS = 30 * DAY;
const ARRIVED = DAY;

/** Words for trouble between us and our own mail server: see lib/platform/mail. */
const OURS = "^(timeout|connection|sign-in|sender|unknown)";

/** Since when mail to the actor's own address comes back, or null when it does not. */
export const ownMailProblem = (ctx: Context): Promise<{ at: Date } | null> =>
  ctx.actor.email ? mailComesBack(ctx, ctx.actor.email) : Promise.resolve(null);

/** Since when mail to an address comes back, or null when it does not, or not any more. */
export async function mailComesBack(ctx: Context, to: string): Promise<{ at: Date } | null> {
  const arrived = sql`exists (select 1 from letters later where later."to" = ${to} and later.state = 'sent'
    and later.sent_at > "letters"."problem_at" and later.sent_at < ${after(ctx.now, -ARRIVED).toISOString()}::timestamptz)`;
  const [trouble] = await ctx.db
    .select({ at: letters.problemAt })
    .from(letters)
    .where(
      and(
        eq(letters.to, to),
        inArray(letters.state, ["bounced", "refused"]),
        sql`${letters.problemAt} > ${after(ctx.now, -NEWS).toISOString()}::timestamptz`,
        sql`not ${arrived}`,
        // Our own trouble is not theirs to solve.
        sql`coalesce(${letters.problem}, '') !~ ${OURS}`,
      ),
    )
    .orderBy(desc(letters.problemAt))
    .limit(1);
  return trouble?.at ? { at: trouble.at } : null;
}
