import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { people } from "@/lib/people/tables";
import { heldForOwn } from "../../subject";
import { hireHeldByLead } from "../plan";
import { hirePanel, hireVacancies } from "../tables";
import { candidateSigns } from "./candidates";
import type { PanelInput, VacancyInput } from "./input";

/** Writes the vacancy. What looks like data of a candidate is not taken. */
export function writeVacancy(ctx: Context, input: VacancyInput): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project, personId } = await hireHeldByLead(tx, input.project);
    requireNoCandidate(input);
    const { profile, link } = input;
    if (input.publishedOn && input.closesOn && input.closesOn < input.publishedOn)
      throw new DomainError("invalid", "hiring.closesBefore", {}, "closesOn");
    const days = { publishedOn: input.publishedOn || null, closesOn: input.closesOn || null, startsOn: input.startsOn || null };
    const now = { profile, link, ...days, savedBy: personId, savedAt: tx.now };
    await tx.db
      .insert(hireVacancies)
      .values({ projectId: project.id, ...now })
      .onConflictDoUpdate({ target: hireVacancies.projectId, set: now });
  });
}

/** A national number never; where to ask questions only when somebody says that it is that. */
function requireNoCandidate({ profile, ofEmployer }: VacancyInput): void {
  const signs = candidateSigns(profile);
  if (signs.includes("national-number")) throw new DomainError("invalid", "hiring.nationalNumber", {}, "profile");
  if (signs.length > 0 && !ofEmployer) throw new DomainError("invalid", "hiring.looksLikeCandidate", {}, "profile");
}

/** Who sits in the selection panel for my organisation: colleagues of mine. */
export function namePanel(ctx: Context, input: PanelInput): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project, organisationId } = await heldForOwn(tx, input.project);
    if (project.kind !== "hire") throw notFound();
    const wanted = [...new Set(input.people)];
    const own = wanted.length
      ? await tx.db
          .select({ id: people.id })
          .from(people)
          .where(and(inArray(people.id, wanted), eq(people.organisationId, organisationId), isNull(people.leftAt)))
      : [];
    if (own.length !== wanted.length) throw new DomainError("invalid", "projects.notAColleague", {}, "people");
    await tx.db.delete(hirePanel).where(and(eq(hirePanel.projectId, project.id), eq(hirePanel.organisationId, organisationId)));
    const rows = own.map(({ id }) => ({ projectId: project.id, personId: id, organisationId, createdAt: tx.now }));
    if (rows.length > 0) await tx.db.insert(hirePanel).values(rows).onConflictDoNothing();
  });
}
