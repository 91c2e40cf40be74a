import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { documents } from "@/lib/documents/tables";
import { frameworkAgreements, frameworkUses } from "@/lib/frameworks/tables";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import type { EntryKind } from "@/lib/kernel/search-index";
import { productUses } from "@/lib/landscape/tables";
import { meetings } from "@/lib/meetings/tables";
import { enqueue } from "@/lib/outbox/commands";
import { organisations, people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { mergeParticipation } from "@/lib/projects/participation/commands";
import type { mergeInput } from "./input";

/** Makes one of two rows that are the same organisation. Its people, documents and meetings move; the old address leads to the one that stays. */
export function mergeOrganisations(ctx: Context, { organisation, into }: z.output<typeof mergeInput>) {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "organisation.keep", null);
    const { from, to } = await held(tx, organisation, into);
    const moved = await tx.db
      .update(people)
      .set({ organisationId: to.id })
      .where(eq(people.organisationId, from.id))
      .returning({ id: people.id });
    const shared = await tx.db
      .update(documents)
      .set({ organisationId: to.id })
      .where(eq(documents.organisationId, from.id))
      .returning({ id: documents.id });
    await tx.db.update(meetings).set({ hostOrganisationId: to.id }).where(eq(meetings.hostOrganisationId, from.id));
    await mergeParticipation(tx, from.id, to.id);
    const registered = await moveRegisters(tx, { from: from.id, to: to.id });
    // What was merged into the one that goes leads on to the one that stays.
    await tx.db.update(organisations).set({ mergedInto: to.id }).where(eq(organisations.mergedInto, from.id));
    await tx.db.update(organisations).set({ mergedInto: to.id, mailDomains: [] }).where(eq(organisations.id, from.id));
    const mailDomains = [...new Set([...to.mailDomains, ...from.mailDomains])];
    await tx.db.update(organisations).set({ mailDomains }).where(eq(organisations.id, to.id));
    const data = { name: from.name, into: to.id, intoName: to.name, people: moved.length, documents: shared.length };
    await record(tx, { action: "organisation.merged", subject: { kind: "organisation", id: from.id }, data });
    for (const { id } of moved) await enqueue(tx, "search.index", { kind: "person", id });
    for (const { id } of shared) await enqueue(tx, "search.index", { kind: "document", id });
    for (const thing of registered) await enqueue(tx, "search.index", thing);
    return { name: from.name, into: to.name, slug: to.slug, people: moved.length };
  });
}

/** What both had in a register stays as the one that remains has it. */
async function moveRegisters(tx: Context, { from, to }: { from: string; to: string }): Promise<{ kind: EntryKind; id: string }[]> {
  const products = tx.db.select({ id: productUses.productId }).from(productUses).where(eq(productUses.organisationId, to));
  const agreements = tx.db.select({ id: frameworkUses.frameworkId }).from(frameworkUses).where(eq(frameworkUses.organisationId, to));
  await tx.db.delete(productUses).where(and(eq(productUses.organisationId, from), inArray(productUses.productId, products)));
  await tx.db.delete(frameworkUses).where(and(eq(frameworkUses.organisationId, from), inArray(frameworkUses.frameworkId, agreements)));
  const move = { organisationId: to };
  await tx.db.update(productUses).set(move).where(eq(productUses.organisationId, from));
  await tx.db.update(frameworkUses).set(move).where(eq(frameworkUses.organisationId, from));
  await tx.db.update(frameworkAgreements).set({ organiserId: to }).where(eq(frameworkAgreements.organiserId, from));
  const [used, joined] = [await products, await agreements];
  return [...used.map(({ id }) => ({ kind: "product" as const, id })), ...joined.map(({ id }) => ({ kind: "framework" as const, id }))];
}

/** Both rows, locked in one order, so that two merges at once do not wait for each other. */
async function held(tx: Context, organisation: string, into: string) {
  if (organisation === into) throw new DomainError("invalid", "organisations.intoItself", {}, "into");
  const rows = await tx.db
    .select()
    .from(organisations)
    .where(inArray(organisations.id, [organisation, into]))
    .orderBy(asc(organisations.id))
    .for("update");
  const [from, to] = [rows.find(({ id }) => id === organisation), rows.find(({ id }) => id === into)];
  if (!from || !to) throw notFound();
  if (from.mergedInto || to.mergedInto) throw new DomainError("conflict", "organisations.alreadyMerged", {}, "into");
  // People of companies are no members.
  if ((from.kind === "company") !== (to.kind === "company")) throw new DomainError("invalid", "organisations.intoOtherKind", {}, "into");
  return { from, to };
}
