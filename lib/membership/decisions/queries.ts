import "server-only";
import { and, asc, desc, eq, gte, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { circles } from "@/lib/circles/tables";
import type { Actor } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { after } from "@/lib/kernel/dates";
import { organisations, people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { ledCircles } from "@/lib/policy/scope";
import { type MembershipState, memberships } from "../tables";
import { UNDO_WITHIN } from "./commands";

/** Only of circles that the actor leads, and never one's own. */
export function decidableBy(ctx: Context): SQL | undefined {
  authorize(ctx.actor, "admin.enter", null);
  const led = ledCircles(ctx.actor);
  const inLed = led === "all" ? undefined : led.length > 0 ? inArray(memberships.circleId, led) : sql`false`;
  return and(inLed, ctx.actor.personId ? ne(memberships.personId, ctx.actor.personId) : undefined);
}

export type EarlierMembership = { circle: string; state: MembershipState; year: number };

/** What another circle said no to is between the applicant, that circle and the admins. */
const earlier = (actor: Actor) => sql<EarlierMembership[]>`coalesce((
  select json_agg(json_build_object('circle', c.name, 'state', m.state, 'year', extract(year from m.requested_at)::int) order by m.requested_at)
  from memberships m join circles c on c.id = m.circle_id
  where m.person_id = ${memberships.personId} and m.id <> ${memberships.id} and (
    m.state in ('active', 'ended') or m.state = 'declined' and (m.circle_id = ${memberships.circleId} or ${actor.isAdmin}))
), '[]')`;

/** Looked at anew: whoever asked may since have said that they work elsewhere, and only then the address proves something else. */
const host = sql`split_part(${people.email}, '@', 2)`;
const matchesNow = sql<boolean>`exists (
  select 1 from unnest(${organisations.mailDomains}) as own(domain) where ${host} = own.domain or ${host} like '%.' || own.domain)`;

/** Requests of who may come in that wait for this lead or admin, oldest first; those that wait for the applicant come after. */
export async function waitingRequests(ctx: Context) {
  return ctx.db
    .select({
      id: memberships.id,
      state: memberships.state,
      name: people.name,
      personSlug: people.slug,
      email: people.email,
      jobTitle: people.jobTitle,
      organisation: organisations.name,
      domainMatches: matchesNow,
      circle: circles.name,
      circleSlug: circles.slug,
      requestedAt: memberships.requestedAt,
      role: memberships.role,
      reason: memberships.reason,
      answer: memberships.answer,
      escalatedAt: memberships.escalatedAt,
      earlier: earlier(ctx.actor),
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .innerJoin(circles, eq(circles.id, memberships.circleId))
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(and(decidableBy(ctx), inArray(memberships.state, ["requested", "moreInfo"]), isNull(people.suspendedAt)))
    .orderBy(sql`${memberships.state} = 'moreInfo'`, asc(memberships.requestedAt), asc(memberships.id));
}

export type WaitingRequest = Awaited<ReturnType<typeof waitingRequests>>[number];

/** How many wait for a decision of this actor; 0 for who decides nothing. */
export async function countWaiting(ctx: Context): Promise<number> {
  const led = ledCircles(ctx.actor);
  if (led !== "all" && led.length === 0) return 0;
  const [row] = await ctx.db
    .select({ count: sql<number>`count(*)::int` })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(decidableBy(ctx), eq(memberships.state, "requested"), isNull(people.suspendedAt)));
  return row?.count ?? 0;
}

const decider = alias(people, "decider");
/** The last word on a membership: who let somebody in, or who put them out later. */
const lastBy = sql`coalesce(${memberships.endedBy}, ${memberships.decidedBy})`;
const lastAt = sql<Date | null>`case when ${memberships.endedBy} is null then ${memberships.decidedAt} else ${memberships.endedAt} end`;

/** The log of decisions, latest first. `undoable`: one's own, and nobody was told yet. */
export async function recentDecisions(ctx: Context, limit = 15) {
  const rows = await ctx.db
    .select({
      id: memberships.id,
      state: memberships.state,
      name: people.name,
      circle: circles.name,
      by: decider.name,
      byId: decider.id,
      at: lastAt.mapWith(memberships.decidedAt),
      reason: memberships.reason,
      requestedAt: memberships.requestedAt,
      role: memberships.role,
      endedBy: memberships.endedBy,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .innerJoin(circles, eq(circles.id, memberships.circleId))
    .innerJoin(decider, eq(decider.id, lastBy))
    .where(and(decidableBy(ctx), inArray(memberships.state, ["active", "declined", "moreInfo", "ended"])))
    .orderBy(sql`${lastAt} desc nulls last`)
    .limit(limit);
  const told = after(ctx.now, -UNDO_WITHIN);
  return rows.map(({ byId, at, requestedAt, role, endedBy, ...row }) => ({
    ...row,
    outcome: endedBy ? ("putOut" as const) : row.state,
    at: at ?? ctx.now,
    undoable: byId === ctx.actor.personId && at !== null && at >= told && at > requestedAt && role === "member" && row.state !== "ended",
  }));
}

export type RecentDecision = Awaited<ReturnType<typeof recentDecisions>>[number];

/** When anybody last asked to join one of the actor's circles: for the empty queue. */
export async function lastRequestAt(ctx: Context): Promise<Date | null> {
  const [row] = await ctx.db
    .select({ requestedAt: memberships.requestedAt })
    .from(memberships)
    .where(and(decidableBy(ctx), or(ne(memberships.state, "active"), gte(memberships.decidedAt, memberships.requestedAt))))
    .orderBy(desc(memberships.requestedAt))
    .limit(1);
  return row?.requestedAt ?? null;
}
