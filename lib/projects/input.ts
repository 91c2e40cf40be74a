import { z } from "zod";
import { projectKinds } from "./kinds";
import { wholeIn } from "./whole";

const id = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "errors.choose");

/** A field with a whole number, as people type it. */
export const wholeNumber = (error: string, { least, most }: { least: number; most: number }) =>
  z.string().transform((text, issue) => {
    const whole = wholeIn(text);
    if (whole !== null && whole >= least && whole <= most) return whole;
    issue.addIssue({ code: "custom", message: error });
    return z.NEVER;
  });

/** `members`, or `circle:<id>`. */
const visibility = z.string().regex(/^(members|circle:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, "errors.choose");

/** A day or nothing. */
export const dayOrNone = z.union([z.literal(""), z.iso.date("errors.date")]).default("");

const words = {
  title: z.string().trim().min(5, "projects.titleMissing").max(150, "errors.tooLong"),
  summary: z.string().trim().min(10, "projects.summaryMissing").max(5000, "errors.tooLong"),
  visibility,
  topics: z.array(z.string()).default([]),
};

export const startInput = z.object({ kind: z.enum(projectKinds, "errors.choose"), ...words });
export type StartInput = z.output<typeof startInput>;

export const changeProjectInput = z.object({ project: z.string(), ...words });
export type ChangeProjectInput = z.output<typeof changeProjectInput>;

export const projectInput = z.object({ project: z.string() });

export const stopInput = z.object({
  project: z.string(),
  reason: z.string().trim().max(1000, "errors.tooLong").default(""),
});

export const leadInput = z.object({ project: z.string(), person: id });
export const placeDocumentInput = z.object({ project: z.string(), document: z.string().trim().min(1, "errors.required") });
