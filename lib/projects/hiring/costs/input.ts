import { z } from "zod";
import { exactly } from "../../exact";
import { wholeNumber } from "../../input";
import { costKeys } from "../kinds";
import { WHOLE } from "./key";

/** A hundred million euro, in cents. */
const MOST_CENTS = 10_000_000_000;

const id = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "errors.choose");

export const costsInput = z.object({
  project: z.string(),
  cost: exactly("hiring.costWrong", { least: 1, most: MOST_CENTS }),
  key: z.enum(costKeys, "errors.choose"),
  fixedShare: exactly("hiring.percentWrong", { most: WHOLE, ofNothing: 0 }).default(0),
});
export type CostsInput = z.output<typeof costsInput>;

export const inhabitantsInput = z.object({
  project: z.string(),
  organisation: id,
  inhabitants: wholeNumber("hiring.inhabitantsWrong", { least: 1, most: 10_000_000 }),
  year: z.coerce.number("hiring.yearWrong").int("hiring.yearWrong").min(2000, "hiring.yearWrong").max(2100, "hiring.yearWrong"),
  source: z.string().trim().min(3, "hiring.sourceMissing").max(300, "errors.tooLong"),
});
export type InhabitantsInput = z.output<typeof inhabitantsInput>;

/** `percent-<id of an organisation>` for each. What is not a number is told at its own field. */
export const percentsInput = z
  .object({ project: z.string() })
  .catchall(z.unknown())
  .transform(({ project, ...fields }, issue) => {
    const percents = new Map<string, number>();
    for (const [name, text] of Object.entries(fields)) {
      if (!name.startsWith("percent-")) continue;
      const read = exactly("hiring.percentWrong", { most: WHOLE }).safeParse(text);
      if (read.success) percents.set(name.slice("percent-".length), read.data);
      else issue.addIssue({ code: "custom", message: "hiring.percentWrong", path: [name] });
    }
    return { project: String(project), percents };
  });
export type PercentsInput = z.output<typeof percentsInput>;
