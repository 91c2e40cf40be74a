import { z } from "zod";
import { isId } from "@/lib/kernel/ids";
import { hundredthsIn } from "../../exact";
import { wholeNumber } from "../../input";

const id = z.string().refine(isId, "errors.choose");

export const lotInput = z.object({
  project: z.string(),
  /** Empty for a new one. */
  lot: z.union([z.literal(""), id]).default(""),
  number: wholeNumber("purchase.lotNumber", { least: 1, most: 999 }),
  title: z.string().trim().min(1, "errors.required").max(150, "errors.tooLong"),
});
export type LotInput = z.output<typeof lotInput>;

/** An amount that may be left out, in cents. */
export const optionalCents = z
  .string()
  .default("")
  .transform((text, issue) => {
    if (text.trim() === "") return null;
    const cents = hundredthsIn(text);
    if (cents !== null) return cents;
    issue.addIssue({ code: "custom", message: "purchase.noAmount" });
    return z.NEVER;
  });

export const articleInput = z.object({
  project: z.string(),
  article: z.union([z.literal(""), id]).default(""),
  lot: id,
  name: z.string().trim().min(1, "errors.required").max(150, "errors.tooLong"),
  unit: z.string().trim().min(1, "errors.required").max(40, "errors.tooLong"),
  description: z.string().trim().max(2000, "errors.tooLong").default(""),
  estimate: optionalCents,
});
export type ArticleInput = z.output<typeof articleInput>;

export const removeInput = z.object({ project: z.string(), id });
