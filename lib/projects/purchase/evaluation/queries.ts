import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { organisations } from "@/lib/people/tables";
import { purchaseInside } from "../subject";
import { purchaseEvaluations } from "./tables";

/** What every organisation thinks of it. For those who take part. */
export async function evaluationsIn(ctx: Context, slug: string) {
  const project = await purchaseInside(ctx, slug);
  return ctx.db
    .select({
      organisationId: purchaseEvaluations.organisationId,
      organisation: organisations.name,
      score: purchaseEvaluations.score,
      again: purchaseEvaluations.again,
      good: purchaseEvaluations.good,
      better: purchaseEvaluations.better,
      isShared: purchaseEvaluations.isShared,
    })
    .from(purchaseEvaluations)
    .innerJoin(organisations, eq(organisations.id, purchaseEvaluations.organisationId))
    .where(eq(purchaseEvaluations.projectId, project.id))
    .orderBy(asc(organisations.name));
}
export type Evaluation = Awaited<ReturnType<typeof evaluationsIn>>[number];
