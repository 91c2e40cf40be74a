import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { can } from "@/lib/policy/rules";
import type { ProjectSubject } from "../../subject";
import { type Plan, planOf } from "../plan";
import { hireSettlements } from "../tables";

/** A year that is closed stays what it is. */
export async function requireOpenYear(tx: Context, projectId: string, year: number): Promise<void> {
  const [closed] = await tx.db
    .select({ year: hireSettlements.year })
    .from(hireSettlements)
    .where(and(eq(hireSettlements.projectId, projectId), eq(hireSettlements.year, year), isNotNull(hireSettlements.closedAt)));
  if (closed) throw new DomainError("conflict", "hiring.yearClosed", { year: String(year) });
}

/** Whoever employs writes down the hours; when that is nobody who takes part, a lead does. */
export const writesHours = (ctx: Context, project: ProjectSubject, { employerId }: Pick<Plan, "employerId">): boolean =>
  employerId && project.organisationIds.includes(employerId)
    ? can(ctx.actor, "project.fill", { project, organisationId: employerId })
    : can(ctx.actor, "project.lead", project);

export async function requireWritesHours(tx: Context, project: ProjectSubject): Promise<void> {
  if (!writesHours(tx, project, await planOf(tx, project.id))) throw new DomainError("not_allowed", "hiring.hoursOfEmployer");
}
