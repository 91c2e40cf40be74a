import { z } from "zod";
import type { Numbers } from "@/lib/kernel/numbers";
import { typedNumber } from "@/lib/kernel/typed-number";
import { labelKeyOf, numberNames, ranges } from "./numbers";

const fields = Object.fromEntries([...ranges].map(([name, range]) => [name, typedNumber(range, labelKeyOf(name))]));
const missing = Object.fromEntries(numberNames.map((name) => [name, ""]));

const isAfter = (one: string, other: string) => (given: Record<string, unknown>) => Number(given[one]) >= Number(given[other]);

/** Every number stands in the form, with the number of the last change that its reader saw. */
export const ceilingsInput = z
  .preprocess(
    (given: object) => ({ known: "", ...missing, ...given }),
    z
      .object({ ...fields, known: z.string() })
      .refine(isAfter("wait.usual", "wait.urgent"), { path: ["wait.urgent"], message: "ceilings.urgentTooLong" })
      .refine(isAfter("answered.leadAccepts", "answered.askHelped"), {
        path: ["answered.leadAccepts"],
        message: "ceilings.leadTooSoon",
      }),
  )
  .transform(({ known, ...given }) => ({ known: Number(known) || 0, numbers: given as Numbers }));
export type CeilingsInput = z.output<typeof ceilingsInput>;
