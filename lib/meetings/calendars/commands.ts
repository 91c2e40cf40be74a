import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { brusselsDay, HOUR } from "@/lib/kernel/dates";
import { DomainError } from "@/lib/kernel/errors";
import { newSecret } from "@/lib/kernel/ids";
import { hashOf } from "@/lib/kernel/secrets";
import { stayWithin } from "@/lib/limits/commands";
import { findActor } from "@/lib/membership/queries";
import { authorize } from "@/lib/policy/rules";
import type { FeedContent } from "./input";
import { ownCalendar } from "./queries";
import { calendarFeeds } from "./tables";

/** Makes a private address for a calendar, and gives it this once. One that there was stops with it. */
export async function issueFeed(ctx: Context, { content }: { content: FeedContent }): Promise<{ path: string }> {
  const personId = own(ctx);
  const token = newSecret();
  return inTransaction(ctx, async (tx) => {
    const [old] = await tx.db.select({ id: calendarFeeds.id }).from(calendarFeeds).where(isOwn(personId, content));
    const fresh = { tokenHash: hashOf(token), createdAt: tx.now, usedOn: null };
    const [feed] = await tx.db
      .insert(calendarFeeds)
      .values({ personId, content, ...fresh })
      .onConflictDoUpdate({ target: [calendarFeeds.personId, calendarFeeds.content], set: fresh })
      .returning({ id: calendarFeeds.id });
    await record(tx, {
      action: old ? "calendar.replace" : "calendar.issue",
      subject: { kind: "calendar", id: feed?.id },
      data: { content },
    });
    return { path: `/api/calendar/${token}` };
  });
}

/** Stops a private address. Doing so again changes nothing. */
export async function withdrawFeed(ctx: Context, { content }: { content: FeedContent }): Promise<void> {
  const personId = own(ctx);
  return inTransaction(ctx, async (tx) => {
    const [gone] = await tx.db.delete(calendarFeeds).where(isOwn(personId, content)).returning({ id: calendarFeeds.id });
    if (gone) await record(tx, { action: "calendar.withdraw", subject: { kind: "calendar", id: gone.id }, data: { content } });
  });
}

/** Calendars on a few devices ask every few minutes at most. */
const FETCHES = { most: 120, windowMs: HOUR };

/** What stands at a private address, for whoever holds it: the calendar of its person as they are now, or nothing at all. */
export async function fetchFeed(ctx: Context, token: string): Promise<string> {
  const [feed] = await ctx.db
    .select()
    .from(calendarFeeds)
    .where(eq(calendarFeeds.tokenHash, hashOf(token)));
  const actor = feed ? await findActor(ctx, feed.personId) : null;
  if (!feed || !actor) throw new DomainError("not_found", "calendars.gone");
  await stayWithin(ctx, `calendar ${feed.id}`, FETCHES, { key: "calendars.tooOften" });
  const usedOn = brusselsDay(ctx.now);
  await ctx.db
    .update(calendarFeeds)
    .set({ usedOn })
    .where(and(eq(calendarFeeds.id, feed.id), sql`${calendarFeeds.usedOn} is distinct from ${usedOn}::date`));
  return ownCalendar({ ...ctx, actor }, feed.content);
}

const isOwn = (personId: string, content: FeedContent) => and(eq(calendarFeeds.personId, personId), eq(calendarFeeds.content, content));

function own(ctx: Context): string {
  const id = ctx.actor.personId ?? "";
  authorize(ctx.actor, "person.edit", { id });
  return id;
}
