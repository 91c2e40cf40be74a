import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, eq } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { isFrom } from "../../kinds";
import { logIn } from "../../log";
import { heldForOwn, type ProjectSubject } from "../../subject";
import { projectPhases } from "../../tables";
import { halfDays } from "../kinds";
import { hireHeldByLead, savePlan } from "../plan";
import { type DemandRecord, hireDemandChanges, hireDemands } from "../tables";
import type { DemandInput } from "./input";

/** Says what my organisation needs; the last word stands, until the day or until the agreement is written. */
export function fillDemand(ctx: Context, input: DemandInput): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project, organisationId, personId } = await heldForOwn(tx, input.project);
    if (project.kind !== "hire") throw notFound();
    await requireOpen(tx, project);
    const after = {
      use: input.use,
      halfDays: halfDays.filter((half) => input.halfDays.includes(half)),
      sites: input.sites,
      startsOn: input.startsOn || null,
    };
    const now = { ...after, savedBy: personId, savedAt: tx.now };
    const before = await demandOf(tx, project.id, organisationId);
    await tx.db
      .insert(hireDemands)
      .values({ projectId: project.id, organisationId, ...now })
      .onConflictDoUpdate({ target: [hireDemands.projectId, hireDemands.organisationId], set: now });
    // The first time is no change, and neither is the same again.
    if (before && !isDeepStrictEqual(before, after))
      await tx.db.insert(hireDemandChanges).values({ projectId: project.id, organisationId, personId, at: tx.now, before, after });
    await logIn(tx, { project: project.id, what: "hireDemand" });
  });
}

async function demandOf(tx: Context, projectId: string, organisationId: string): Promise<DemandRecord | undefined> {
  const { use, halfDays, sites, startsOn } = hireDemands;
  const [found] = await tx.db
    .select({ use, halfDays, sites, startsOn })
    .from(hireDemands)
    .where(and(eq(hireDemands.projectId, projectId), eq(hireDemands.organisationId, organisationId)));
  return found;
}

/** Nobody fills in after the day, and what an agreement is written about stays what it is. */
async function requireOpen(tx: Context, project: ProjectSubject): Promise<void> {
  if (isFrom(project, "agreement")) throw new DomainError("conflict", "hiring.demandClosed");
  const [step] = await tx.db
    .select({ dueOn: projectPhases.dueOn })
    .from(projectPhases)
    .where(and(eq(projectPhases.projectId, project.id), eq(projectPhases.phase, "demand")));
  if (step?.dueOn && step.dueOn < brusselsDay(tx.now)) throw new DomainError("conflict", "hiring.demandTooLate");
}

/** How many people are wanted. */
export function setPersons(ctx: Context, input: { project: string; persons: number }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project } = await hireHeldByLead(tx, input.project);
    await savePlan(tx, project.id, { persons: input.persons });
  });
}
