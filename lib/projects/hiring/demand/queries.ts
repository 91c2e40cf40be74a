import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { organisations, people } from "@/lib/people/tables";
import { HISTORY_SHOWN } from "../../history";
import { isFrom } from "../../kinds";
import { projectPhases } from "../../tables";
import { participantsWithFigures } from "../participants";
import { hireInside, planOf } from "../plan";
import { hireDemandChanges } from "../tables";
import { sumOf } from "./sum";

/** What everybody needs, with the sum; for those who take part. */
export async function demandsOf(ctx: Context, slug: string) {
  const project = await hireInside(ctx, slug);
  const [rows, plan, [step]] = await Promise.all([
    participantsWithFigures(ctx, project),
    planOf(ctx, project.id),
    ctx.db
      .select({ dueOn: projectPhases.dueOn })
      .from(projectPhases)
      .where(and(eq(projectPhases.projectId, project.id), eq(projectPhases.phase, "demand"))),
  ]);
  const dueOn = step?.dueOn ?? null;
  const isTooLate = dueOn !== null && dueOn < brusselsDay(ctx.now);
  const demands = rows.map(({ id, name, use, halfDays, sites, startsOn }) => {
    return { id, name, use, halfDays: halfDays ?? [], sites: sites ?? "", startsOn, isMine: id === ctx.actor.organisationId };
  });
  return {
    demands,
    sum: sumOf(
      rows.map(({ use }) => use),
      plan.persons,
    ),
    dueOn,
    closed: isFrom(project, "agreement") ? ("written" as const) : isTooLate ? ("late" as const) : null,
    isRunning: project.state === "running",
  };
}

export type Demand = Awaited<ReturnType<typeof demandsOf>>["demands"][number];

/** Every change of what an organisation needs, the last first; for those who take part. */
export async function demandChangesIn(ctx: Context, slug: string) {
  const project = await hireInside(ctx, slug);
  return ctx.db
    .select({
      id: hireDemandChanges.id,
      at: hireDemandChanges.at,
      by: people.name,
      organisation: organisations.name,
      before: hireDemandChanges.before,
      after: hireDemandChanges.after,
    })
    .from(hireDemandChanges)
    .innerJoin(organisations, eq(organisations.id, hireDemandChanges.organisationId))
    .leftJoin(people, eq(people.id, hireDemandChanges.personId))
    .where(eq(hireDemandChanges.projectId, project.id))
    .orderBy(desc(hireDemandChanges.at), desc(hireDemandChanges.id))
    .limit(HISTORY_SHOWN);
}

export type DemandChange = Awaited<ReturnType<typeof demandChangesIn>>[number];
