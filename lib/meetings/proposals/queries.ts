import "server-only";
import { and, desc, eq, inArray, ne, notInArray, or, type SQL, sql } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import type { Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { groupBy } from "@/lib/kernel/group";
import { isId } from "@/lib/kernel/ids";
import { organisations, people } from "@/lib/people/tables";
import { can } from "@/lib/policy/rules";
import { isMember, ledCircles } from "@/lib/policy/scope";
import { topics } from "@/lib/topics/tables";
import { circleNamed } from "../queries";
import { agendaItems, meetings } from "../tables";
import { likeliest } from "./alike";
import { mixed } from "./order";
import { topicProposals, topicVotes } from "./tables";

/** More than a few is a list to read instead of a hint. */
const MOST_SIMILAR = 4;

const votes = sql<number>`(select count(*) from topic_votes v where v.proposal_id = "topic_proposals"."id")`.mapWith(Number);
const comments = sql<number>`(select count(*) from proposal_comments c where c.proposal_id = "topic_proposals"."id")`.mapWith(Number);
const offers = sql<number>`(select count(*) from proposal_offers o where o.proposal_id = "topic_proposals"."id")`.mapWith(Number);
const lastReason = sql<string | null>`(select s.reason from proposal_steps s
  where s.proposal_id = "topic_proposals"."id" and s.kind = 'setAside' order by s.at desc limit 1)`;

const nothing = sql<number>`0`.mapWith(Number);

/** Titles and votes for everybody; who wants it, why and what was said about it for members. */
function proposals(ctx: Context, where: SQL | undefined) {
  const forMembers = isMember(ctx.actor);
  const led = ledCircles(ctx.actor);
  const announced = led === "all" ? undefined : or(ne(meetings.state, "draft"), inArray(topicProposals.circleId, led));
  const mine = sql<boolean>`exists (select 1 from topic_votes v where v.proposal_id = "topic_proposals"."id" and v.person_id = ${ctx.actor.personId})`;
  return ctx.db
    .select({
      id: topicProposals.id,
      circleId: topicProposals.circleId,
      circleSlug: circles.slug,
      circle: circles.name,
      title: topicProposals.title,
      why: forMembers ? topicProposals.why : sql<string>`''`,
      topic: ctx.actor.locale === "nl" ? topics.nl : topics.en,
      topicId: topicProposals.topicId,
      storedState: topicProposals.state,
      createdAt: topicProposals.createdAt,
      votes,
      comments: forMembers ? comments : nothing,
      offers: forMembers ? offers : nothing,
      mine,
      proposedBy: topicProposals.proposedBy,
      by: forMembers ? people.name : sql<null>`null`,
      bySlug: forMembers ? people.slug : sql<null>`null`,
      organisation: forMembers ? organisations.name : sql<null>`null`,
      reason: forMembers ? lastReason : sql<null>`null`,
      mergedInto: topicProposals.mergedInto,
      handledAt: topicProposals.handledAt,
      agendaItemId: topicProposals.agendaItemId,
      meetingId: meetings.id,
      meetingSlug: meetings.slug,
      meetingTitle: meetings.title,
      meetingStartsAt: meetings.startsAt,
      meetingEndsAt: meetings.endsAt,
    })
    .from(topicProposals)
    .innerJoin(circles, eq(circles.id, topicProposals.circleId))
    .innerJoin(people, eq(people.id, topicProposals.proposedBy))
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .leftJoin(topics, eq(topics.id, topicProposals.topicId))
    .leftJoin(agendaItems, eq(agendaItems.id, topicProposals.agendaItemId))
    .leftJoin(meetings, and(eq(meetings.id, agendaItems.meetingId), announced))
    .where(where)
    .orderBy(desc(votes), desc(topicProposals.createdAt));
}

type Row = Awaited<ReturnType<typeof proposals>>[number];

/** A planned topic whose meeting is over has been handled: nobody needs to tick that off. */
function shown(ctx: Context, row: Row) {
  const { storedState, proposedBy, meetingId, meetingSlug, meetingTitle, meetingStartsAt, meetingEndsAt, ...rest } = row;
  const meeting =
    meetingId && meetingSlug && meetingTitle && meetingStartsAt
      ? { id: meetingId, slug: meetingSlug, title: meetingTitle, startsAt: meetingStartsAt }
      : null;
  const isOver = meetingEndsAt !== null && meetingEndsAt <= ctx.now;
  const state = storedState === "planned" && isOver ? ("handled" as const) : storedState;
  return { ...rest, state, meeting, isMine: proposedBy === ctx.actor.personId };
}

export type Proposal = ReturnType<typeof shown>;

/** What stands nowhere in a list any more. */
const isListed = (circleId: string) =>
  and(eq(topicProposals.circleId, circleId), notInArray(topicProposals.state, ["merged", "withdrawn"]));

/** What members of a circle want on its agenda, what of it is planned, what was handled, and what waits for another time. */
export async function listProposals(ctx: Context, circleSlug: string) {
  const circle = await circleNamed(ctx, circleSlug);
  const rows = (await proposals(ctx, isListed(circle.id))).map((row) => shown(ctx, row));
  const soonest = (one: Proposal, other: Proposal) => Number(one.meeting?.startsAt ?? 0) - Number(other.meeting?.startsAt ?? 0);
  return {
    circle,
    wanted: mixed(rows.filter((row) => row.state === "wanted")),
    planned: rows.filter((row) => row.state === "planned").sort(soonest),
    handled: rows.filter((row) => row.state === "handled").sort((one, other) => soonest(other, one)),
    setAside: rows.filter((row) => row.state === "setAside"),
    may: {
      propose: circle.archivedAt === null && can(ctx.actor, "proposal.make", circle),
      lead: circle.archivedAt === null && can(ctx.actor, "circle.lead", circle),
    },
  };
}

/** What the members of these circles want, by circle. */
export async function wantedIn(ctx: Context, circleIds: string[]) {
  const rows = await proposals(ctx, and(inArray(topicProposals.circleId, circleIds), eq(topicProposals.state, "wanted")));
  const byCircle = groupBy(rows, ({ circleId }) => circleId);
  return new Map([...byCircle].map(([id, of]) => [id, mixed(of.map((row) => shown(ctx, row)))] as const));
}

/** One wish of a circle, with what this actor may do about it. One that was withdrawn is there for members alone. */
export async function findProposal(ctx: Context, circleSlug: string, id: string) {
  const circle = await circleNamed(ctx, circleSlug);
  const mine = and(eq(topicProposals.circleId, circle.id), eq(topicProposals.id, id));
  const [row] = isId(id) ? await proposals(ctx, mine) : [];
  if (!row || (row.storedState === "withdrawn" && !isMember(ctx.actor))) throw notFound();
  const proposal = shown(ctx, row);
  const isAlive = circle.archivedAt === null;
  const isWanted = isAlive && proposal.state === "wanted";
  const isIn = can(ctx.actor, "proposal.vote", row);
  return {
    circle,
    proposal,
    may: {
      see: isMember(ctx.actor),
      vote: isWanted && isIn,
      offer: isWanted && isIn,
      comment: isAlive && isIn && proposal.state !== "withdrawn",
      change: isWanted && can(ctx.actor, "proposal.change", row) && proposal.votes <= Number(proposal.mine),
      lead: isAlive && can(ctx.actor, "proposal.lead", row),
    },
  };
}

/** Where its page is. */
export async function addressOfProposal(ctx: Context, id: string): Promise<string> {
  const [row] = isId(id)
    ? await ctx.db
        .select({ circle: circles.slug })
        .from(topicProposals)
        .innerJoin(circles, eq(circles.id, topicProposals.circleId))
        .where(eq(topicProposals.id, id))
    : [];
  if (!row) throw notFound();
  return `/kringen/${row.circle}/onderwerpen/${id}`;
}

export type ProposalView = Awaited<ReturnType<typeof findProposal>>;

/** Of these wishes, those that the actor may read of, in whatever state: for what they are told. */
export async function readableProposals(ctx: Context, ids: string[]): Promise<Proposal[]> {
  if (ids.length === 0 || !isMember(ctx.actor)) return [];
  return (await proposals(ctx, inArray(topicProposals.id, ids))).map((row) => shown(ctx, row));
}

/** Who wants it, by board. For members. */
export async function supportersOf(ctx: Context, proposalId: string): Promise<{ organisation: string; names: string[] }[]> {
  if (!isMember(ctx.actor)) return [];
  const rows = await ctx.db
    .select({ name: people.name, organisation: organisations.name })
    .from(topicVotes)
    .innerJoin(people, eq(people.id, topicVotes.personId))
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(eq(topicVotes.proposalId, proposalId))
    .orderBy(organisations.name, people.name);
  return [...groupBy(rows, (row) => row.organisation ?? "")].map(([organisation, of]) => ({
    organisation,
    names: of.map(({ name }) => name),
  }));
}

/** Wishes of this circle that may be the same one in other words. */
export async function similarProposals(ctx: Context, circleSlug: string, title: string, most = MOST_SIMILAR): Promise<Proposal[]> {
  const circle = await circleNamed(ctx, circleSlug);
  const rows = (await proposals(ctx, isListed(circle.id))).map((row) => shown(ctx, row));
  return likeliest(title, rows, most);
}

/** Wishes in my circles that I have not yet said anything about, for the to-do list. */
export async function openVotes(ctx: Context): Promise<{ circleSlug: string; circle: string; count: number }[]> {
  const { personId } = ctx.actor;
  if (!personId || ctx.actor.roles.size === 0) return [];
  const found = await ctx.db.execute<{ slug: string; name: string; count: number }>(sql`
    select c.slug, c.name, count(*)::int as count
    from topic_proposals p join circles c on c.id = p.circle_id
    where p.state = 'wanted' and c.archived_at is null
      and p.circle_id in ${[...ctx.actor.roles.keys()]}
      and not exists (select 1 from topic_votes v where v.proposal_id = p.id and v.person_id = ${personId})
    group by c.slug, c.name order by count(*) desc`);
  return found.rows.map((row) => ({ circleSlug: row.slug, circle: row.name, count: row.count }));
}
