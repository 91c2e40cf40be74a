import { z } from "zod";
import { hundredthsIn } from "../../exact";
import { dayOrNone, wholeNumber } from "../../input";
import { HALF_DAY, halfDays } from "../kinds";

/** Nobody shares more than this many full-time people. */
const MOST = 2000;

/** What is typed in the unit that people think in, as hundredths of a full-time job. */
function useIn(amount: string, unit: "fullTime" | "halfDays"): number | null {
  const hundredths = hundredthsIn(amount);
  if (hundredths === null || unit === "fullTime") return hundredths;
  // A half day is 0.10 of a full-time job: 2.5 half days are 0.25, and less than a tenth of a half day is no plan.
  const use = (hundredths * HALF_DAY) / 100;
  return Number.isInteger(use) ? use : null;
}

export const demandInput = z
  .object({
    project: z.string(),
    amount: z.string().trim().min(1, "hiring.amountMissing"),
    unit: z.enum(["fullTime", "halfDays"], "errors.choose"),
    halfDays: z.array(z.enum(halfDays)).default([]),
    sites: z.string().trim().max(300, "errors.tooLong").default(""),
    startsOn: dayOrNone,
  })
  .transform(({ amount, unit, ...rest }, issue) => {
    const use = useIn(amount, unit);
    if (use !== null && use > 0 && use <= MOST) return { ...rest, use };
    issue.addIssue({ code: "custom", message: "hiring.amountWrong", path: ["amount"] });
    return z.NEVER;
  });
export type DemandInput = z.output<typeof demandInput>;

export const personsInput = z.object({
  project: z.string(),
  persons: wholeNumber("hiring.personsWrong", { least: 1, most: 20 }),
});
