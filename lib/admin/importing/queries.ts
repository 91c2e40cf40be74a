import "server-only";
import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import type { Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { groupBy } from "@/lib/kernel/group";
import { isId } from "@/lib/kernel/ids";
import { memberships } from "@/lib/membership/tables";
import { organisations, people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { checkMembers, type KnownForMembers, type KnownPerson } from "./members";
import { checkOrganisations, type KnownOrganisation } from "./organisations";
import { importDrafts } from "./tables";

/** The lists that wait or were brought in, newest first. */
export async function listDrafts(ctx: Context) {
  authorize(ctx.actor, "list.import", null);
  return ctx.db
    .select({ id: importDrafts.id, kind: importDrafts.kind, createdAt: importDrafts.createdAt, doneAt: importDrafts.doneAt })
    .from(importDrafts)
    .orderBy(desc(importDrafts.createdAt))
    .limit(20);
}

/** A list, and what would happen line by line if it were brought in now. */
export async function dryRun(ctx: Context, id: string) {
  authorize(ctx.actor, "list.import", null);
  const [draft] = isId(id) ? await ctx.db.select().from(importDrafts).where(eq(importDrafts.id, id)) : [];
  if (!draft) throw notFound();
  const { kind, text, doneAt, counts } = draft;
  const common = { id, doneAt, counts };
  return kind === "organisations"
    ? { ...common, kind, ...checkOrganisations(text, await knownOrganisations(ctx)) }
    : { ...common, kind, ...checkMembers(text, await knownForMembers(ctx)) };
}

export type DryRun = Awaited<ReturnType<typeof dryRun>>;

async function knownOrganisations(ctx: Context): Promise<KnownOrganisation[]> {
  const rows = await ctx.db
    .select({
      id: organisations.id,
      name: organisations.name,
      kind: organisations.kind,
      nis: organisations.nis,
      mailDomains: organisations.mailDomains,
      mergedInto: organisations.mergedInto,
    })
    .from(organisations)
    .orderBy(asc(organisations.name));
  const former = groupBy(rows, ({ mergedInto }) => mergedInto);
  return (former.get(null) ?? []).map((row) => ({ ...row, formerNames: (former.get(row.id) ?? []).map(({ name }) => name) }));
}

async function knownForMembers(ctx: Context): Promise<KnownForMembers> {
  const open = await ctx.db
    .select({ id: circles.id, slug: circles.slug, name: circles.name })
    .from(circles)
    .where(isNull(circles.archivedAt))
    .orderBy(asc(circles.name));
  return { organisations: await knownOrganisations(ctx), circles: open, people: await knownPeople(ctx), ownEmail: ctx.actor.email };
}

async function knownPeople(ctx: Context): Promise<Map<string, KnownPerson>> {
  const rows = await ctx.db
    .select({
      id: people.id,
      email: people.email,
      organisationId: people.organisationId,
      jobTitle: people.jobTitle,
      circleId: memberships.circleId,
      role: memberships.role,
    })
    .from(people)
    .leftJoin(memberships, and(eq(memberships.personId, people.id), eq(memberships.state, "active")))
    .where(isNotNull(people.email));
  const known = new Map<string, KnownPerson>();
  for (const { circleId, role, email, ...person } of rows) {
    if (email === null) continue;
    const one = known.get(email) ?? { ...person, email, roles: new Map() };
    if (circleId && role) one.roles.set(circleId, role);
    known.set(email, one);
  }
  return known;
}
