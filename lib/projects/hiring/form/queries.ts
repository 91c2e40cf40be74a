import "server-only";
import { eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { organisations } from "@/lib/people/tables";
import { can } from "@/lib/policy/rules";
import { participantsWithFigures } from "../participants";
import { hireInside, planOf } from "../plan";

/** What was decided for all, with the name of the employer; for those who take part. */
export async function hireOf(ctx: Context, slug: string) {
  const project = await hireInside(ctx, slug);
  const plan = await planOf(ctx, project.id);
  const [employer] = plan.employerId
    ? await ctx.db.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, plan.employerId))
    : [];
  const rows = await participantsWithFigures(ctx, project);
  return {
    ...plan,
    employer: employer?.name ?? plan.employerName,
    participants: rows.map(({ id, name }) => ({ id, name })),
    mayLead: project.state === "running" && can(ctx.actor, "project.lead", project),
    isRunning: project.state === "running",
  };
}

export type Hire = Awaited<ReturnType<typeof hireOf>>;
