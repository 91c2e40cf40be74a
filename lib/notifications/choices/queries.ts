import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { circlesOfActor } from "@/lib/meetings/queries";
import { readableCircles } from "@/lib/policy/scope";
import { mutedCircles } from "../tables";

/** Of the actor's circles, those whose news they do not want. */
export async function mutedOf(ctx: Context): Promise<Set<string>> {
  const own = readableCircles(ctx.actor);
  if (!ctx.actor.personId || own.length === 0) return new Set();
  const rows = await ctx.db
    .select({ circleId: mutedCircles.circleId })
    .from(mutedCircles)
    .where(and(eq(mutedCircles.personId, ctx.actor.personId), inArray(mutedCircles.circleId, own)));
  return new Set(rows.map(({ circleId }) => circleId));
}

/** My circles by name, each with whether I muted it. */
export async function circlesToMute(ctx: Context) {
  const [own, muted] = await Promise.all([circlesOfActor(ctx), mutedOf(ctx)]);
  return own.map(({ id, name }) => ({ id, name, isMuted: muted.has(id) }));
}
