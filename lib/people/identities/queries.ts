import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { authorize } from "@/lib/policy/rules";
import { identities } from "./tables";

/** By which organisations the actor has signed in, and since when. */
export async function myIdentities(ctx: Context) {
  const id = ctx.actor.personId ?? "";
  authorize(ctx.actor, "person.edit", { id });
  const { provider, createdAt, lastUsedAt } = identities;
  return ctx.db
    .select({ id: identities.id, provider, createdAt, lastUsedAt })
    .from(identities)
    .where(eq(identities.personId, id))
    .orderBy(asc(createdAt));
}
