import { z } from "zod";

const said = z.string().trim().min(1, "errors.required").max(500, "errors.tooLong");

export const decisionInput = z.object({ section: z.string(), text: said });
export const dropDecisionInput = z.object({ decision: z.string() });

/** A member is chosen, anybody else is named; who is chosen goes before who is named. */
const owner = {
  owner: z.string().default(""),
  ownerName: z.string().trim().max(120, "errors.tooLong").default(""),
};

export const takeActionInput = z.object({
  section: z.string(),
  text: said,
  ...owner,
  due: z
    .union([z.literal(""), z.iso.date("reports.dayShape")], "reports.dayShape")
    .default("")
    .transform((value) => value || null),
});
export const dropActionInput = z.object({ action: z.string() });
export const settleActionInput = z.object({
  action: z.string(),
  state: z.enum(["open", "done"], "errors.choose"),
  note: z.string().trim().max(500, "errors.tooLong").optional(),
});
export const handOverInput = z.object({ action: z.string(), ...owner });
