import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { organisations, people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { memberships } from "../tables";

/** Everybody in a circle, leads first, for who decides about them. */
export async function membersToKeep(ctx: Context, circleId: string) {
  authorize(ctx.actor, "circle.lead", { id: circleId });
  const rows = await ctx.db
    .select({
      id: memberships.id,
      circleId: memberships.circleId,
      personId: people.id,
      slug: people.slug,
      name: people.name,
      jobTitle: people.jobTitle,
      organisation: organisations.name,
      role: memberships.role,
      decidedAt: memberships.decidedAt,
      requestedAt: memberships.requestedAt,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(and(eq(memberships.circleId, circleId), eq(memberships.state, "active"), isNull(people.leftAt)))
    .orderBy(sql`${memberships.role} <> 'lead'`, asc(people.name), asc(people.id));
  return rows.map(({ decidedAt, requestedAt, ...row }) => ({ ...row, since: decidedAt ?? requestedAt }));
}

export type KeptMember = Awaited<ReturnType<typeof membersToKeep>>[number];
