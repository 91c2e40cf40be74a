import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { people } from "@/lib/people/tables";
import { reportSections, reportVerdicts } from "../tables";

/** What those who were there said of a report, the oldest first. */
export function verdictsOf(ctx: Context, reportId: string) {
  return ctx.db
    .select({
      personId: reportVerdicts.personId,
      name: people.name,
      verdict: reportVerdicts.verdict,
      sectionId: reportVerdicts.sectionId,
      section: reportSections.title,
      remark: reportVerdicts.remark,
      at: reportVerdicts.at,
      outcome: reportVerdicts.outcome,
      outcomeBecause: reportVerdicts.outcomeBecause,
    })
    .from(reportVerdicts)
    .innerJoin(people, eq(people.id, reportVerdicts.personId))
    .leftJoin(reportSections, eq(reportSections.id, reportVerdicts.sectionId))
    .where(eq(reportVerdicts.reportId, reportId))
    .orderBy(asc(reportVerdicts.at), people.name);
}

export type VerdictView = Awaited<ReturnType<typeof verdictsOf>>[number];

export const isOpen = ({ verdict, outcome }: Pick<VerdictView, "verdict" | "outcome">) => verdict === "remarked" && outcome === null;
