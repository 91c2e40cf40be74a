import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { organisations, people } from "@/lib/people/tables";
import { can } from "@/lib/policy/rules";
import { proposalComments, topicProposals } from "../tables";

/** What was said about a wish, the oldest first. Nothing of it for those who may not see people. */
export async function commentsOn(ctx: Context, proposalId: string) {
  if (!can(ctx.actor, "people.see", null)) return [];
  const rows = await ctx.db
    .select({
      id: proposalComments.id,
      body: proposalComments.body,
      at: proposalComments.createdAt,
      personId: proposalComments.personId,
      circleId: topicProposals.circleId,
      name: people.name,
      slug: people.slug,
      leftAt: people.leftAt,
      organisation: organisations.name,
    })
    .from(proposalComments)
    .innerJoin(topicProposals, eq(topicProposals.id, proposalComments.proposalId))
    .innerJoin(people, eq(people.id, proposalComments.personId))
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(eq(proposalComments.proposalId, proposalId))
    .orderBy(asc(proposalComments.createdAt), asc(proposalComments.id));
  return rows.map(({ circleId, leftAt, slug, ...row }) => ({
    ...row,
    /** Null for who is here no more. */
    slug: leftAt ? null : slug,
    isMine: row.personId === ctx.actor.personId,
    mayRemove: can(ctx.actor, "comment.remove", { circleId, personId: row.personId }),
  }));
}

export type Comment = Awaited<ReturnType<typeof commentsOn>>[number];
