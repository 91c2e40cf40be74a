import "server-only";
import type { Context } from "@/lib/kernel/context";
import { can } from "@/lib/policy/rules";
import { participantsWithFigures } from "../participants";
import { hireInside, planOf } from "../plan";
import { dividedBy, type Key, missingFor } from "./key";

/** The cost and how it is divided, with what is still missing; for those who take part. */
export async function costsOf(ctx: Context, slug: string) {
  const project = await hireInside(ctx, slug);
  const [rows, plan] = await Promise.all([participantsWithFigures(ctx, project), planOf(ctx, project.id)]);
  const key: Key | null = plan.costKey ? { kind: plan.costKey, fixedShare: plan.fixedShare } : null;
  const figures = rows.map(({ id, name, use, inhabitants, percent }) => ({ id, name, use, inhabitants, percent }));
  const mayLead = project.state === "running" && can(ctx.actor, "project.lead", project);
  return {
    costCents: plan.costCents,
    key,
    figures,
    missing: key ? missingFor(key, figures) : [],
    divided: key && plan.costCents !== null ? dividedBy(key, figures, plan.costCents) : null,
    inhabitants: rows.map(({ id, name, inhabitants, year, source }) => {
      const isMine = id === ctx.actor.organisationId;
      return { id, name, inhabitants, year, source: source ?? "", isMine, mayFill: mayLead || (isMine && project.state === "running") };
    }),
    mayLead,
  };
}

export type Costs = Awaited<ReturnType<typeof costsOf>>;
