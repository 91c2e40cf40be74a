import { z } from "zod";
import { REVIEW_DAYS } from "../input";

const meeting = z.string();

export const sendInput = z.object({
  meeting,
  days: z.coerce
    .number({ error: "reports.daysWrong" })
    .int("reports.daysWrong")
    .min(1, "reports.daysWrong")
    .max(60, "reports.daysWrong")
    .default(REVIEW_DAYS),
});

/** A remark says something; agreeing says enough. */
export const judgeInput = z
  .object({
    meeting,
    verdict: z.enum(["agreed", "remarked"], "errors.choose"),
    section: z.string().default(""),
    remark: z.string().trim().max(2000, "errors.tooLong").default(""),
  })
  .refine(({ verdict, remark }) => verdict === "agreed" || remark !== "", { path: ["remark"], message: "reports.remarkNeeded" });

export const handleRemarkInput = z
  .object({
    meeting,
    person: z.string(),
    outcome: z.enum(["taken", "left"], "errors.choose"),
    because: z.string().trim().max(1000, "errors.tooLong").default(""),
  })
  .refine(({ outcome, because }) => outcome === "taken" || because !== "", { path: ["because"], message: "reports.reasonNeeded" });

export const approveInput = z
  .object({
    meeting,
    by: z.enum(["silence", "meeting"], "errors.choose"),
    on: z
      .union([z.literal(""), z.iso.date("reports.dayShape")], "reports.dayShape")
      .default("")
      .transform((value) => value || null),
  })
  .refine(({ by, on }) => by === "silence" || on !== null, { path: ["on"], message: "reports.dayNeeded" });
