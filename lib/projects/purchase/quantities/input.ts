import { z } from "zod";
import { isId } from "@/lib/kernel/ids";
import { dayOrNone } from "../../input";
import { wholeIn } from "../../whole";

/** More pieces than this of one article no local government needs: a digit too many was typed. */
export const MOST_PIECES = 1_000_000;

export const amountNames = ["minimum", "expected", "maximum"] as const;
export type QuantityLine = { article: string; minimum: number; expected: number; maximum: number; isUnsure: boolean };

/** Fields are called `minimum-<article>`, `expected-<article>`, `maximum-<article>` and `unsure-<article>`. */
export const quantitiesInput = z.looseObject({ project: z.string() }).transform((fields, issues) => {
  const ids = [...new Set(Object.keys(fields).flatMap((name) => /^expected-(.+)$/.exec(name)?.[1] ?? []))].filter(isId);
  const lines = ids.flatMap((article) => lineOf(fields, article, issues) ?? []);
  return { project: fields.project, lines };
});
export type QuantitiesInput = z.output<typeof quantitiesInput>;

function lineOf(fields: Record<string, unknown>, article: string, issues: z.core.$RefinementCtx): QuantityLine | null {
  const refuse = (name: string, message: string) => {
    issues.addIssue({ code: "custom", message, path: [`${name}-${article}`] });
    return null;
  };
  const numbers = amountNames.map((name) => wholeOf(fields[`${name}-${article}`]));
  const wrong = amountNames.filter((_, at) => numbers[at] === null);
  for (const name of wrong) refuse(name, "purchase.wholeNumber");
  if (wrong.length > 0) return null;
  const [minimum = 0, expected = 0, maximum = 0] = numbers.map(Number);
  if (expected < minimum) return refuse("expected", "purchase.belowMinimum");
  if (maximum < expected) return refuse("maximum", "purchase.belowExpected");
  return { article, minimum, expected, maximum, isUnsure: fields[`unsure-${article}`] === "on" };
}

/** A whole number; nothing typed is none needed. */
function wholeOf(typed: unknown): number | null {
  if (typeof typed !== "string" || typed.trim() === "") return 0;
  const whole = wholeIn(typed);
  return whole !== null && whole <= MOST_PIECES ? whole : null;
}

export const needInput = z
  .object({
    project: z.string(),
    deliverFrom: dayOrNone,
    deliverUntil: dayOrNone,
    contractEndsOn: dayOrNone,
    note: z.string().trim().max(1000, "errors.tooLong").default(""),
  })
  .refine(({ deliverFrom, deliverUntil }) => deliverFrom === "" || deliverUntil === "" || deliverFrom <= deliverUntil, {
    error: "purchase.windowBackwards",
    path: ["deliverUntil"],
  });
export type NeedInput = z.output<typeof needInput>;
