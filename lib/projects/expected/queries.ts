import "server-only";
import { eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import {
  costsAsked,
  decisionAsked,
  demandAsked,
  formAsked,
  type HireTask,
  pointsAsked,
  runningAsked,
  vacancyAsked,
} from "../hiring/expected";
import type { Phase } from "../kinds";
import { type PurchaseTask, purchaseTasks } from "../purchase/expected/queries";
import { listProjects } from "../queries";
import { type ProjectSubject, subjectWhere } from "../subject";
import { projects } from "../tables";
import { adoptionAsks, outlineAsks, reviewAsks, type TextTask, writingAsks } from "../text/expected/queries";

/** A name of lib/i18n `projects.tasks`, and where it is done. */
export type Task = { key: TaskKey; href: string };
export type TaskKey = "invite" | HireTask | PurchaseTask | TextTask;

/** What a project waits for from the actor, at its step: each kind adds what it asks. */
type Asks = (ctx: Context, project: ProjectSubject) => Promise<Task[]> | Task[];

const together: Asks = (ctx, project) =>
  project.leadIds.includes(ctx.actor.personId ?? "") && project.organisationIds.length < 2
    ? [{ key: "invite", href: `/samenwerken/${project.slug}#deelnemers` }]
    : [];

const ofPurchase: Asks = async (ctx, project) => {
  const tasks = await purchaseTasks(ctx, project);
  return tasks.map(({ key, path }) => ({ key, href: `/samenwerken/${project.slug}/aankoop/${path}` }));
};

const asks: { [P in Phase]?: Asks } = {
  idea: together,
  needs: ofPurchase,
  agreements: ofPurchase,
  specification: ofPurchase,
  publication: ofPurchase,
  award: ofPurchase,
  orders: ofPurchase,
  evaluation: ofPurchase,
  demand: demandAsked,
  form: formAsked,
  costs: costsAsked,
  agreement: pointsAsked,
  decisions: decisionAsked,
  vacancy: vacancyAsked,
  running: runningAsked,
  outline: async (ctx, project) => [...(await together(ctx, project)), ...(await outlineAsks(ctx, project))],
  writing: writingAsks,
  review: reviewAsks,
  adoption: adoptionAsks,
};

/** Running projects of the actor's organisation that wait for something from it, the first day first. */
export async function waitingProjects(ctx: Context) {
  const { mine } = await listProjects(ctx);
  const waiting = [];
  for (const project of mine.filter((one) => one.mine === "joined")) {
    const [task] = await expectedOfMe(ctx, await subjectWhere(ctx, eq(projects.id, project.id)));
    if (task) waiting.push({ ...project, task });
  }
  return waiting;
}

/** What the project waits for from the actor's organisation now; nothing when it ended, or for who does not take part. */
export async function expectedOfMe(ctx: Context, project: ProjectSubject): Promise<Task[]> {
  const takesPart = project.organisationIds.includes(ctx.actor.organisationId ?? "");
  if (project.state !== "running" || !takesPart) return [];
  return (await asks[project.phase]?.(ctx, project)) ?? [];
}
