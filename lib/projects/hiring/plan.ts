import "server-only";
import { eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { heldProject, type ProjectSubject, projectInside } from "../subject";
import { hirePlans } from "./tables";

export type HirePlan = typeof hirePlans.$inferSelect;

const columns = {
  persons: hirePlans.persons,
  form: hirePlans.form,
  employerId: hirePlans.employerId,
  employerName: hirePlans.employerName,
  costCents: hirePlans.costCents,
  costKey: hirePlans.costKey,
  fixedShare: hirePlans.fixedShare,
};
export type Plan = Pick<HirePlan, keyof typeof columns>;

const empty: Plan = { persons: 1, form: null, employerId: null, employerName: "", costCents: null, costKey: null, fixedShare: 0 };

/** What was decided for all so far. */
export async function planOf(ctx: Context, projectId: string): Promise<Plan> {
  const [plan] = await ctx.db.select(columns).from(hirePlans).where(eq(hirePlans.projectId, projectId));
  return plan ?? empty;
}

/** Somebody shared by those who take part, for those who take part. */
export async function hireInside(ctx: Context, slug: string): Promise<ProjectSubject> {
  const project = await projectInside(ctx, slug);
  if (project.kind !== "hire") throw notFound();
  return project;
}

/** The same, held for a change by its lead. */
export async function hireHeldByLead(tx: Context, slug: string): Promise<{ project: ProjectSubject; personId: string }> {
  const project = await heldProject(tx, slug, "project.lead");
  if (project.kind !== "hire" || !tx.actor.personId) throw notFound();
  return { project, personId: tx.actor.personId };
}

/** The same, held by anybody who takes part. */
export async function hireHeld(tx: Context, slug: string): Promise<{ project: ProjectSubject; personId: string }> {
  const project = await heldProject(tx, slug, "project.seeInside");
  if (project.kind !== "hire" || !tx.actor.personId) throw notFound();
  return { project, personId: tx.actor.personId };
}

/** Changes what was decided for all. */
export async function savePlan(tx: Context, projectId: string, change: Partial<Plan>): Promise<void> {
  const saved = { ...change, savedBy: tx.actor.personId ?? "", savedAt: tx.now };
  await tx.db
    .insert(hirePlans)
    .values({ projectId, ...saved })
    .onConflictDoUpdate({ target: hirePlans.projectId, set: saved });
}

/** An organisation that takes part, named in a form. */
export function requireParticipant(project: ProjectSubject, organisationId: string, field: string): void {
  if (!project.organisationIds.includes(organisationId)) throw new DomainError("invalid", "hiring.notAParticipant", {}, field);
}
