import "server-only";
import { and, eq } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { DomainError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { projectDecisions } from "../../decisions/tables";
import type { ProjectSubject } from "../../subject";
import { ledPurchase, ownPart, requireFrom, requireUnpublished } from "../subject";
import type { AgreementInput, CommitmentInput, SpecificationInput } from "./input";
import { isAtLeast } from "./states";
import { purchaseAgreements, purchaseCommitments, purchaseCriteria } from "./tables";

type Agreement = Partial<typeof purchaseAgreements.$inferInsert>;

async function agree(tx: Context, project: ProjectSubject, fields: Agreement): Promise<void> {
  await tx.db
    .insert(purchaseAgreements)
    .values({ projectId: project.id, ...fields })
    .onConflictDoUpdate({ target: purchaseAgreements.projectId, set: fields });
}

/** Writes down in what form is bought, and who pays for the procedure. */
export function saveAgreement(ctx: Context, { project: slug, form, costSharing }: AgreementInput): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const project = await ledPurchase(tx, slug);
    await requireUnpublished(tx, project);
    await agree(tx, project, { form, costSharing });
  });
}

/** Says how strongly one's own organisation is bound. From the specification on this only gets stronger: others reckon with it. */
export function commit(ctx: Context, { project: slug, state }: CommitmentInput): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project, organisationId, personId } = await ownPart(tx, slug);
    const own = and(eq(purchaseCommitments.projectId, project.id), eq(purchaseCommitments.organisationId, organisationId));
    const [before] = await tx.db.select({ state: purchaseCommitments.state }).from(purchaseCommitments).where(own);
    if (
      project.phase !== "idea" &&
      project.phase !== "needs" &&
      project.phase !== "agreements" &&
      !isAtLeast(state, before?.state ?? "none")
    )
      throw new DomainError("conflict", "purchase.noWayBack", {}, "state");
    if (state === "decided") await requireDecision(tx, project, organisationId);
    const now = { state, savedBy: personId, savedAt: tx.now };
    await tx.db
      .insert(purchaseCommitments)
      .values({ projectId: project.id, organisationId, ...now })
      .onConflictDoUpdate({ target: [purchaseCommitments.projectId, purchaseCommitments.organisationId], set: now });
  });
}

/** Decided is what a body approved on a day, with the place where it can be read. */
async function requireDecision(tx: Context, project: ProjectSubject, organisationId: string): Promise<void> {
  const rows = await tx.db
    .select({ onDay: projectDecisions.onDay, link: projectDecisions.link })
    .from(projectDecisions)
    .where(
      and(
        eq(projectDecisions.projectId, project.id),
        eq(projectDecisions.organisationId, organisationId),
        eq(projectDecisions.subject, "commitment"),
        eq(projectDecisions.state, "approved"),
      ),
    );
  if (!rows.some(({ onDay, link }) => onDay !== null && link !== ""))
    throw new DomainError("invalid", "purchase.decisionFirst", {}, "state");
}

/** Writes down the margin and what tenders are compared on. What was settled before has to be settled again. */
export function saveSpecification(ctx: Context, { project: slug, margin, criteria }: SpecificationInput): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const project = await ledPurchase(tx, slug);
    await requireUnpublished(tx, project);
    await agree(tx, project, { marginPercent: margin, settledOn: null });
    await tx.db.delete(purchaseCriteria).where(eq(purchaseCriteria.projectId, project.id));
    if (criteria.length === 0) return;
    await tx.db.insert(purchaseCriteria).values(criteria.map((one, place) => ({ id: newId(), projectId: project.id, place, ...one })));
  });
}

/** The specification is settled: on which day that was decided. */
export function settle(ctx: Context, { project: slug, settledOn }: { project: string; settledOn: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const project = await ledPurchase(tx, slug);
    requireFrom(project, "specification");
    await requireUnpublished(tx, project);
    if (settledOn > brusselsDay(tx.now)) throw new DomainError("invalid", "purchase.dayAhead", {}, "settledOn");
    await agree(tx, project, { settledOn });
  });
}
