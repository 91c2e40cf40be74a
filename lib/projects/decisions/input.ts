import { z } from "zod";
import { dayOrNone } from "../input";
import { type DecisionSubject, decidingBodies, decisionStates, decisionSubjects } from "./tables";

export { type DecisionSubject, decisionStates };

/** An address that a browser may follow: nothing that runs. */
const link = z.union([z.literal(""), z.url({ protocol: /^https?$/, error: "errors.link" }).max(500, "errors.tooLong")]).default("");

export const decisionInput = z
  .object({
    project: z.string(),
    subject: z.enum(decisionSubjects),
    body: z.enum(decidingBodies, "errors.choose"),
    state: z.enum(decisionStates, "errors.choose"),
    onDay: dayOrNone,
    link,
  })
  .refine(({ state, onDay }) => onDay !== "" || !["onAgenda", "approved", "refused"].includes(state), {
    error: "projects.decisionDay",
    path: ["onDay"],
  });
export type DecisionInput = z.output<typeof decisionInput>;
