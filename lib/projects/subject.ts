import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { type Action, authorize } from "@/lib/policy/rules";
import { projectLeads, projectOrganisations, projects } from "./tables";

const leadIds = sql<string[]>`array(select l.person_id from ${projectLeads} l where l.project_id = ${projects.id})`;
const organisationIds = sql<
  string[]
>`array(select o.organisation_id from ${projectOrganisations} o where o.project_id = ${projects.id} and o.state = 'joined')`;

/** What rules look at. */
export const subjectColumns = {
  id: projects.id,
  slug: projects.slug,
  kind: projects.kind,
  title: projects.title,
  visibility: projects.visibility,
  circleId: projects.circleId,
  leadOrganisationId: projects.leadOrganisationId,
  phase: projects.phase,
  state: projects.state,
  leadIds,
  organisationIds,
};

/** A project as rules and steps see it. */
export type ProjectSubject = Pick<
  typeof projects.$inferSelect,
  "id" | "slug" | "kind" | "title" | "visibility" | "circleId" | "leadOrganisationId" | "phase" | "state"
> & { leadIds: string[]; organisationIds: string[] };

/** Actions whose subject is a project and nothing more. */
export type ProjectAction = Extract<Action, `project.${string}`> &
  ("project.seeInside" | "project.join" | "project.lead" | "project.takeOver");

export async function subjectWhere(ctx: Context, where: SQL | undefined): Promise<ProjectSubject> {
  const [found] = await ctx.db.select(subjectColumns).from(projects).where(where);
  if (!found) throw notFound();
  return found;
}

/** A project by its address, that this actor may see inside. */
export async function projectInside(ctx: Context, slug: string): Promise<ProjectSubject> {
  const project = await subjectWhere(ctx, eq(projects.slug, slug));
  authorize(ctx.actor, "project.read", project);
  authorize(ctx.actor, "project.seeInside", project);
  return project;
}

/**
 * Takes hold of a project, so that whoever changes it at once stands in one line, and lets the actor pass or throws. Nothing of a project
 * that has ended changes any more.
 */
export async function heldProject(tx: Context, slug: string, action: ProjectAction): Promise<ProjectSubject> {
  const project = await held(tx, slug, action);
  if (project.state !== "running") throw new DomainError("conflict", "projects.hasEnded");
  return project;
}

/** The same for what it leaves behind, which can be published later too. What was given up leaves nothing behind. */
export async function heldToPublish(tx: Context, slug: string): Promise<ProjectSubject> {
  const project = await held(tx, slug, "project.lead");
  if (project.state === "stopped") throw new DomainError("conflict", "projects.hasEnded");
  return project;
}

async function held(tx: Context, slug: string, action: ProjectAction): Promise<ProjectSubject> {
  const [row] = await tx.db.select({ id: projects.id }).from(projects).where(eq(projects.slug, slug)).for("update");
  if (!row) throw notFound();
  const project = await subjectWhere(tx, and(eq(projects.id, row.id)));
  authorize(tx.actor, "project.read", project);
  authorize(tx.actor, action, project);
  return project;
}

/** The same for what somebody fills in for their own organisation. */
export async function heldForOwn(
  tx: Context,
  slug: string,
): Promise<{ project: ProjectSubject; organisationId: string; personId: string }> {
  const project = await heldProject(tx, slug, "project.seeInside");
  const { organisationId, personId } = tx.actor;
  if (!organisationId || !personId) throw notFound();
  authorize(tx.actor, "project.fill", { project, organisationId });
  return { project, organisationId, personId };
}
