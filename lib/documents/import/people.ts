import { and, eq, isNull, or } from "drizzle-orm";
import type { Actor } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { newId, slugOf } from "@/lib/kernel/ids";
import { findActor } from "@/lib/membership/queries";
import { memberships } from "@/lib/membership/tables";
import { people } from "@/lib/people/tables";

/** Who is who in an archive: people by mail address, slug or name. */
export type Members = {
  /** Whoever is not known becomes a member of the circle: with a name, without an address, so nobody can sign in as them. */
  actorOf(word: string): Promise<Actor>;
  /** The same, but makes nobody: null for whoever would be made. */
  known(word: string): Promise<Actor | null>;
  /** Who is not known, by name: they were made, or would be. */
  unknown: Set<string>;
};

/** Somebody who is known stays what they are: an archive lets nobody into a circle. */
export function membersOf(ctx: Context, circleId: string): Members {
  const found = new Map<string, Promise<Actor | null>>();
  const actors = new Map<string, Promise<Actor>>();
  const unknown = new Set<string>();
  const known = async (word: string) => {
    const actor = await kept(found, word, () => findKnown(ctx, word));
    if (!actor) unknown.add(word);
    return actor;
  };
  const orMade = async (word: string) => {
    const actor = await known(word);
    return actor ?? madeMember(ctx, circleId, word);
  };
  return { known, unknown, actorOf: (word) => kept(actors, word, () => orMade(word)) };
}

function kept<T>(answers: Map<string, Promise<T>>, word: string, ask: () => Promise<T>): Promise<T> {
  const answer = answers.get(word) ?? ask();
  answers.set(word, answer);
  return answer;
}

async function findKnown(ctx: Context, word: string): Promise<Actor | null> {
  const id = await findPerson(ctx, word);
  if (id === undefined) return null;
  const actor = await findActor(ctx, id);
  if (!actor) throw new DomainError("conflict", "archive.hasLeft", { person: word });
  return actor;
}

async function findPerson(ctx: Context, word: string): Promise<string | undefined> {
  const rows = await ctx.db
    .select({ id: people.id, slug: people.slug, email: people.email })
    .from(people)
    .where(or(eq(people.slug, word), eq(people.email, word.toLowerCase()), and(eq(people.name, word), isNull(people.leftAt))));
  const exactly = rows.find((row) => row.email === word.toLowerCase() || row.slug === word);
  if (!exactly && rows.length > 1) throw new DomainError("conflict", "archive.severalPeople", { person: word });
  return (exactly ?? rows[0])?.id;
}

async function madeMember(ctx: Context, circleId: string, word: string): Promise<Actor> {
  const id = newId();
  // A slug of its own: two people may have one name, and some names leave nothing to make an address of.
  const slug = [slugOf(word), id.slice(0, 8)].filter(Boolean).join("-");
  await ctx.db.insert(people).values({ id, slug, name: word, createdAt: ctx.now });
  await ctx.db
    .insert(memberships)
    .values({ personId: id, circleId, state: "active", role: "member", requestedAt: ctx.now, decidedAt: ctx.now });
  const actor = await findActor(ctx, id);
  if (!actor) throw new Error(`${word} was made and is not there`);
  return actor;
}
