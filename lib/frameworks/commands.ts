import "server-only";
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import { haveStopped } from "@/lib/circles/queries";
import { readableDocuments } from "@/lib/documents/queries";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { BEFORE_ALL, newId } from "@/lib/kernel/ids";
import { enqueue } from "@/lib/outbox/commands";
import { organisations } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import type { FrameworkInput } from "./input";
import { frameworkAgreements, frameworkCircles, frameworkDocuments, frameworkLots, frameworkUses } from "./tables";

/** Enters a framework agreement, or corrects one. */
export function keepFramework(ctx: Context, input: FrameworkInput): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const before = input.framework ? await editable(tx, input.framework) : null;
    authorize(tx.actor, "framework.add", null);
    const circleId = await circleOf(tx, input.circle, before?.circleId ?? null);
    const row = { ...wordsOf(input), ...(await organiserOf(tx, input.organiser)), circleId };
    const id = before?.id ?? newId();
    if (before)
      await tx.db
        .update(frameworkAgreements)
        .set({ ...row, updatedAt: tx.now })
        .where(eq(frameworkAgreements.id, id));
    else await tx.db.insert(frameworkAgreements).values({ id, ...row, addedBy: tx.actor.personId ?? "", createdAt: tx.now });
    await keepLots(tx, id, input);
    await keepCircles(tx, id, input);
    await keepDocuments(tx, id, input);
    await enqueue(tx, "search.index", { kind: "framework", id });
    return { id };
  });
}

async function editable(tx: Context, id: string) {
  authorize(tx.actor, "framework.read", null);
  const [row] = await tx.db.select().from(frameworkAgreements).where(eq(frameworkAgreements.id, id)).for("update");
  if (!row) throw notFound();
  authorize(tx.actor, "framework.edit", row);
  return row;
}

const wordsOf = ({ openToAll, extendableUntil, maximumReached, ...input }: FrameworkInput) => ({
  title: input.title,
  summary: input.summary,
  contractors: input.contractors,
  endsOn: input.endsOn,
  extendableUntil: extendableUntil || null,
  openToAll: openToAll === "all",
  openRegions: openToAll === "all" ? [] : input.openRegions,
  openTo: input.openTo,
  howToJoin: input.howToJoin,
  joinLink: input.joinLink,
  contact: input.contact,
  maximumReached: maximumReached !== "",
});

/** One of ours when it is called so, else a body outside. */
async function organiserOf(tx: Context, name: string) {
  const [ours] = await tx.db
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(sql`lower(${organisations.name}) = lower(${name})`, ne(organisations.kind, "company"), isNull(organisations.mergedInto)))
    .limit(1);
  return ours ? { organiserId: ours.id, organiserName: "" } : { organiserId: null, organiserName: name };
}

/** A circle of one's own; one that was there may stay. */
async function circleOf(tx: Context, circle: string, before: string | null): Promise<string | null> {
  if (circle === "" || circle === before) return circle || null;
  if (!tx.actor.roles.has(circle) || (await haveStopped(tx, [circle])))
    throw new DomainError("invalid", "frameworks.notYourCircle", {}, "circle");
  return circle;
}

async function keepLots(tx: Context, frameworkId: string, { lots }: FrameworkInput): Promise<void> {
  await tx.db.delete(frameworkLots).where(eq(frameworkLots.frameworkId, frameworkId));
  if (lots.length > 0) await tx.db.insert(frameworkLots).values(lots.map((lot, position) => ({ frameworkId, ...lot, position })));
}

async function keepCircles(tx: Context, frameworkId: string, { openToAll, openCircles }: FrameworkInput): Promise<void> {
  await tx.db.delete(frameworkCircles).where(eq(frameworkCircles.frameworkId, frameworkId));
  const circleIds = openToAll === "all" ? [] : [...new Set(openCircles)];
  if (circleIds.length > 0) await tx.db.insert(frameworkCircles).values(circleIds.map((circleId) => ({ frameworkId, circleId })));
}

/** What the actor may not read they do not link, nor unlink. */
async function keepDocuments(tx: Context, frameworkId: string, { documents }: FrameworkInput): Promise<void> {
  const before = await tx.db
    .select({ id: frameworkDocuments.documentId })
    .from(frameworkDocuments)
    .where(eq(frameworkDocuments.frameworkId, frameworkId));
  const ids = before.map(({ id }) => id);
  const readable = new Set((await readableDocuments(tx, [...documents, ...ids])).map(({ id }) => id));
  if (documents.some((id) => !readable.has(id) && !ids.includes(id)))
    throw new DomainError("invalid", "frameworks.unknownDocument", {}, "documents");
  const kept = [...new Set([...documents, ...ids.filter((id) => !readable.has(id))])];
  await tx.db.delete(frameworkDocuments).where(eq(frameworkDocuments.frameworkId, frameworkId));
  if (kept.length > 0) await tx.db.insert(frameworkDocuments).values(kept.map((documentId) => ({ frameworkId, documentId })));
}

/** Takes an agreement out of the register, with who uses it: for what was entered by mistake. One that ended stays as history. */
export function removeFramework(ctx: Context, { framework }: { framework: string }): Promise<{ title: string }> {
  return inTransaction(ctx, async (tx) => {
    const { id, title, circleId } = await editable(tx, framework);
    const others = and(eq(frameworkUses.frameworkId, id), ne(frameworkUses.organisationId, tx.actor.organisationId ?? BEFORE_ALL));
    // What others wrote about it is not this actor's to throw away.
    if (!tx.actor.isAdmin && (await tx.db.$count(frameworkUses, others)) > 0) throw new DomainError("conflict", "frameworks.isUsed");
    await tx.db.delete(frameworkAgreements).where(eq(frameworkAgreements.id, id));
    await record(tx, { action: "framework.removed", subject: { kind: "framework", id }, circleId: circleId ?? undefined, data: { title } });
    await enqueue(tx, "search.index", { kind: "framework", id });
    return { title };
  });
}
