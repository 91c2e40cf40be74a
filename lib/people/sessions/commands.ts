import "server-only";
import { and, eq, isNull, lt, ne, or } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { after, DAY, HOUR } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { isId, newSecret } from "@/lib/kernel/ids";
import { hashOf } from "@/lib/kernel/secrets";
import { authorize } from "@/lib/policy/rules";
import { people } from "../tables";
import { deviceOf } from "./device";
import { sessions } from "./tables";

/** A session ends 12 hours after its last use, and 30 days after it began whatever happens. */
export const IDLE = 12 * HOUR;
export const LONGEST = 30 * DAY;

/** Whether an admin keeps this person out for now. */
export async function isKeptOut(ctx: Context, personId: string): Promise<boolean> {
  const [person] = await ctx.db.select({ suspendedAt: people.suspendedAt }).from(people).where(eq(people.id, personId));
  return Boolean(person?.suspendedAt);
}

/** Starts a session and gives the value for the cookie; only its hash is kept. */
export async function openSession(ctx: Context, personId: string): Promise<string> {
  if (await isKeptOut(ctx, personId)) throw new DomainError("not_allowed", "signIn.suspended");
  const token = newSecret();
  const row = { tokenHash: hashOf(token), personId, expiresAt: after(ctx.now, IDLE), createdAt: ctx.now };
  await ctx.db.insert(sessions).values({ ...row, ...deviceOf(ctx.userAgent) });
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

/** Ends one of the actor's own sessions. One that is not theirs does not exist. */
export async function endSession(ctx: Context, { session }: { session: string }): Promise<void> {
  const personId = own(ctx);
  const ended = isId(session)
    ? await ctx.db
        .delete(sessions)
        .where(and(eq(sessions.id, session), eq(sessions.personId, personId)))
        .returning({ id: sessions.id })
    : [];
  if (ended.length === 0) throw notFound();
}

/** Ends every session of the actor but the one with this cookie. */
export async function endOtherSessions(ctx: Context, { token }: { token: string }): Promise<void> {
  await ctx.db.delete(sessions).where(and(eq(sessions.personId, own(ctx)), ne(sessions.tokenHash, hashOf(token))));
}

function own(ctx: Context): string {
  const id = ctx.actor.personId ?? "";
  authorize(ctx.actor, "person.edit", { id });
  return id;
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
    .where(and(eq(people.slug, slug), isNull(people.leftAt), isNull(people.suspendedAt)));
  if (!person) throw notFound();
  return openSession(ctx, person.id);
}
