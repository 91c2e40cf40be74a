import "server-only";
import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { BEFORE_ALL } from "@/lib/kernel/ids";
import { readablePeople } from "@/lib/membership/colleagues/queries";
import { organisations, people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { subjectWhere } from "../subject";
import { projectLeads, projectOrganisations, projects } from "../tables";

/** Who takes part, who is interested, and who left, in that order. Who is phoned about it is shown to members, as far as they let. */
export async function participantsOf(ctx: Context, slug: string) {
  const project = await subjectWhere(ctx, eq(projects.slug, slug));
  authorize(ctx.actor, "project.read", project);
  const rows = await ctx.db
    .select({
      id: organisations.id,
      slug: organisations.slug,
      name: organisations.name,
      kind: organisations.kind,
      nis: organisations.nis,
      state: projectOrganisations.state,
      contactId: projectOrganisations.contactId,
      joinedAt: projectOrganisations.joinedAt,
      leftAt: projectOrganisations.leftAt,
      leftReason: projectOrganisations.leftReason,
    })
    .from(projectOrganisations)
    .innerJoin(organisations, eq(organisations.id, projectOrganisations.organisationId))
    .where(eq(projectOrganisations.projectId, project.id))
    .orderBy(sql`array_position(array['joined', 'interested', 'left'], ${projectOrganisations.state})`, asc(organisations.name));
  const contacts = await readablePeople(
    ctx,
    rows.flatMap(({ contactId }) => contactId ?? []),
  );
  const inside = project.organisationIds.includes(ctx.actor.organisationId ?? "");
  return rows.map(({ contactId, leftReason, ...row }) => ({
    ...row,
    isLead: row.id === project.leadOrganisationId,
    isMine: row.id === ctx.actor.organisationId,
    // Why somebody left is between those who take part.
    leftReason: inside ? leftReason : "",
    contact: contacts.find(({ id }) => id === contactId) ?? null,
  }));
}

export type Participant = Awaited<ReturnType<typeof participantsOf>>[number];

/** Who runs it, as far as a member may see people. */
export async function leadsOf(ctx: Context, projectId: string) {
  const rows = await ctx.db.select({ id: projectLeads.personId }).from(projectLeads).where(eq(projectLeads.projectId, projectId));
  return readablePeople(
    ctx,
    rows.map(({ id }) => id),
  );
}

/** People of the organisations that take part, who could lead too. */
export async function possibleLeads(ctx: Context, slug: string) {
  const project = await subjectWhere(ctx, eq(projects.slug, slug));
  authorize(ctx.actor, "project.lead", project);
  if (project.organisationIds.length === 0) return [];
  const rows = await ctx.db
    .select({ id: people.id, name: people.name, organisation: organisations.name })
    .from(people)
    .innerJoin(organisations, eq(organisations.id, people.organisationId))
    .where(inArray(people.organisationId, project.organisationIds))
    .orderBy(asc(organisations.name), asc(people.name));
  const readable = await readablePeople(
    ctx,
    rows.map(({ id }) => id),
  );
  const known = new Set(readable.map(({ id }) => id));
  return rows.filter(({ id }) => known.has(id) && !project.leadIds.includes(id));
}

/** Colleagues of the actor's own organisation whom the others could phone. */
export async function possibleContacts(ctx: Context) {
  const rows = await ctx.db
    .select({ id: people.id })
    .from(people)
    .where(eq(people.organisationId, ctx.actor.organisationId ?? BEFORE_ALL))
    .orderBy(asc(people.name));
  return readablePeople(
    ctx,
    rows.map(({ id }) => id),
  );
}
