import { z } from "zod";
import { keepable } from "@/lib/kernel/text";

/** The tables of the page, in their order. */
export const reportNames = ["members", "kinds", "meetings", "attendance", "shared", "documentKinds", "questions", "missed"] as const;
export type ReportName = (typeof reportNames)[number];

/** Months that one may look back, this one included. */
export const periods = [3, 12, 36] as const;

/** What the address of the figures may say. Nonsense is read as nothing. */
export const insightInput = z.object({
  /** A circle's address; empty for all within reach. */
  kring: z.string().transform(keepable).pipe(z.string().trim().max(100)).catch("").default(""),
  maanden: z.coerce
    .number()
    .refine((months) => periods.some((period) => period === months))
    .catch(12)
    .default(12),
});
export type InsightFilter = z.output<typeof insightInput>;

export const reportInput = z.enum(reportNames);
