import "server-only";
import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { inspectedBy } from "@/lib/audit/queries";
import type { Actor } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { organisations, people } from "@/lib/people/tables";
import { memberships } from "./tables";

/** A person as an actor, with the circles that they are an active member of at this moment. */
export async function findActor(ctx: Context, personId: string): Promise<Actor | null> {
  const rows = await ctx.db
    .select({
      name: people.name,
      email: people.email,
      organisationId: people.organisationId,
      organisationKind: organisations.kind,
      locale: people.locale,
      isAdmin: people.isAdmin,
      inspected: inspectedBy(people, ctx.now),
      circleId: memberships.circleId,
      role: memberships.role,
    })
    .from(people)
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .leftJoin(memberships, and(eq(memberships.personId, people.id), eq(memberships.state, "active")))
    .where(and(eq(people.id, personId), isNull(people.leftAt), isNull(people.suspendedAt)));
  const [person] = rows;
  if (!person) return null;
  const roles = new Map(rows.flatMap((row) => (row.circleId && row.role ? [[row.circleId, row.role] as const] : [])));
  const { name, email, organisationId, locale, isAdmin } = person;
  const inGovernment = person.organisationKind !== null && person.organisationKind !== "company";
  const inspected = new Set(person.inspected);
  return { personId, name, email, organisationId, inGovernment, locale, isAdmin, isSystem: false, roles, inspected };
}

/** The members of these circles, each once. For whoever may know them there: the caller sees to that. */
export function membersOf(ctx: Context, circleIds: string[]) {
  return ctx.db
    .selectDistinct({ id: people.id, name: people.name, organisation: organisations.name, organisationId: organisations.id })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(and(inArray(memberships.circleId, circleIds), eq(memberships.state, "active")))
    .orderBy(people.name);
}

export type DemoRole = "admin" | "lead" | "member" | "waiting" | "none";

/** Everybody of the demo world with the part that they play in it, leads before members, and first of all who has a request to decide. */
export async function demoPeople(ctx: Context) {
  const decides = sql<boolean>`coalesce(bool_or(${memberships.role} = 'lead' and ${memberships.state} = 'active' and exists
    (select 1 from ${memberships} asking where asking.circle_id = ${memberships.circleId} and asking.state = 'requested')), false)`;
  const rows = await ctx.db
    .select({
      slug: people.slug,
      name: people.name,
      jobTitle: people.jobTitle,
      organisation: organisations.name,
      isAdmin: people.isAdmin,
      leads: sql<boolean>`coalesce(bool_or(${memberships.role} = 'lead' and ${memberships.state} = 'active'), false)`,
      belongs: sql<boolean>`coalesce(bool_or(${memberships.state} = 'active'), false)`,
      waits: sql<boolean>`coalesce(bool_or(${memberships.state} = 'requested'), false)`,
    })
    .from(people)
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .leftJoin(memberships, eq(memberships.personId, people.id))
    .where(and(isNull(people.leftAt), isNull(people.suspendedAt)))
    .groupBy(people.id, organisations.name)
    .orderBy(desc(decides), people.createdAt, people.name);
  return rows.map(({ isAdmin, leads, belongs, waits, ...person }) => {
    const parts: [boolean, DemoRole][] = [
      [isAdmin, "admin"],
      [leads, "lead"],
      [belongs, "member"],
      [waits, "waiting"],
    ];
    return { ...person, role: parts.find(([plays]) => plays)?.[1] ?? "none" };
  });
}
