import { z } from "zod";
import { numberIn, type Range } from "./numbers";

/** A number in a form, within its range; what is wrong is said with what it is called. */
export const typedNumber = (range: Range, labelKey: string) =>
  z.string().transform((text, check) => {
    const value = numberIn(text, range);
    if (value !== null) return value;
    const { min, max, whole } = range;
    const message = whole ? "numbers.notWhole" : "numbers.notInRange";
    check.addIssue({ code: "custom", message, params: { min, max, label: { key: labelKey } } });
    return z.NEVER;
  });
