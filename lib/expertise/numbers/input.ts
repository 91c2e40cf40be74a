import { z } from "zod";
import { typedNumber } from "@/lib/kernel/typed-number";
import { defaultNumbers, labelKeyOf, type NumberName, type Numbers, numberNames, ranges } from "./numbers";

const fields = Object.fromEntries([...ranges].map(([name, range]) => [name, typedNumber(range, labelKeyOf(name))]));
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
