import "server-only";
import { asc, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { documents } from "@/lib/documents/tables";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
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
    // What was merged into the one that goes leads on to the one that stays.
    await tx.db.update(organisations).set({ mergedInto: to.id }).where(eq(organisations.mergedInto, from.id));
    await tx.db.update(organisations).set({ mergedInto: to.id, mailDomains: [] }).where(eq(organisations.id, from.id));
    const mailDomains = [...new Set([...to.mailDomains, ...from.mailDomains])];
    await tx.db.update(organisations).set({ mailDomains }).where(eq(organisations.id, to.id));
    const data = { name: from.name, into: to.id, intoName: to.name, people: moved.length, documents: shared.length };
    await record(tx, { action: "organisation.merged", subject: { kind: "organisation", id: from.id }, data });
    for (const { id } of moved) await enqueue(tx, "search.index", { kind: "person", id });
    for (const { id } of shared) await enqueue(tx, "search.index", { kind: "document", id });
    return { name: from.name, into: to.name, slug: to.slug, people: moved.length };
  });
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
