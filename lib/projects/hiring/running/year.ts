import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Context } from "@/lib/kernel/context";
import { organisations } from "@/lib/people/tables";
import type { ProjectSubject } from "../../subject";
import { participantsWithFigures } from "../participants";
import { planOf } from "../plan";
import { hireCorrections, hireHours, hireSettlements } from "../tables";
import { settled } from "./settle";

/** A year as its figures say now: cost, hours, corrections, and what follows from them. */
export async function computedYear(ctx: Context, project: ProjectSubject, year: number) {
  const [plan, figures, hours, corrections, [settlement]] = await Promise.all([
    planOf(ctx, project.id),
    participantsWithFigures(ctx, project),
    hoursOf(ctx, project.id, year),
    correctionsOf(ctx, project.id, year),
    ctx.db
      .select()
      .from(hireSettlements)
      .where(and(eq(hireSettlements.projectId, project.id), eq(hireSettlements.year, year))),
  ]);
  const key = plan.costKey && { kind: plan.costKey, fixedShare: plan.fixedShare };
  const together = new Map<string, { id: string; name: string; hours: number }>();
  for (const row of hours) together.set(row.id, { ...row, hours: row.hours + (together.get(row.id)?.hours ?? 0) });
  const lines = settlement ? settled({ ...settlement, key, figures, hours: [...together.values()], corrections }) : null;
  return { settlement: settlement ?? null, hours, corrections, lines };
}

const hoursOf = (ctx: Context, projectId: string, year: number) =>
  ctx.db
    .select({ id: organisations.id, name: organisations.name, quarter: hireHours.quarter, hours: hireHours.hours })
    .from(hireHours)
    .innerJoin(organisations, eq(organisations.id, hireHours.organisationId))
    .where(and(eq(hireHours.projectId, projectId), eq(hireHours.year, year)))
    .orderBy(asc(organisations.name), asc(hireHours.quarter));

const more = alias(organisations, "more");
const less = alias(organisations, "less");

const correctionsOf = (ctx: Context, projectId: string, year: number) =>
  ctx.db
    .select({
      id: hireCorrections.id,
      moreId: hireCorrections.moreId,
      more: more.name,
      lessId: hireCorrections.lessId,
      less: less.name,
      cents: hireCorrections.cents,
      reason: hireCorrections.reason,
    })
    .from(hireCorrections)
    .innerJoin(more, eq(more.id, hireCorrections.moreId))
    .innerJoin(less, eq(less.id, hireCorrections.lessId))
    .where(and(eq(hireCorrections.projectId, projectId), eq(hireCorrections.year, year)))
    .orderBy(asc(hireCorrections.createdAt), asc(hireCorrections.id));
