import "server-only";
import { and, eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import type { ProjectSubject } from "../subject";
import { missingFor } from "./costs/key";
import { agreementPoints } from "./kinds";
import { participantsWithFigures } from "./participants";
import { planOf } from "./plan";
import { undecided } from "./ready";
import { writesHours } from "./running/held";
import { hireHours, hirePanel, hirePoints, hireSettlements, hireVacancies } from "./tables";

export type HireTask =
  | "hireDemand"
  | "hireForm"
  | "hireCosts"
  | "hireInhabitants"
  | "hirePoints"
  | "hireDecision"
  | "hireVacancy"
  | "hirePanel"
  | "hireHours"
  | "hireSettle";
type Asks = (ctx: Context, project: ProjectSubject) => Promise<{ key: HireTask; href: string }[]>;

const task = (project: ProjectSubject, key: HireTask, page: string) => ({ key, href: `/samenwerken/${project.slug}/aanwerving/${page}` });
const leads = (ctx: Context, project: ProjectSubject) => project.leadIds.includes(ctx.actor.personId ?? "");

export const demandAsked: Asks = async (ctx, project) => {
  const rows = await participantsWithFigures(ctx, project);
  const mine = rows.find(({ id }) => id === ctx.actor.organisationId);
  return mine?.use === null ? [task(project, "hireDemand", "vraag")] : [];
};

export const formAsked: Asks = async (ctx, project) => {
  const { form } = await planOf(ctx, project.id);
  return leads(ctx, project) && !form ? [task(project, "hireForm", "vorm")] : [];
};

export const costsAsked: Asks = async (ctx, project) => {
  const { costKey, costCents, fixedShare } = await planOf(ctx, project.id);
  if (!costKey || costCents === null) return leads(ctx, project) ? [task(project, "hireCosts", "kosten")] : [];
  const missing = missingFor({ kind: costKey, fixedShare }, await participantsWithFigures(ctx, project));
  const mine = missing.some(({ id }) => id === ctx.actor.organisationId);
  return costKey === "inhabitants" && mine ? [task(project, "hireInhabitants", "kosten")] : [];
};

export const pointsAsked: Asks = async (ctx, project) => {
  const rows = await ctx.db.select({ doneAt: hirePoints.doneAt }).from(hirePoints).where(eq(hirePoints.projectId, project.id));
  const done = rows.filter(({ doneAt }) => doneAt).length;
  return done < agreementPoints.length ? [task(project, "hirePoints", "overeenkomst")] : [];
};

export const decisionAsked: Asks = async (ctx, project) =>
  (await undecided(ctx, project)).includes(ctx.actor.organisationId ?? "") ? [task(project, "hireDecision", "overeenkomst")] : [];

export const vacancyAsked: Asks = async (ctx, project) => {
  const { organisationId } = ctx.actor;
  const [written, named] = await Promise.all([
    ctx.db.$count(hireVacancies, eq(hireVacancies.projectId, project.id)),
    ctx.db.$count(hirePanel, and(eq(hirePanel.projectId, project.id), eq(hirePanel.organisationId, organisationId ?? ""))),
  ]);
  const write = leads(ctx, project) && written === 0 ? [task(project, "hireVacancy", "vacature")] : [];
  return named === 0 ? [...write, task(project, "hirePanel", "vacature")] : write;
};

/** The quarter before the one in which this day falls. */
export function quarterBefore(day: string): { year: number; quarter: number } {
  const [year, month] = day.split("-").map(Number);
  const quarter = Math.ceil((month ?? 1) / 3) - 1;
  return quarter === 0 ? { year: (year ?? 0) - 1, quarter: 4 } : { year: year ?? 0, quarter };
}

export const runningAsked: Asks = async (ctx, project) => {
  const { year, quarter } = quarterBefore(brusselsDay(ctx.now));
  const [hours, plan, closed] = await Promise.all([
    ctx.db.$count(hireHours, and(eq(hireHours.projectId, project.id), eq(hireHours.year, year), eq(hireHours.quarter, quarter))),
    planOf(ctx, project.id),
    ctx.db
      .select({ closedAt: hireSettlements.closedAt })
      .from(hireSettlements)
      .where(and(eq(hireSettlements.projectId, project.id), eq(hireSettlements.year, year))),
  ]);
  const write = hours === 0 && writesHours(ctx, project, plan) ? [task(project, "hireHours", "afrekening")] : [];
  const settles = hours > 0 && quarter === 4 && leads(ctx, project) && !closed[0]?.closedAt;
  return settles ? [...write, task(project, "hireSettle", `afrekening?jaar=${year}`)] : write;
};
