import "server-only";
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { after } from "@/lib/kernel/dates";
import { hashOf } from "@/lib/kernel/secrets";
import { authorize } from "@/lib/policy/rules";
import { people } from "../tables";
import { IDLE, LONGEST } from "./commands";
import { sessions } from "./tables";

/** The living session behind a cookie's value, or null. */
export async function findSession(ctx: Context, token: string) {
  const [found] = await ctx.db
    .select({ personId: sessions.personId, expiresAt: sessions.expiresAt, email: people.email, name: people.name })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.tokenHash, hashOf(token)), living(ctx), isNull(people.leftAt), isNull(people.suspendedAt)));
  return found ?? null;
}

const living = (ctx: Context) => and(gt(sessions.expiresAt, ctx.now), gt(sessions.createdAt, after(ctx.now, -LONGEST)));

/** Where the actor is signed in, last used first. `token` is the cookie of the browser that asks. */
export async function mySessions(ctx: Context, token: string) {
  const personId = ctx.actor.personId ?? "";
  authorize(ctx.actor, "person.edit", { id: personId });
  const { id, tokenHash, browser, system, createdAt, expiresAt } = sessions;
  const rows = await ctx.db
    .select({ id, tokenHash, browser, system, createdAt, expiresAt })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), living(ctx)))
    .orderBy(desc(expiresAt), desc(createdAt));
  const here = hashOf(token);
  return rows.map(({ tokenHash: hash, expiresAt: ends, ...row }) => ({
    ...row,
    // A session is extended at most once in ten minutes, so this is that exact.
    lastUsedAt: after(ends, -IDLE),
    isThisOne: hash === here,
  }));
}
