import { z } from "zod";
import { defaultNumbers, labelKeyOf, type NumberName, type Numbers, numberNames, type Range, ranges } from "./numbers";

/** As people here write it, `0,7`, or as machines do. */
const WRITTEN = /^\d{1,3}([.,]\d{1,3})?$/;

const typed = (name: NumberName, { min, max, whole = false }: Range) =>
  z.string().transform((text, check) => {
    const value = WRITTEN.test(text.trim()) ? Number(text.trim().replace(",", ".")) : Number.NaN;
    if (value >= min && value <= max && (!whole || Number.isInteger(value))) return value;
    const message = whole ? "numbers.notWhole" : "numbers.notInRange";
    check.addIssue({ code: "custom", message, params: { min, max, label: { key: labelKeyOf(name) } } });
    return z.NEVER;
  });

const fields = Object.fromEntries([...ranges].map(([name, range]) => [name, typed(name, range)]));
const missing = Object.fromEntries(numberNames.map((name) => [name, ""]));
const usual = Object.fromEntries(numberNames.map((name) => [name, String(defaultNumbers[name])]));

/** Numbers with the version that their reader knew, so that nobody changes what they have not seen. */
const numbersWith = (absent: Record<NumberName, string>) =>
  z
    .preprocess(
      (given: object) => ({ known: "", ...absent, ...given }),
      z
        .object({ ...fields, known: z.string() })
        .refine((given: Record<string, unknown>) => Number(given["strengths.guide"]) > Number(given["strengths.experienced"]), {
          path: ["strengths.guide"],
          message: "numbers.guideTooLow",
        }),
    )
    .transform(({ known, ...given }) => ({ known: String(known), numbers: given as Numbers }));

/** The form: every number stands in it. */
export const numbersInput = numbersWith(missing);
/** An address, and the button below the comparison: what is not in it is the default. */
export const chosenInput = numbersWith(usual);

export type NumbersInput = z.output<typeof numbersInput>;
