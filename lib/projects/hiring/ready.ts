import "server-only";
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { projectDecisions } from "../decisions/tables";
import type { ProjectSubject } from "../subject";
import { dividedBy } from "./costs/key";
import { agreementPoints } from "./kinds";
import { participantsWithFigures } from "./participants";
import { planOf } from "./plan";
import { hirePoints, hireVacancies } from "./tables";

type Requirement = (tx: Context, project: ProjectSubject) => Promise<void>;

const conflict = (key: string, params = {}) => new DomainError("conflict", key, params);

export const everybodyAsked: Requirement = async (tx, project) => {
  const open = (await participantsWithFigures(tx, project)).filter(({ use }) => use === null);
  if (open.length > 0) throw conflict("hiring.demandsOpen", { who: open.map(({ name }) => name).join(", ") });
};

export const formChosen: Requirement = async (tx, { id }) => {
  const { form, employerId, employerName } = await planOf(tx, id);
  if (!form || (!employerId && !employerName)) throw conflict("hiring.formOpen");
};

export const costsDivided: Requirement = async (tx, project) => {
  const { costCents, costKey, fixedShare } = await planOf(tx, project.id);
  const key = costKey && { kind: costKey, fixedShare };
  if (!key || costCents === null || !dividedBy(key, await participantsWithFigures(tx, project), costCents))
    throw conflict("hiring.costsOpen");
};

export const pointsTicked: Requirement = async (tx, { id }) => {
  const done = await tx.db.$count(hirePoints, and(eq(hirePoints.projectId, id), isNotNull(hirePoints.doneAt)));
  if (done < agreementPoints.length) throw conflict("hiring.pointsOpen", { count: agreementPoints.length - done });
};

/** Those of whom no body approved the agreement yet. */
export async function undecided(tx: Context, { id, organisationIds }: ProjectSubject): Promise<string[]> {
  const approved = await tx.db
    .select({ organisationId: projectDecisions.organisationId })
    .from(projectDecisions)
    .where(
      and(
        eq(projectDecisions.projectId, id),
        eq(projectDecisions.subject, "agreement"),
        eq(projectDecisions.state, "approved"),
        inArray(projectDecisions.organisationId, organisationIds),
      ),
    );
  const done = new Set(approved.map(({ organisationId }) => organisationId));
  return organisationIds.filter((organisation) => !done.has(organisation));
}

export const everybodyDecided: Requirement = async (tx, project) => {
  const open = await undecided(tx, project);
  if (open.length > 0) throw conflict("hiring.decisionsOpen", { count: open.length });
};

export const vacancyWritten: Requirement = async (tx, { id }) => {
  if ((await tx.db.$count(hireVacancies, eq(hireVacancies.projectId, id))) === 0) throw conflict("hiring.vacancyOpen");
};
