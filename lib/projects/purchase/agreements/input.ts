import { z } from "zod";
import { hundredthsIn } from "../../exact";
import { commitmentStates, purchaseForms, WHOLE } from "./states";

export { commitmentStates, purchaseForms, WHOLE };

export const agreementInput = z.object({
  project: z.string(),
  form: z.enum(purchaseForms, "errors.choose"),
  costSharing: z.string().trim().max(3000, "errors.tooLong").default(""),
});
export type AgreementInput = z.output<typeof agreementInput>;

export const commitmentInput = z.object({ project: z.string(), state: z.enum(commitmentStates, "errors.choose") });
export type CommitmentInput = z.output<typeof commitmentInput>;

/** Nobody needs more margin than this: then the quantities themselves are wrong. */
export const MOST_MARGIN = 50;
/** Lines of the form; empty ones are left out. */
export const CRITERIA_LINES = 8;

export const specificationInput = z
  .looseObject({
    project: z.string(),
    margin: z.coerce
      .number("purchase.marginRange")
      .int("purchase.marginRange")
      .min(0, "purchase.marginRange")
      .max(MOST_MARGIN, "purchase.marginRange"),
  })
  .transform(({ project, margin, ...fields }, issues) => {
    const criteria = Array.from({ length: CRITERIA_LINES }, (_, place) => criterionAt(fields, place, issues)).filter(
      (line) => line !== null,
    );
    const sum = criteria.reduce((total, { weight }) => total + weight, 0);
    if (criteria.length > 0 && sum !== WHOLE && issues.issues.length === 0)
      issues.addIssue({ code: "custom", message: "purchase.notHundred", params: { sum: sum / 100 }, path: ["weight-0"] });
    return { project, margin, criteria };
  });
export type SpecificationInput = z.output<typeof specificationInput>;

type Criterion = { name: string; weight: number };

function criterionAt(fields: Record<string, unknown>, place: number, issues: z.core.$RefinementCtx): Criterion | null {
  const [name, typed] = [`criterion-${place}`, `weight-${place}`].map((field) => String(fields[field] ?? "").trim());
  if (!name && !typed) return null;
  const weight = hundredthsIn(typed ?? "");
  if (!name) issues.addIssue({ code: "custom", message: "errors.required", path: [`criterion-${place}`] });
  if (name && name.length > 150) issues.addIssue({ code: "custom", message: "errors.tooLong", path: [`criterion-${place}`] });
  if (weight === null || weight === 0 || weight > WHOLE)
    issues.addIssue({ code: "custom", message: "purchase.weightWrong", path: [`weight-${place}`] });
  return { name: name ?? "", weight: weight ?? 0 };
}

export const settleInput = z.object({ project: z.string(), settledOn: z.iso.date("errors.date") });
