import "server-only";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { DomainError } from "@/lib/kernel/errors";
import { logIn } from "../log";
import { heldForOwn } from "../subject";
import type { DecisionInput } from "./input";
import { projectDecisions } from "./tables";

/** Writes down what a body of one's own organisation decided, or when it will; the last word stands. */
export function decide(ctx: Context, input: DecisionInput): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project, organisationId, personId } = await heldForOwn(tx, input.project);
    const { subject, body, state, link } = input;
    const onDay = input.onDay === "" || state === "notApplicable" ? null : input.onDay;
    if (onDay && ["approved", "refused"].includes(state) && onDay > brusselsDay(tx.now))
      throw new DomainError("invalid", "projects.decisionAhead", {}, "onDay");
    const now = { state, onDay, link, savedBy: personId, savedAt: tx.now };
    await tx.db
      .insert(projectDecisions)
      .values({ projectId: project.id, organisationId, subject, body, ...now })
      .onConflictDoUpdate({
        target: [projectDecisions.projectId, projectDecisions.organisationId, projectDecisions.subject, projectDecisions.body],
        set: now,
      });
    await logIn(tx, { project: project.id, what: "decision", data: { body, state, day: onDay ?? "" } });
  });
}
