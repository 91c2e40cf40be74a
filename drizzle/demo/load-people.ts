import { eq, sql } from "drizzle-orm";
import { circleCoverage, circles as circleTable } from "@/lib/circles/tables";
import type { Context } from "@/lib/kernel/context";
import { after, DAY } from "@/lib/kernel/dates";
import { memberships } from "@/lib/membership/tables";
import { organisations, people as peopleTable } from "@/lib/people/tables";
import { circles } from "./circles";
import { type DemoPerson, people } from "./people";
import { profiles } from "./profiles";

/** Ids of what was loaded, by slug. */
export type Ids = { people: Map<string, string>; circles: Map<string, string>; organisations: Map<string, string> };

const domainOf = (person: DemoPerson) => `${person.organisation.replace(/^(gemeente|ocmw)-/, "")}.example.org`;

/** The address of somebody of the demo world: always at example.org, which nobody can own. */
const emailOf = (person: DemoPerson) => `${person.slug.replace("-", ".")}@${domainOf(person)}`;

export async function loadPeople(ctx: Context): Promise<Ids> {
  const used = [...new Set(people.map((person) => person.organisation))];
  const known = await ctx.db.select({ id: organisations.id, slug: organisations.slug }).from(organisations);
  const ids: Ids = { people: new Map(), circles: new Map(), organisations: new Map(known.map((row) => [row.slug, row.id])) };
  const missing = used.filter((slug) => !ids.organisations.has(slug));
  if (missing.length > 0) throw new Error(`organisations that do not exist: ${missing.join(", ")}`);
  const demoDomain = sql`${organisations.mailDomains} || array[regexp_replace(${organisations.slug}, '^(gemeente|ocmw)-', '') || '.example.org']`;
  await ctx.db.update(organisations).set({ mailDomains: demoDomain }).where(eq(organisations.kind, "municipality"));
  for (const person of people) ids.people.set(person.slug, await loadPerson(ctx, person, ids));
  await loadCircles(ctx, ids);
  await loadMemberships(ctx, ids);
  return ids;
}

async function loadPerson(ctx: Context, person: DemoPerson, ids: Ids): Promise<string> {
  const { absentDays, ...profile } = profiles[person.slug] ?? {};
  const [row] = await ctx.db
    .insert(peopleTable)
    .values({
      slug: person.slug,
      name: person.name,
      email: emailOf(person),
      jobTitle: person.jobTitle,
      organisationId: ids.organisations.get(person.organisation),
      isAdmin: person.admin ?? false,
      absentUntil: absentDays ? after(ctx.now, absentDays * DAY) : null,
      createdAt: after(ctx.now, -400 * DAY),
      ...profile,
    })
    .returning({ id: peopleTable.id });
  if (!row) throw new Error(person.slug);
  return row.id;
}

async function loadCircles(ctx: Context, ids: Ids) {
  for (const { regions, ...circle } of circles) {
    const [row] = await ctx.db
      .insert(circleTable)
      .values({ ...circle, createdAt: after(ctx.now, -2000 * DAY) })
      .returning({ id: circleTable.id });
    if (!row) throw new Error(circle.slug);
    ids.circles.set(circle.slug, row.id);
    const coverage = regions.map((code) => ({ circleId: row.id, kind: "region" as const, code }));
    if (coverage.length > 0) await ctx.db.insert(circleCoverage).values(coverage);
  }
}

async function loadMemberships(ctx: Context, ids: Ids) {
  const admin = idOf(ids.people, "paula-platform");
  for (const person of people) {
    const personId = idOf(ids.people, person.slug);
    const active = person.circles.map((slug, index) => ({
      personId,
      circleId: idOf(ids.circles, slug),
      state: "active" as const,
      role: person.leads.includes(slug) ? ("lead" as const) : ("member" as const),
      domainMatches: true,
      requestedAt: after(ctx.now, -(300 + index * 40) * DAY),
      decidedBy: admin,
      decidedAt: after(ctx.now, -(298 + index * 40) * DAY),
    }));
    const asked = person.asks.map((slug) => ({
      personId,
      circleId: idOf(ids.circles, slug),
      state: "requested" as const,
      domainMatches: true,
      requestedAt: after(ctx.now, -2 * DAY),
    }));
    if (active.length + asked.length > 0) await ctx.db.insert(memberships).values([...active, ...asked]);
  }
}

export function idOf(ids: Map<string, string>, slug: string): string {
  const id = ids.get(slug);
  if (!id) throw new Error(`not in the demo world: ${slug}`);
  return id;
}
