import "server-only";
import type { Context } from "@/lib/kernel/context";
import { pointsOf } from "./agreement/queries";
import { costsOf } from "./costs/queries";
import { demandsOf } from "./demand/queries";
import { hireOf } from "./form/queries";

/** How far a joint hiring is, for the page of the project; for those who take part. */
export async function hireSummary(ctx: Context, slug: string) {
  const [{ demands, sum }, hire, costs, points] = await Promise.all([
    demandsOf(ctx, slug),
    hireOf(ctx, slug),
    costsOf(ctx, slug),
    pointsOf(ctx, slug),
  ]);
  const mine = costs.divided?.cents.shares.find(({ id }) => id === ctx.actor.organisationId);
  return {
    sum,
    count: demands.length,
    form: hire.form,
    employer: hire.employer,
    key: costs.key?.kind ?? null,
    costCents: costs.costCents,
    mineCents: mine?.units ?? null,
    pointsDone: points.done,
    points: points.points.length,
  };
}
