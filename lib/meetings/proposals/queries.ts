import "server-only";
import { and, desc, eq, ne, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { organisations, people } from "@/lib/people/tables";
import { can } from "@/lib/policy/rules";
import { isMember } from "@/lib/policy/scope";
import { topics } from "@/lib/topics/tables";
import { circleNamed } from "../queries";
import { agendaItems, meetings } from "../tables";
import { likeliest } from "./alike";
import { mixed } from "./order";
import { topicProposals } from "./tables";

/** More than a few is a list to read instead of a hint. */
const MOST_SIMILAR = 4;

const votes = sql<number>`(select count(*) from topic_votes v where v.proposal_id = "topic_proposals"."id")`.mapWith(Number);

function proposals(ctx: Context, circleId: string) {
  const seesPeople = isMember(ctx.actor);
  const mine = sql<boolean>`exists (select 1 from topic_votes v where v.proposal_id = "topic_proposals"."id" and v.person_id = ${ctx.actor.personId})`;
  return ctx.db
    .select({
      id: topicProposals.id,
      title: topicProposals.title,
      why: topicProposals.why,
      topic: ctx.actor.locale === "nl" ? topics.nl : topics.en,
      topicId: topicProposals.topicId,
      storedState: topicProposals.state,
      createdAt: topicProposals.createdAt,
      votes,
      mine,
      by: seesPeople ? people.name : sql<null>`null`,
      bySlug: seesPeople ? people.slug : sql<null>`null`,
      organisation: organisations.name,
      meetingSlug: meetings.slug,
      meetingTitle: meetings.title,
      meetingStartsAt: meetings.startsAt,
      meetingEndsAt: meetings.endsAt,
    })
    .from(topicProposals)
    .innerJoin(people, eq(people.id, topicProposals.proposedBy))
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .leftJoin(topics, eq(topics.id, topicProposals.topicId))
    .leftJoin(agendaItems, eq(agendaItems.id, topicProposals.agendaItemId))
    .leftJoin(meetings, and(eq(meetings.id, agendaItems.meetingId), ne(meetings.state, "draft")))
    .where(and(eq(topicProposals.circleId, circleId), ne(topicProposals.state, "dropped")))
    .orderBy(desc(votes), desc(topicProposals.createdAt));
}

type Row = Awaited<ReturnType<typeof proposals>>[number];

/** A planned topic whose meeting is over has been handled: nobody needs to tick that off. */
function shown(ctx: Context, { storedState, meetingSlug, meetingTitle, meetingStartsAt, meetingEndsAt, ...row }: Row) {
  const meeting =
    meetingSlug && meetingTitle && meetingStartsAt ? { slug: meetingSlug, title: meetingTitle, startsAt: meetingStartsAt } : null;
  const isOver = meetingEndsAt !== null && meetingEndsAt <= ctx.now;
  return { ...row, state: storedState === "planned" && isOver ? ("handled" as const) : storedState, meeting };
}

export type Proposal = ReturnType<typeof shown>;

/** What members of a circle want on its agenda, what of it is planned, and what was handled. Names are for members. */
export async function listProposals(ctx: Context, circleSlug: string) {
  const circle = await circleNamed(ctx, circleSlug);
  const rows = (await proposals(ctx, circle.id)).map((row) => shown(ctx, row));
  const soonest = (one: Proposal, other: Proposal) => Number(one.meeting?.startsAt ?? 0) - Number(other.meeting?.startsAt ?? 0);
  return {
    circle,
    wanted: mixed(rows.filter((row) => row.state === "wanted")),
    planned: rows.filter((row) => row.state === "planned").sort(soonest),
    handled: rows.filter((row) => row.state === "handled").sort((one, other) => soonest(other, one)),
    may: { propose: can(ctx.actor, "proposal.make", circle), lead: can(ctx.actor, "circle.lead", circle) },
  };
}

/** Wishes of this circle that may be the same one in other words. */
export async function similarProposals(ctx: Context, circleSlug: string, title: string): Promise<Proposal[]> {
  const circle = await circleNamed(ctx, circleSlug);
  const rows = (await proposals(ctx, circle.id)).map((row) => shown(ctx, row));
  return likeliest(title, rows, MOST_SIMILAR);
}

/** Wishes in my circles that I have not yet said anything about, for the to-do list. */
export async function openVotes(ctx: Context): Promise<{ circleSlug: string; circle: string; count: number }[]> {
  const { personId } = ctx.actor;
  if (!personId || ctx.actor.roles.size === 0) return [];
  const found = await ctx.db.execute<{ slug: string; name: string; count: number }>(sql`
    select c.slug, c.name, count(*)::int as count
    from topic_proposals p join circles c on c.id = p.circle_id
    where p.state = 'wanted'
      and p.circle_id in ${[...ctx.actor.roles.keys()]}
      and not exists (select 1 from topic_votes v where v.proposal_id = p.id and v.person_id = ${personId})
    group by c.slug, c.name order by count(*) desc`);
  return found.rows.map((row) => ({ circleSlug: row.slug, circle: row.name, count: row.count }));
}
