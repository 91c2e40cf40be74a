import "server-only";
import { and, eq, isNull, lt, or } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { after, DAY, HOUR } from "@/lib/kernel/dates";
import { notFound } from "@/lib/kernel/errors";
import { newSecret } from "@/lib/kernel/ids";
import { hashOf } from "@/lib/kernel/secrets";
import { people } from "../tables";
import { sessions } from "./tables";

/** A session ends 12 hours after its last use, and 30 days after it began whatever happens. */
export const IDLE = 12 * HOUR;
export const LONGEST = 30 * DAY;

/** Starts a session and gives the value for the cookie; only its hash is kept. */
export async function openSession(ctx: Context, personId: string): Promise<string> {
  const token = newSecret();
  await ctx.db.insert(sessions).values({ tokenHash: hashOf(token), personId, expiresAt: after(ctx.now, IDLE), createdAt: ctx.now });
  return token;
}

export async function extendSession(ctx: Context, token: string): Promise<void> {
  await ctx.db
    .update(sessions)
    .set({ expiresAt: after(ctx.now, IDLE) })
    .where(eq(sessions.tokenHash, hashOf(token)));
}

export async function closeSession(ctx: Context, token: string): Promise<void> {
  await ctx.db.delete(sessions).where(eq(sessions.tokenHash, hashOf(token)));
}

/** Removes sessions that can no longer be used. */
export async function forgetOldSessions(ctx: Context): Promise<void> {
  await ctx.db.delete(sessions).where(or(lt(sessions.expiresAt, ctx.now), lt(sessions.createdAt, after(ctx.now, -LONGEST))));
}

/** Lets somebody be a person of the demo world. The door checks that this is a demo. */
export async function openDemoSession(ctx: Context, slug: string): Promise<string> {
  const [person] = await ctx.db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.slug, slug), isNull(people.leftAt)));
  if (!person) throw notFound();
  return openSession(ctx, person.id);
}
