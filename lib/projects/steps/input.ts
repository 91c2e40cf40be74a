import { z } from "zod";
import { type Phase, phasesOf } from "../kinds";

const phases = [...new Set(Object.values(phasesOf).flat())] as [Phase, ...Phase[]];

/** `from`: the step as the page showed it, so that two presses go on by one. */
export const moveInput = z.object({ project: z.string(), from: z.enum(phases), by: z.enum(["1", "-1"]) });

export const dueInput = z.object({
  project: z.string(),
  phase: z.enum(phases),
  dueOn: z.union([z.literal(""), z.iso.date("errors.date")]),
});
