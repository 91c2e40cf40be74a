import "server-only";
import { and, eq, inArray, isNull, lt } from "drizzle-orm";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { after, DAY, HOUR } from "@/lib/kernel/dates";
import { DomainError } from "@/lib/kernel/errors";
import { hashOf } from "@/lib/kernel/secrets";
import { stayWithin } from "@/lib/limits/commands";
import { enqueue } from "@/lib/outbox/commands";
import { authorize } from "@/lib/policy/rules";
import type { handleWishInput, tellWishesInput, WishInput } from "./input";
import { untoldWishes } from "./queries";
import { circleWishes } from "./tables";

/** Wishes of one address a day, and of one origin an hour: a meeting room full of colleagues may wish, a script may not. */
const OF_ONE_ADDRESS = { most: 10, windowMs: DAY };
const FROM_ONE_PLACE = { most: 40, windowMs: HOUR };

/** A wish is kept for a year: by then there is a circle, or they ask again. */
const KEPT = 365 * DAY;

/**
 * Remembers that somebody would like a circle in a place. The answer is the same for whoever asks, also the second time: then the
 * wish is as new, also for an admin who saw to the first.
 */
export async function leaveWish(ctx: Context, { place, email, name, start }: WishInput): Promise<void> {
  if (ctx.ip) await stayWithin(ctx, `wish-from:${hashOf(ctx.ip)}`, FROM_ONE_PLACE, { key: "circles.wishTooOften" });
  await stayWithin(ctx, `wish:${email}`, OF_ONE_ADDRESS, { key: "circles.wishTooOften" });
  const said = { name, wantsToStart: start.length > 0, locale: ctx.actor.locale, createdAt: ctx.now };
  await ctx.db
    .insert(circleWishes)
    .values({ ...place, ...said, email })
    .onConflictDoUpdate({
      target: [circleWishes.email, circleWishes.kind, circleWishes.code],
      set: { ...said, handledAt: null, toldAt: null },
    });
}

/** An admin has seen to a wish: called, mailed, or started something. */
export function handleWish(ctx: Context, { wish: id }: z.output<typeof handleWishInput>): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "wish.handle", null);
    const [handled] = await tx.db
      .update(circleWishes)
      .set({ handledAt: tx.now })
      .where(and(eq(circleWishes.id, id), isNull(circleWishes.handledAt)))
      .returning({ id: circleWishes.id });
    if (!handled) throw new DomainError("conflict", "circles.wishHandled");
    await record(tx, { action: "wish.handle", subject: { kind: "wish", id } });
  });
}

/** Mails everybody who wished for a circle where this one is at home that it is there now: each of them once. */
export function tellWishes(ctx: Context, { circle }: z.output<typeof tellWishesInput>): Promise<{ count: number }> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "wish.handle", null);
    const ids = (await untoldWishes(tx, circle)).map(({ id }) => id);
    const told =
      ids.length === 0
        ? []
        : await tx.db
            .update(circleWishes)
            .set({ toldAt: tx.now, handledAt: tx.now })
            .where(and(inArray(circleWishes.id, ids), isNull(circleWishes.toldAt)))
            .returning({ id: circleWishes.id });
    if (told.length === 0) throw new DomainError("conflict", "circles.wishesTold");
    for (const { id } of told) await enqueue(tx, "notify.circle-started", { wish: id, circle });
    await record(tx, { action: "wish.tell", subject: { kind: "circle", id: circle }, circleId: circle, data: { count: told.length } });
    return { count: told.length };
  });
}

/** Removes wishes of more than a year ago. */
export async function forgetOldWishes(ctx: Context): Promise<void> {
  await ctx.db.delete(circleWishes).where(lt(circleWishes.createdAt, after(ctx.now, -KEPT)));
}
