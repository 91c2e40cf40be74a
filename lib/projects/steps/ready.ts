import "server-only";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { costsDivided, everybodyAsked, everybodyDecided, formChosen, pointsTicked, vacancyWritten } from "../hiring/ready";
import type { Phase } from "../kinds";
import { allAwarded, allConfirmed, needsKnown, published } from "../purchase/ready";
import type { ProjectSubject } from "../subject";
import { common, outlined, reviewed, written } from "../text/ready";

type Requirement = (tx: Context, project: ProjectSubject) => Promise<void> | void;

/** Two make something joint. */
const together: Requirement = (_, { organisationIds }) => {
  if (organisationIds.length < 2) throw new DomainError("conflict", "projects.needsTwo");
};

/** What must be there before a project leaves a step; a step that is not here is left when its lead says so. */
const requirements: { [P in Phase]?: Requirement } = {
  idea: together,
  needs: needsKnown,
  agreements: allConfirmed,
  specification: published,
  award: allAwarded,
  demand: everybodyAsked,
  form: formChosen,
  costs: costsDivided,
  agreement: pointsTicked,
  decisions: everybodyDecided,
  vacancy: vacancyWritten,
  outline: async (tx, project) => {
    await together(tx, project);
    await outlined(tx, project);
  },
  writing: written,
  review: reviewed,
  common,
};

export async function requireReady(tx: Context, project: ProjectSubject): Promise<void> {
  await requirements[project.phase]?.(tx, project);
}
