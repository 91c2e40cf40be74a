import "server-only";
import { eq } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { enqueue } from "@/lib/outbox/commands";
import { isFrom, neighbour, type Phase, placeOf } from "../kinds";
import { logIn } from "../log";
import { heldProject, type ProjectSubject } from "../subject";
import { projectPhases, projects } from "../tables";
import { requireReady } from "./ready";

type Move = { project: string; from: Phase; by: 1 | -1 };

/** Goes on to the next step, when what this one asks is there, or back to the one before. */
export function move(ctx: Context, input: Move): Promise<{ phase: Phase }> {
  return inTransaction(ctx, async (tx) => {
    const project = await heldProject(tx, input.project, "project.lead");
    if (project.phase !== input.from) throw new DomainError("conflict", "projects.movedAlready");
    const phase = neighbour(project, input.by);
    if (phase === null) throw new DomainError("conflict", "projects.noFurther");
    if (input.by === 1) await requireReady(tx, project);
    else requireOpenAgain(project);
    await tx.db.update(projects).set({ phase, phaseSince: tx.now }).where(eq(projects.id, project.id));
    await tx.db
      .insert(projectPhases)
      .values({ projectId: project.id, phase, reachedAt: tx.now })
      .onConflictDoUpdate({ target: [projectPhases.projectId, projectPhases.phase], set: { reachedAt: tx.now } });
    await logIn(tx, { project: project.id, what: "moved", data: { phase } });
    await enqueue(tx, "notify.project-step", { project: project.id, by: tx.actor.personId });
    await enqueue(tx, "search.index", { kind: "project", id: project.id });
    return { phase };
  });
}

/** What was published to the market stays published. */
function requireOpenAgain(project: ProjectSubject): void {
  if (project.kind === "purchase" && isFrom(project, "publication")) throw new DomainError("conflict", "projects.notBack");
}

/** Until when what a step asks must be there; an empty day takes it away. */
export function setDue(ctx: Context, input: { project: string; phase: Phase; dueOn: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const project = await heldProject(tx, input.project, "project.lead");
    if (placeOf(project.kind, input.phase) < 0) throw notFound();
    const dueOn = input.dueOn === "" ? null : input.dueOn;
    await tx.db
      .insert(projectPhases)
      .values({ projectId: project.id, phase: input.phase, dueOn })
      .onConflictDoUpdate({ target: [projectPhases.projectId, projectPhases.phase], set: { dueOn } });
    await logIn(tx, { project: project.id, what: "due", data: { phase: input.phase, day: input.dueOn } });
  });
}
