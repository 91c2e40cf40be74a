import { z } from "zod";
import { isId } from "@/lib/kernel/ids";
import { exactly } from "../../exact";
import { dayOrNone } from "../../input";

export const thresholdInput = z
  .object({
    name: z.string().trim().min(1, "errors.required").max(200, "errors.tooLong"),
    amount: exactly("purchase.noAmount"),
    validFrom: z.iso.date("errors.date"),
    validUntil: dayOrNone,
    source: z.url({ protocol: /^https?$/, error: "errors.link" }).max(500, "errors.tooLong"),
  })
  .refine(({ validFrom, validUntil }) => validUntil === "" || validFrom <= validUntil, {
    error: "purchase.thresholdBackwards",
    path: ["validUntil"],
  });
export type ThresholdInput = z.output<typeof thresholdInput>;

export const removeThresholdInput = z.object({ threshold: z.string().refine(isId, "errors.choose") });
