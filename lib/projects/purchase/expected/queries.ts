import "server-only";
import { and, eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import type { PurchasePhase } from "../../kinds";
import type { ProjectSubject } from "../../subject";
import { commitmentsOf } from "../agreements/queries";
import { isAtLeast } from "../agreements/states";
import { awardsOf } from "../award/queries";
import { purchaseEvaluations } from "../evaluation/tables";
import { purchaseView } from "../queries";

/** A name of lib/i18n `projects.tasks`, and the page of the purchase where it is done. */
export type PurchaseTask = "lots" | "quantities" | "commit" | "settle" | "publish" | "award" | "order" | "evaluate";
type Asked = { key: PurchaseTask; path: string };

type Asks = (ctx: Context, project: ProjectSubject) => Promise<Asked[]> | Asked[];

const leads = (ctx: Context, { leadIds }: ProjectSubject): boolean => leadIds.includes(ctx.actor.personId ?? "");

const asks: { [P in PurchasePhase]?: Asks } = {
  needs: async (ctx, project) => {
    const { articles } = await purchaseView(ctx, project);
    if (articles.length === 0) return leads(ctx, project) ? [{ key: "lots", path: "percelen" }] : [];
    const isFilled = articles.some(({ lines }) => lines.some(({ organisation }) => organisation === ctx.actor.organisationId));
    return isFilled ? [] : [{ key: "quantities", path: "hoeveelheden" }];
  },
  agreements: async (ctx, project) => {
    const mine = (await commitmentsOf(ctx, project.id)).get(ctx.actor.organisationId ?? "") ?? "none";
    return isAtLeast(mine, "confirmed") ? [] : [{ key: "commit", path: "afspraken" }];
  },
  specification: async (ctx, project) => {
    if (!leads(ctx, project)) return [];
    const { settledOn } = await purchaseView(ctx, project);
    return [{ key: settledOn ? "publish" : "settle", path: "bestek" }];
  },
  award: async (ctx, project) => {
    if (!leads(ctx, project)) return [];
    const [{ lots }, { byLot }] = [await purchaseView(ctx, project), await awardsOf(ctx, project.id)];
    return lots.every(({ id }) => byLot.has(id)) ? [] : [{ key: "award", path: "gunning" }];
  },
  orders: () => [{ key: "order", path: "afname" }],
  evaluation: async (ctx, project) => {
    const own = and(eq(purchaseEvaluations.projectId, project.id), eq(purchaseEvaluations.organisationId, ctx.actor.organisationId ?? ""));
    return (await ctx.db.$count(purchaseEvaluations, own)) > 0 ? [] : [{ key: "evaluate", path: "evaluatie" }];
  },
};

/** What a purchase waits for from the actor at its step. */
export const purchaseTasks = async (ctx: Context, project: ProjectSubject): Promise<Asked[]> =>
  (await asks[project.phase as PurchasePhase]?.(ctx, project)) ?? [];
