import { z } from "zod";
import { hireForms } from "../kinds";

/** `employer`: somebody who takes part, or `other` with a name. */
export const formInput = z
  .object({
    project: z.string(),
    form: z.enum(hireForms, "errors.choose"),
    employer: z.string().regex(/^(other|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, "errors.choose"),
    employerName: z.string().trim().max(150, "errors.tooLong").default(""),
  })
  .refine(({ employer, employerName }) => employer !== "other" || employerName.length >= 3, {
    error: "hiring.employerMissing",
    path: ["employerName"],
  });
export type FormInput = z.output<typeof formInput>;
