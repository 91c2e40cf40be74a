import "server-only";
import { and, asc, eq, exists, isNull, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { memberships } from "@/lib/membership/tables";
import { organisations, people } from "@/lib/people/tables";
import { can } from "@/lib/policy/rules";
import { proposalOffers } from "../tables";

/** Members who can tell about a wish, the first to say so first. Nobody for those who may not see people. */
export async function offersFor(ctx: Context, proposalId: string) {
  if (!can(ctx.actor, "people.see", null)) return [];
  const isMember = exists(
    ctx.db
      .select({ one: sql`1` })
      .from(memberships)
      .where(and(eq(memberships.personId, people.id), eq(memberships.state, "active"))),
  );
  const rows = await ctx.db
    .select({
      personId: people.id,
      name: people.name,
      slug: people.slug,
      organisation: organisations.name,
      note: proposalOffers.note,
    })
    .from(proposalOffers)
    .innerJoin(people, eq(people.id, proposalOffers.personId))
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(and(eq(proposalOffers.proposalId, proposalId), isNull(people.leftAt), isNull(people.suspendedAt), isMember))
    .orderBy(asc(proposalOffers.createdAt), asc(people.name));
  return rows.map((row) => ({ ...row, isMine: row.personId === ctx.actor.personId }));
}

export type Offer = Awaited<ReturnType<typeof offersFor>>[number];
