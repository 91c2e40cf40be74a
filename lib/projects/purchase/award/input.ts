import { z } from "zod";
import { isId } from "@/lib/kernel/ids";
import { hundredthsIn } from "../../exact";
import { dayOrNone } from "../../input";

const names = z.string().trim().max(200, "errors.tooLong").default("");

/** Prices are fields called `price-<article>`. */
export const awardInput = z
  .looseObject({
    project: z.string(),
    lot: z.string().refine(isId, "errors.choose"),
    outcome: z.enum(["awarded", "notAwarded"], "errors.choose"),
    contractor: names,
    reason: z.string().trim().max(1000, "errors.tooLong").default(""),
  })
  .transform(({ project, lot, outcome, contractor, reason, ...fields }, issues) => {
    const isAwarded = outcome === "awarded";
    if (isAwarded && contractor === "") issues.addIssue({ code: "custom", message: "purchase.contractorNeeded", path: ["contractor"] });
    const prices = isAwarded ? pricesIn(fields, issues) : [];
    return { project, lot, outcome, contractor: isAwarded ? contractor : "", reason: isAwarded ? "" : reason, prices };
  });
export type AwardInput = z.output<typeof awardInput>;

function pricesIn(fields: Record<string, unknown>, issues: z.core.$RefinementCtx): { article: string; cents: number }[] {
  return Object.entries(fields).flatMap(([name, typed]) => {
    const article = /^price-(.+)$/.exec(name)?.[1] ?? "";
    if (!isId(article)) return [];
    const cents = hundredthsIn(String(typed));
    if (cents === null) issues.addIssue({ code: "custom", message: "purchase.noAmount", path: [name] });
    return [{ article, cents: cents ?? 0 }];
  });
}

export const contractInput = z.object({ project: z.string(), standstillUntil: dayOrNone, endsOn: dayOrNone });
