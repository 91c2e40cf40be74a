import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { after } from "@/lib/kernel/dates";
import { hashOf } from "@/lib/kernel/secrets";
import { people } from "../tables";
import { LONGEST } from "./commands";
import { sessions } from "./tables";

/** The living session behind a cookie's value, or null. */
export async function findSession(ctx: Context, token: string) {
  const [found] = await ctx.db
    .select({ personId: sessions.personId, expiresAt: sessions.expiresAt, email: people.email, name: people.name })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(
      and(
        eq(sessions.tokenHash, hashOf(token)),
        gt(sessions.expiresAt, ctx.now),
        gt(sessions.createdAt, after(ctx.now, -LONGEST)),
        isNull(people.leftAt),
      ),
    );
  return found ?? null;
}
