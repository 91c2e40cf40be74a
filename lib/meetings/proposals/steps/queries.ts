import "server-only";
import { and, asc, eq, inArray, ne, or } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { can } from "@/lib/policy/rules";
import { ledCircles } from "@/lib/policy/scope";
import { meetings } from "../../tables";
import { proposalSteps, type StepKind, topicProposals } from "../tables";

/** Steps that are about a meeting say nothing to who may not see it yet, or when it was thrown away. */
const aboutMeeting: StepKind[] = ["planned", "moved", "released"];

/** What became of a wish, step by step, the first step first. For members. */
export async function stepsOf(ctx: Context, proposalId: string) {
  if (!can(ctx.actor, "people.see", null)) return [];
  const led = ledCircles(ctx.actor);
  const seen = led === "all" ? undefined : or(ne(meetings.state, "draft"), inArray(topicProposals.circleId, led));
  const rows = await ctx.db
    .select({
      id: proposalSteps.id,
      kind: proposalSteps.kind,
      reason: proposalSteps.reason,
      at: proposalSteps.at,
      meetingSlug: meetings.slug,
      meetingTitle: meetings.title,
    })
    .from(proposalSteps)
    .innerJoin(topicProposals, eq(topicProposals.id, proposalSteps.proposalId))
    .leftJoin(meetings, and(eq(meetings.id, proposalSteps.meetingId), seen))
    .where(eq(proposalSteps.proposalId, proposalId))
    .orderBy(asc(proposalSteps.at), asc(proposalSteps.id));
  return rows
    .map(({ meetingSlug, meetingTitle, ...step }) => ({
      ...step,
      meeting: meetingSlug && meetingTitle ? { slug: meetingSlug, title: meetingTitle } : null,
    }))
    .filter(({ kind, meeting }) => meeting !== null || !aboutMeeting.includes(kind));
}

export type Step = Awaited<ReturnType<typeof stepsOf>>[number];
