import "server-only";
import { eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { ceilingsOf } from "../numbers/queries";

/** What somebody chose for themselves, which holds as far as the platform lets, and the ceiling of the platform. */
export async function ownCeiling(ctx: Context): Promise<{ own: number | null; platform: number }> {
  const id = ctx.actor.personId ?? "";
  authorize(ctx.actor, "person.edit", { id });
  const [person] = await ctx.db.select({ own: people.mostWaiting }).from(people).where(eq(people.id, id));
  const { mostWaiting: platform } = await ceilingsOf(ctx);
  return { own: person?.own ?? null, platform };
}
