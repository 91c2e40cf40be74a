import { z } from "zod";
import { dayOrNone } from "../../input";

/** An address that a browser may follow: nothing that runs. */
const link = z.union([z.literal(""), z.url({ protocol: /^https?$/, error: "errors.link" }).max(500, "errors.tooLong")]).default("");

export const vacancyInput = z.object({
  project: z.string(),
  profile: z.string().trim().min(20, "hiring.profileMissing").max(20_000, "errors.tooLong"),
  publishedOn: dayOrNone,
  closesOn: dayOrNone,
  startsOn: dayOrNone,
  link,
  /** A mail address or phone number in the text is where questions are asked, of the employer. */
  ofEmployer: z.literal("yes").optional(),
});
export type VacancyInput = z.output<typeof vacancyInput>;

export const panelInput = z.object({
  project: z.string(),
  people: z
    .array(z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "errors.choose"))
    .max(20, "errors.tooLong")
    .default([]),
});
export type PanelInput = z.output<typeof panelInput>;
