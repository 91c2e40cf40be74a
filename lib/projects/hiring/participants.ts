import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { organisations } from "@/lib/people/tables";
import type { ProjectSubject } from "../subject";
import { hireDemands, hireFigures } from "./tables";

/** Those who take part, by name, with what each needs and what a cost key may know of it. */
export async function participantsWithFigures(ctx: Context, project: ProjectSubject) {
  if (project.organisationIds.length === 0) return [];
  return ctx.db
    .select({
      id: organisations.id,
      name: organisations.name,
      use: hireDemands.use,
      halfDays: hireDemands.halfDays,
      sites: hireDemands.sites,
      startsOn: hireDemands.startsOn,
      inhabitants: hireFigures.inhabitants,
      year: hireFigures.year,
      source: hireFigures.source,
      percent: hireFigures.percent,
    })
    .from(organisations)
    .leftJoin(hireDemands, and(eq(hireDemands.organisationId, organisations.id), eq(hireDemands.projectId, project.id)))
    .leftJoin(hireFigures, and(eq(hireFigures.organisationId, organisations.id), eq(hireFigures.projectId, project.id)))
    .where(inArray(organisations.id, project.organisationIds))
    .orderBy(asc(organisations.name), asc(organisations.id));
}

export type HireParticipant = Awaited<ReturnType<typeof participantsWithFigures>>[number];
