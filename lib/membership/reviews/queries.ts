import "server-only";
import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import type { Context } from "@/lib/kernel/context";
import { organisations, people } from "@/lib/people/tables";
import { decidableBy } from "../decisions/queries";
import { memberships } from "../tables";

/** Members who changed organisation, for who decides whether they still belong; longest waiting first. */
export function membersToReview(ctx: Context) {
  return ctx.db
    .select({
      id: memberships.id,
      circleId: memberships.circleId,
      personId: memberships.personId,
      role: memberships.role,
      name: people.name,
      organisation: organisations.name,
      domainMatches: memberships.domainMatches,
      circle: circles.name,
      circleSlug: circles.slug,
      since: sql<Date>`${memberships.reviewSince}`.mapWith(memberships.reviewSince),
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .innerJoin(circles, eq(circles.id, memberships.circleId))
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(and(decidableBy(ctx), eq(memberships.state, "active"), isNotNull(memberships.reviewSince), isNull(people.leftAt)))
    .orderBy(asc(memberships.reviewSince), asc(memberships.id));
}

export type ReviewedMember = Awaited<ReturnType<typeof membersToReview>>[number];
