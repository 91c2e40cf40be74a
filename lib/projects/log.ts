import "server-only";
import type { Context } from "@/lib/kernel/context";
import { projectLog } from "./tables";

export const happenings = [
  "started",
  "changed",
  "interested",
  "joined",
  "left",
  "moved",
  "due",
  "lead",
  "leadGone",
  "document",
  "documentGone",
  "decision",
  "hireDemand",
  "hireForm",
  "hireCosts",
  "hireSettled",
  "ended",
  "closing",
  "awardCorrected",
  "textStarted",
  "reviewStarted",
  "reviewAnswered",
  "textCommon",
  "textRevised",
] as const;
export type Happening = (typeof happenings)[number];

type Line = { project: string; what: Happening; organisation?: string | null; data?: Record<string, string | number> };

/** Writes down what happened in a project, in its own transaction. Never figures, and of people only their ids, so that who is erased is gone. */
export async function logIn(tx: Context, { project, what, organisation = tx.actor.organisationId, data = {} }: Line): Promise<void> {
  await tx.db
    .insert(projectLog)
    .values({ projectId: project, at: tx.now, personId: tx.actor.personId, organisationId: organisation, what, data });
}
