import { z } from "zod";

const digitsOf = (phone: string) => phone.replace(/\D/g, "").length;

/** Any notation is fine, as long as it can be dialled. */
export const phoneNumber = z
  .string()
  .trim()
  .max(40, "errors.tooLong")
  .refine(
    (typed) => typed === "" || (/^[+\d][\d\s./()-]*$/.test(typed) && digitsOf(typed) >= 8 && digitsOf(typed) <= 15),
    "people.phoneWrong",
  )
  .default("");

export const profileInput = z.object({
  name: z.string().trim().min(2, "people.nameMissing").max(120, "errors.tooLong"),
  jobTitle: z.string().trim().max(120, "errors.tooLong").default(""),
  /** An organisation's id; empty for "not in the list". */
  organisation: z.string().default(""),
  phone: phoneNumber,
  phoneVisibility: z.enum(["members", "circles", "nobody"], "errors.choose").default("members"),
  reachableAt: z.string().trim().max(200, "errors.tooLong").default(""),
  introduction: z.string().trim().max(2000, "errors.tooLong").default(""),
  locale: z.enum(["nl", "en"], "errors.choose").default("nl"),
});
export type ProfileInput = z.output<typeof profileInput>;

/** The last day of an absence, `2026-12-31`; empty ends it. */
export const absenceInput = z.object({
  until: z
    .string()
    .trim()
    .refine((day) => day === "" || (/^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day))), "people.dayWrong")
    .default(""),
});
export type AbsenceInput = z.output<typeof absenceInput>;
