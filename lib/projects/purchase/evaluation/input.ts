import { z } from "zod";

export const agains = ["yes", "maybe", "no"] as const;
export type Again = (typeof agains)[number];

export const evaluationInput = z.object({
  project: z.string(),
  score: z.enum(["1", "2", "3", "4", "5"], "errors.choose"),
  again: z.enum(agains, "errors.choose"),
  good: z.string().trim().max(2000, "errors.tooLong").default(""),
  better: z.string().trim().max(2000, "errors.tooLong").default(""),
  /** Ticked: governments that did not take part may read these words. */
  share: z.string().optional(),
});
export type EvaluationInput = z.output<typeof evaluationInput>;
