import "server-only";
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { organisations } from "@/lib/people/tables";
import { can } from "@/lib/policy/rules";
import type { ProjectSubject } from "../../subject";
import { projectOrganisations } from "../../tables";
import { hireInside, planOf } from "../plan";
import { hireHours, hireSettlementLines, hireSettlements } from "../tables";
import { writesHours } from "./held";
import type { SettlementLine } from "./settle";
import { computedYear } from "./year";

/** A year with its hours and what each owes: as it was closed, or as it is computed now; for those who take part. */
export async function yearOf(ctx: Context, slug: string, asked?: number) {
  const project = await hireInside(ctx, slug);
  const thisYear = Number(brusselsDay(ctx.now).slice(0, 4));
  const year = asked ?? thisYear;
  const [computed, plan, years, everybody] = await Promise.all([
    computedYear(ctx, project, year),
    planOf(ctx, project.id),
    yearsOf(ctx, project.id),
    tookPart(ctx, project.id),
  ]);
  const isClosed = Boolean(computed.settlement?.closedAt);
  const isRunning = project.state === "running";
  return {
    year,
    years: [...new Set([...years, thisYear, year])].sort((one, other) => other - one),
    ...computed,
    lines: isClosed ? await closedLines(ctx, project, year) : computed.lines,
    isClosed,
    key: plan.costKey,
    participants: everybody,
    mayWriteHours: isRunning && !isClosed && writesHours(ctx, project, plan),
    mayLead: isRunning && !isClosed && can(ctx.actor, "project.lead", project),
  };
}

export type HireYear = Awaited<ReturnType<typeof yearOf>>;

async function yearsOf(ctx: Context, projectId: string): Promise<number[]> {
  const [settled, worked] = await Promise.all([
    ctx.db.select({ year: hireSettlements.year }).from(hireSettlements).where(eq(hireSettlements.projectId, projectId)),
    ctx.db.selectDistinct({ year: hireHours.year }).from(hireHours).where(eq(hireHours.projectId, projectId)).orderBy(desc(hireHours.year)),
  ]);
  return [...settled, ...worked].map(({ year }) => year);
}

/** Also who left: it had hours, and pays for them. */
const tookPart = (ctx: Context, projectId: string) =>
  ctx.db
    .select({ id: organisations.id, name: organisations.name })
    .from(projectOrganisations)
    .innerJoin(organisations, eq(organisations.id, projectOrganisations.organisationId))
    .where(and(eq(projectOrganisations.projectId, projectId), inArray(projectOrganisations.state, ["joined", "left"])))
    .orderBy(asc(organisations.name));

async function closedLines(ctx: Context, project: ProjectSubject, year: number): Promise<SettlementLine[]> {
  const rows = await ctx.db
    .select({
      id: organisations.id,
      name: organisations.name,
      weight: hireSettlementLines.weight,
      shareCents: hireSettlementLines.shareCents,
      correctionCents: hireSettlementLines.correctionCents,
    })
    .from(hireSettlementLines)
    .innerJoin(organisations, eq(organisations.id, hireSettlementLines.organisationId))
    .where(and(eq(hireSettlementLines.projectId, project.id), eq(hireSettlementLines.year, year)))
    .orderBy(asc(organisations.name));
  return rows.map((row) => ({ ...row, dueCents: row.shareCents + row.correctionCents }));
}
