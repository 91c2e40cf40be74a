import "server-only";
import { and, eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import type { ProjectSubject } from "../subject";
import { openReview } from "./review/queries";
import { commonOf, sectionsNow, textOf } from "./subject";
import { textVersions } from "./tables";

type Requirement = (tx: Context, project: ProjectSubject) => Promise<void>;

/** An outline has sections. */
export const outlined: Requirement = async (tx, project) => {
  if ((await sectionsNow(tx, project.id)).length === 0) throw new DomainError("conflict", "texts.noSections");
};

/** Every section is written. */
export const written: Requirement = async (tx, project) => {
  await outlined(tx, project);
  const empty = (await sectionsNow(tx, project.id)).find(({ text }) => text === "");
  if (empty) throw new DomainError("conflict", "texts.sectionIsEmpty", { title: empty.title });
};

/** A version was reviewed, and the round is over. */
export const reviewed: Requirement = async (tx, project) => {
  const edition = (await textOf(tx, project.id))?.edition ?? 0;
  const ofEdition = and(eq(textVersions.projectId, project.id), eq(textVersions.kind, "review"), eq(textVersions.edition, edition));
  if ((await tx.db.$count(textVersions, ofEdition)) === 0) throw new DomainError("conflict", "texts.reviewFirst");
  if (await openReview(tx, project.id, edition)) throw new DomainError("conflict", "texts.reviewIsOpen");
};

/** The common version is frozen. */
export const common: Requirement = async (tx, project) => {
  const edition = (await textOf(tx, project.id))?.edition ?? 0;
  if (!(await commonOf(tx, project.id, edition))) throw new DomainError("conflict", "texts.commonFirst");
};
