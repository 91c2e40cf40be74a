import { z } from "zod";

/** About six pages of print: what nobody reads of one item. */
const LONGEST = 20_000;

const title = z.string().trim().min(1, "errors.required").max(200, "errors.tooLong");

export const saveSectionInput = z.object({
  section: z.string(),
  /** The revision that was on the screen. */
  revision: z.coerce.number().int(),
  title,
  text: z.string().trim().max(LONGEST, "errors.tooLong").default(""),
});
export const addSectionInput = z.object({ meeting: z.string(), title });
export const moveSectionInput = z.object({ section: z.string(), direction: z.enum(["up", "down"]) });
export const sectionInput = z.object({ section: z.string() });
