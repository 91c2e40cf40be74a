import { z } from "zod";

const digits = (phone: string) => phone.replace(/\D/g, "").length;
const circle = z.uuid("errors.invalid");

/** Chosen when somebody's own organisation is not in the list. */
export const NOT_LISTED = "other";

export const joinInput = z.object({
  circle,
  organisation: z.union([z.uuid(), z.literal(NOT_LISTED)], "membership.organisationMissing"),
  jobTitle: z.string().trim().min(2, "membership.jobTitleMissing").max(120, "errors.tooLong"),
  /** Any notation is fine, as long as it can be dialled. */
  phone: z
    .string()
    .trim()
    .max(40, "errors.tooLong")
    .refine(
      (typed) => typed === "" || (/^[+\d][\d\s./()-]*$/.test(typed) && digits(typed) >= 8 && digits(typed) <= 15),
      "people.phoneWrong",
    )
    .default(""),
});
export type JoinInput = z.output<typeof joinInput>;

export const ownRequestInput = z.object({ circle });
export const answerInput = z.object({ circle, answer: z.string().trim().min(2, "errors.required").max(1000, "errors.tooLong") });

export const appointInput = z.object({ circle, person: z.uuid("errors.invalid"), role: z.enum(["member", "lead"], "errors.choose") });
