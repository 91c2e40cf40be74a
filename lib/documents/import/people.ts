import { and, eq, or } from "drizzle-orm";
import type { Actor } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { newId, slugOf } from "@/lib/kernel/ids";
import { findActor } from "@/lib/membership/queries";
import { memberships } from "@/lib/membership/tables";
import { people } from "@/lib/people/tables";

/** Who is who in an archive: people by name, mail address or slug, each in the circle that the archive goes to. */
export type Members = { actorOf(word: string): Promise<Actor> };

/** Finds people, and makes a member of whoever is not known: with a name, without an address, so nobody can sign in as them. */
export function membersOf(ctx: Context, circleId: string): Members {
  const known = new Map<string, Promise<Actor>>();
  const actorOf = (word: string) => {
    const found = known.get(word) ?? makeActor(ctx, circleId, word);
    known.set(word, found);
    return found;
  };
  return { actorOf };
}

async function makeActor(ctx: Context, circleId: string, word: string): Promise<Actor> {
  const id = (await findPerson(ctx, word)) ?? (await inventPerson(ctx, word));
  await ctx.db
    .insert(memberships)
    .values({ personId: id, circleId, state: "active", role: "member", requestedAt: ctx.now, decidedAt: ctx.now })
    .onConflictDoNothing();
  const actor = await findActor(ctx, id);
  if (!actor) throw new Error(`${word} has left`);
  return actor;
}

const slugFor = (word: string) => slugOf(word) || "onbekend";

async function findPerson(ctx: Context, word: string): Promise<string | undefined> {
  const [person] = await ctx.db
    .select({ id: people.id })
    .from(people)
    .where(or(eq(people.slug, slugFor(word)), eq(people.email, word.toLowerCase()), and(eq(people.name, word))))
    .limit(1);
  return person?.id;
}

async function inventPerson(ctx: Context, word: string): Promise<string> {
  const id = newId();
  await ctx.db.insert(people).values({ id, slug: slugFor(word), name: word, createdAt: ctx.now });
  return id;
}
