import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { authorize } from "@/lib/policy/rules";
import { people } from "../tables";
import { photoMark } from "./mark";

/** The stored photo of a colleague: for members, and for the person. */
export async function findPhoto(ctx: Context, slug: string): Promise<{ key: string; mark: string }> {
  const [person] = await ctx.db
    .select({ id: people.id, key: people.photoFileKey, mark: photoMark })
    .from(people)
    .where(and(eq(people.slug, slug), isNull(people.leftAt), isNull(people.suspendedAt)));
  // Before it is told whether there is one.
  if (person?.id !== ctx.actor.personId) authorize(ctx.actor, "people.see", null);
  if (!person?.key || !person.mark) throw notFound();
  return { key: person.key, mark: person.mark };
}
