import { z } from "zod";
import { documentKinds } from "@/lib/documents/choices";
import { dayOrNone } from "../input";
import { outlineNames } from "./outlines";
import { reviewRoles, reviewVerdicts } from "./tables";

/** About twenty pages of print in one section. */
const LONGEST = 60_000;

const title = z.string().trim().min(2, "texts.titleMissing").max(200, "errors.tooLong");
const about = z.string().trim().max(1000, "errors.tooLong").default("");
const written = z.string().trim().max(LONGEST, "errors.tooLong").default("");
const owner = z.string().default("");

export const startTextInput = z.object({ project: z.string(), outline: z.enum(["empty", ...outlineNames], "errors.choose") });
export const addSectionInput = z.object({ project: z.string(), title, about, owner, dueOn: dayOrNone });
export const changeSectionInput = z.object({ section: z.string(), title, about, owner, dueOn: dayOrNone });
export const moveSectionInput = z.object({ section: z.string(), direction: z.enum(["up", "down"]) });
export const restoreInput = z.object({ project: z.string(), section: z.string() });
export const openInput = z.object({ section: z.string(), over: z.enum(["yes", "no"]).default("no") });
export const sectionInput = z.object({ section: z.string() });

export const saveSectionInput = z.object({
  section: z.string(),
  /** The revision that was on the screen. */
  revision: z.coerce.number().int().min(0),
  text: written,
  note: z.string().trim().max(200, "errors.tooLong").default(""),
  /** Whether one goes on writing, or lets the section go. */
  next: z.enum(["on", "done"]).default("on"),
});

/** `number`: the revision that stands beside the text. `merged` only counts for bringing together. */
export const settleAsideInput = z.object({
  section: z.string(),
  number: z.coerce.number().int().min(1),
  how: z.enum(["merge", "both", "leave"], "errors.choose"),
  revision: z.coerce.number().int().min(0),
  merged: written,
});

export const commentInput = z.object({
  section: z.string(),
  paragraph: z.coerce.number().int().min(0),
  /** The words that were on the screen: the comment is about them. */
  quote: z.string().max(LONGEST),
  body: z.string().trim().min(1, "errors.required").max(5000, "errors.tooLong"),
});

export const agreeInput = z.object({ comment: z.string() });
export const settleCommentInput = z
  .object({
    comment: z.string(),
    state: z.enum(["open", "processed", "notRetained"], "errors.choose"),
    reason: z.string().trim().max(1000, "errors.tooLong").default(""),
  })
  .refine(({ state, reason }) => state !== "notRetained" || reason !== "", { error: "texts.reasonMissing", path: ["reason"] });

export const projectInput = z.object({ project: z.string() });

export const answerReviewInput = z
  .object({
    project: z.string(),
    role: z.enum(reviewRoles, "errors.choose"),
    verdict: z.enum(reviewVerdicts, "errors.choose"),
    body: z.string().trim().max(5000, "errors.tooLong").default(""),
  })
  .refine(({ verdict, body }) => verdict === "agree" || body !== "", { error: "texts.answerWhy", path: ["body"] });

export const publishInput = z.object({
  project: z.string(),
  title: z.string().trim().min(3, "documents.titleNeeded").max(200, "errors.tooLong"),
  kind: z.enum(documentKinds, "errors.choose"),
  visibility: z.enum(["circle", "members"], "errors.choose"),
  seen: z.string().optional(),
});

/** A name and a value for each place, by its number on the form: `naam-0` and `plaats-0`. */
export const valuesInput = z.looseObject({ project: z.string() });

export function valuesIn(given: Record<string, unknown>): Record<string, string> {
  const values: [string, string][] = [];
  for (const [field, name] of Object.entries(given)) {
    const value = given[field.replace(/^naam-/, "plaats-")];
    if (/^naam-\d+$/.test(field) && typeof name === "string" && typeof value === "string") values.push([name, value]);
  }
  return Object.fromEntries(values);
}
export const MAX_VALUE = 500;

export const strikeInput = z.object({ project: z.string(), section: z.uuid("errors.invalid"), strike: z.enum(["yes", "no"]) });
export const addPartInput = z.object({ project: z.string(), section: z.uuid("errors.choose"), title, text: written });
export const changePartInput = z.object({ project: z.string(), part: z.uuid("errors.invalid"), title, text: written });
export const partInput = z.object({ project: z.string(), part: z.uuid("errors.invalid") });
