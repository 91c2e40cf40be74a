import { z } from "zod";
import { exactly, hundredthsIn } from "../../exact";
import { HOURS_OF_HALF_DAY, settlementBases } from "../kinds";

const id = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "errors.choose");
const year = z.coerce.number("hiring.yearWrong").int("hiring.yearWrong").min(2000, "hiring.yearWrong").max(2100, "hiring.yearWrong");

/** More hours than twenty people work in a quarter, in hundredths. */
const MOST_HOURS = 1_200_000;

function hoursIn(amount: string, unit: "hours" | "halfDays"): number | null {
  const hundredths = hundredthsIn(amount);
  if (hundredths === null || unit === "hours") return hundredths;
  const hours = (hundredths * HOURS_OF_HALF_DAY) / 100;
  return Number.isInteger(hours) ? hours : null;
}

export const hoursInput = z
  .object({
    project: z.string(),
    organisation: id,
    year,
    quarter: z.coerce.number("errors.choose").int("errors.choose").min(1, "errors.choose").max(4, "errors.choose"),
    amount: z.string().trim().min(1, "hiring.hoursWrong"),
    unit: z.enum(["hours", "halfDays"], "errors.choose"),
  })
  .transform(({ amount, unit, ...rest }, issue) => {
    const hours = hoursIn(amount, unit);
    if (hours !== null && hours <= MOST_HOURS) return { ...rest, hours };
    issue.addIssue({ code: "custom", message: "hiring.hoursWrong", path: ["amount"] });
    return z.NEVER;
  });
export type HoursInput = z.output<typeof hoursInput>;

const MOST_CENTS = 10_000_000_000;

export const settlementInput = z.object({
  project: z.string(),
  year,
  cost: exactly("hiring.costWrong", { least: 1, most: MOST_CENTS }),
  basis: z.enum(settlementBases, "errors.choose"),
});
export type SettlementInput = z.output<typeof settlementInput>;

export const correctionInput = z
  .object({
    project: z.string(),
    year,
    more: id,
    less: id,
    amount: exactly("hiring.costWrong", { least: 1, most: MOST_CENTS }),
    reason: z.string().trim().min(3, "hiring.correctionReason").max(300, "errors.tooLong"),
  })
  .refine(({ more, less }) => more !== less, { error: "hiring.correctionSame", path: ["less"] });
export type CorrectionInput = z.output<typeof correctionInput>;

export const dropCorrectionInput = z.object({ project: z.string(), year, correction: id });
export const closeInput = z.object({ project: z.string(), year });
