import "server-only";
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { CircleRole } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { groupBy } from "@/lib/kernel/group";
import { photoMark } from "@/lib/people/photos/mark";
import { listOrganisations, organisationForDomain, ownProfile } from "@/lib/people/queries";
import { organisations, people } from "@/lib/people/tables";
import { authorize, can } from "@/lib/policy/rules";
import { memberships } from "../tables";

export type Figures = { members: number; organisations: number; leads: { name: string; slug: string; organisation: string | null }[] };

/** A member who may come in: whoever is kept out is among their colleagues no more, on no list. */
const isPresent = and(eq(memberships.state, "active"), isNull(people.leftAt), isNull(people.suspendedAt));

/** Of each circle how many are in it and who leads it: names only, so that visitors may see it. */
export async function figuresOf(ctx: Context, circleIds: string[]): Promise<Map<string, Figures>> {
  if (circleIds.length === 0) return new Map();
  const rows = await ctx.db
    .select({
      circleId: memberships.circleId,
      members: sql<number>`count(*)::int`,
      organisations: sql<number>`count(distinct ${people.organisationId})::int`,
      leads: sql<
        Figures["leads"]
      >`coalesce(json_agg(json_build_object('name', ${people.name}, 'slug', ${people.slug}, 'organisation', ${organisations.name})
        order by ${people.name}) filter (where ${memberships.role} = 'lead'), '[]')`,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(and(isPresent, inArray(memberships.circleId, circleIds)))
    .groupBy(memberships.circleId);
  return new Map(rows.map(({ circleId, ...figures }) => [circleId, figures]));
}

/** How many people are in a circle; who is in two counts once. */
export async function countMembers(ctx: Context): Promise<number> {
  const [row] = await ctx.db
    .select({ count: sql<number>`count(distinct ${memberships.personId})::int` })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(isPresent);
  return row?.count ?? 0;
}

export type CircleMember = {
  id: string;
  slug: string;
  name: string;
  jobTitle: string;
  role: CircleRole;
  /** Null when there is none, or when this reader may not see it. */
  phone: string | null;
  email: string | null;
  photo: string | null;
  absentUntil: Date | null;
};

/** Everybody in a circle under their organisation, leads first; for members of any circle. */
export async function membersByOrganisation(
  ctx: Context,
  circleId: string,
): Promise<{ organisation: string | null; organisationSlug: string | null; members: CircleMember[] }[]> {
  authorize(ctx.actor, "circle.seeMembers", { id: circleId });
  const rows = await ctx.db
    .select({
      id: people.id,
      slug: people.slug,
      name: people.name,
      jobTitle: people.jobTitle,
      role: memberships.role,
      phone: people.phone,
      phoneVisibility: people.phoneVisibility,
      circleIds: sql<
        string[]
      >`(select array_agg(m.circle_id::text) from memberships m where m.person_id = ${people.id} and m.state = 'active')`,
      email: people.email,
      photo: photoMark,
      absentUntil: people.absentUntil,
      organisation: organisations.name,
      organisationSlug: organisations.slug,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(and(isPresent, eq(memberships.circleId, circleId)))
    .orderBy(asc(organisations.name), sql`${memberships.role} <> 'lead'`, asc(people.name));
  const groups = groupBy(rows, (row) => row.organisationSlug);
  return [...groups].map(([organisationSlug, group]) => ({
    organisation: group[0]?.organisation ?? null,
    organisationSlug,
    members: group.map(({ organisation: _, organisationSlug: __, phoneVisibility, circleIds, phone, absentUntil, ...person }) => {
      const maySee = can(ctx.actor, "people.seePhone", { personId: person.id, phoneVisibility, circleIds });
      return { ...person, phone: maySee ? phone : null, absentUntil: absentUntil && absentUntil > ctx.now ? absentUntil : null };
    }),
  }));
}

const decider = alias(people, "decider");

/** One's own latest request or membership in a circle, or null when there never was any. */
export async function ownMembership(ctx: Context, circleId: string) {
  if (!ctx.actor.personId) return null;
  const [own] = await ctx.db
    .select({
      state: memberships.state,
      role: memberships.role,
      requestedAt: memberships.requestedAt,
      decidedAt: memberships.decidedAt,
      endedAt: memberships.endedAt,
      by: decider.name,
      reason: memberships.reason,
      answer: memberships.answer,
    })
    .from(memberships)
    .leftJoin(decider, eq(decider.id, memberships.decidedBy))
    .where(and(eq(memberships.circleId, circleId), eq(memberships.personId, ctx.actor.personId)))
    .orderBy(desc(memberships.requestedAt), desc(sql`${memberships.state} in ('requested', 'moreInfo', 'active')`))
    .limit(1);
  return own ?? null;
}

export type OwnMembership = NonNullable<Awaited<ReturnType<typeof ownMembership>>>;

/** The circles where one is a member or waits to be, by circle. */
export async function ownStates(ctx: Context): Promise<Map<string, "requested" | "moreInfo" | "active">> {
  if (!ctx.actor.personId) return new Map();
  const rows = await ctx.db
    .select({ circleId: memberships.circleId, state: memberships.state })
    .from(memberships)
    .where(and(eq(memberships.personId, ctx.actor.personId), inArray(memberships.state, ["requested", "moreInfo", "active"])));
  return new Map(rows.map((row) => [row.circleId, row.state as "requested" | "moreInfo" | "active"]));
}

/** Below this a median says nothing. */
const FEWEST_DECISIONS = 3;

/** How long a request usually waits in this circle, in hours, or null when there were too few to tell. */
export async function usualWait(ctx: Context, circleId: string): Promise<number | null> {
  const waited = sql`extract(epoch from ${memberships.decidedAt} - ${memberships.requestedAt}) / 3600`;
  const [row] = await ctx.db
    .select({
      hours: sql<number | null>`(percentile_cont(0.5) within group (order by ${waited}))::float`,
      count: sql<number>`count(*)::int`,
    })
    .from(memberships)
    .where(
      and(
        eq(memberships.circleId, circleId),
        inArray(memberships.state, ["active", "declined", "ended"]),
        sql`${memberships.decidedAt} > ${memberships.requestedAt}`,
      ),
    );
  return row && row.count >= FEWEST_DECISIONS ? row.hours : null;
}

/** What the form to join starts with: one's own words so far, and the organisation that the mail address belongs to. */
export async function joinForm(ctx: Context) {
  const [profile, organisations, ofAddress] = await Promise.all([
    ownProfile(ctx),
    listOrganisations(ctx),
    organisationForDomain(ctx, ctx.actor.email ?? ""),
  ]);
  const known = organisations.some(({ id }) => id === ofAddress?.id) ? ofAddress : null;
  return {
    organisations,
    organisation: profile.organisationId ?? known?.id ?? "",
    matched: known !== null && (profile.organisationId === null || profile.organisationId === known.id) ? known.name : null,
    jobTitle: profile.jobTitle,
    phone: profile.phone ?? "",
  };
}
