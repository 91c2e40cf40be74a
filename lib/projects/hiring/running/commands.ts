import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { logIn } from "../../log";
import { projectOrganisations } from "../../tables";
import { hireHeld, hireHeldByLead } from "../plan";
import { hireCorrections, hireHours, hireSettlementLines, hireSettlements } from "../tables";
import { requireOpenYear, requireWritesHours } from "./held";
import type { CorrectionInput, HoursInput, SettlementInput } from "./input";
import { computedYear } from "./year";

/** Writes down what an organisation had in a quarter: the employer does. */
export function writeHours(ctx: Context, { project: slug, organisation, year, quarter, hours }: HoursInput): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project, personId } = await hireHeld(tx, slug);
    await requireWritesHours(tx, project);
    await requireEverTookPart(tx, project.id, organisation, "organisation");
    await requireOpenYear(tx, project.id, year);
    const now = { hours, savedBy: personId, savedAt: tx.now };
    await tx.db
      .insert(hireHours)
      .values({ projectId: project.id, organisationId: organisation, year, quarter, ...now })
      .onConflictDoUpdate({ target: [hireHours.projectId, hireHours.organisationId, hireHours.year, hireHours.quarter], set: now });
  });
}

/** Also who left pays for what it had. Who was merely interested never had anything. */
async function requireEverTookPart(tx: Context, projectId: string, organisationId: string, field: string): Promise<void> {
  const [part] = await tx.db
    .select({ state: projectOrganisations.state })
    .from(projectOrganisations)
    .where(and(eq(projectOrganisations.projectId, projectId), eq(projectOrganisations.organisationId, organisationId)));
  if (!part || part.state === "interested") throw new DomainError("invalid", "hiring.notAParticipant", {}, field);
}

/** What a year cost, and by what it is divided. */
export function setSettlement(ctx: Context, { project: slug, year, cost, basis }: SettlementInput): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project, personId } = await hireHeldByLead(tx, slug);
    await requireOpenYear(tx, project.id, year);
    const now = { costCents: cost, basis, savedBy: personId, savedAt: tx.now };
    await tx.db
      .insert(hireSettlements)
      .values({ projectId: project.id, year, ...now })
      .onConflictDoUpdate({ target: [hireSettlements.projectId, hireSettlements.year], set: now });
  });
}

/** Moves an amount from one to another, with the reason. */
export function correct(ctx: Context, { project: slug, year, more, less, amount, reason }: CorrectionInput): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project, personId } = await hireHeldByLead(tx, slug);
    await requireOpenYear(tx, project.id, year);
    await requireEverTookPart(tx, project.id, more, "more");
    await requireEverTookPart(tx, project.id, less, "less");
    const row = { year, moreId: more, lessId: less, cents: amount, reason, savedBy: personId, createdAt: tx.now };
    await tx.db.insert(hireCorrections).values({ projectId: project.id, ...row });
  });
}

/** Takes such a move back. */
export function dropCorrection(ctx: Context, input: { project: string; year: number; correction: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project } = await hireHeldByLead(tx, input.project);
    await requireOpenYear(tx, project.id, input.year);
    const [gone] = await tx.db
      .delete(hireCorrections)
      .where(and(eq(hireCorrections.id, input.correction), eq(hireCorrections.projectId, project.id), eq(hireCorrections.year, input.year)))
      .returning({ id: hireCorrections.id });
    if (!gone) throw notFound();
  });
}

/** Closes a year: what everybody owes is kept as it is computed now, and nothing of that year changes any more. */
export function closeYear(ctx: Context, input: { project: string; year: number }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project } = await hireHeldByLead(tx, input.project);
    await requireOpenYear(tx, project.id, input.year);
    const { lines } = await computedYear(tx, project, input.year);
    if (!lines) throw new DomainError("conflict", "hiring.nothingToSettle");
    const rows = lines.map(({ id, weight, shareCents, correctionCents }) => ({
      projectId: project.id,
      year: input.year,
      organisationId: id,
      weight,
      shareCents,
      correctionCents,
    }));
    await tx.db.insert(hireSettlementLines).values(rows);
    await tx.db
      .update(hireSettlements)
      .set({ closedAt: tx.now })
      .where(and(eq(hireSettlements.projectId, project.id), eq(hireSettlements.year, input.year), isNull(hireSettlements.closedAt)));
    await logIn(tx, { project: project.id, what: "hireSettled", data: { year: String(input.year) } });
  });
}
