import "server-only";
import { createHash } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { type Changed, changesFrom, historyOf, SHOWN_CHANGES } from "@/lib/kernel/numbers";
import { people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { ALGORITHM, defaultParameters, type ExpertiseParameters } from "../parameters";
import { defaultNumbers, type Numbers, numberNames, numbersOf, parametersFrom } from "./numbers";
import { expertiseParameters } from "./tables";

export type InForce = {
  /** Short, and another one as soon as the rule or any number is: what was derived with the same version is the same. */
  version: string;
  parameters: ExpertiseParameters;
};

/** The numbers that profiles are made and read with now. */
export async function parametersInForce(ctx: Context): Promise<InForce> {
  const [last] = await ctx.db
    .select({ changes: expertiseParameters.changes })
    .from(expertiseParameters)
    .orderBy(desc(expertiseParameters.number))
    .limit(1);
  const parameters = last ? parametersFrom(last.changes) : defaultParameters;
  return { version: versionOf(parameters), parameters };
}

export function versionOf(parameters: ExpertiseParameters): string {
  const numbers = Object.entries(numbersOf(parameters)).sort(([one], [other]) => (one < other ? -1 : 1));
  return `${ALGORITHM}.${createHash("sha256").update(JSON.stringify(numbers)).digest("hex").slice(0, 8)}`;
}

export type { Changed };

export const changesBetween = (before: Numbers, after: Numbers): Changed[] => changesFrom(before, after, numberNames);

/** The numbers for the page of admins, and who changed which of them, the last first. */
export async function keptNumbers(ctx: Context) {
  authorize(ctx.actor, "expertise.keep", null);
  const { version, parameters } = await parametersInForce(ctx);
  const rows = await ctx.db
    .select({
      number: expertiseParameters.number,
      changes: expertiseParameters.changes,
      at: expertiseParameters.createdAt,
      by: people.name,
    })
    .from(expertiseParameters)
    .leftJoin(people, eq(people.id, expertiseParameters.changedBy))
    .orderBy(desc(expertiseParameters.number))
    .limit(SHOWN_CHANGES + 1);
  return { version, numbers: numbersOf(parameters), history: historyOf(rows, defaultNumbers, numberNames) };
}
