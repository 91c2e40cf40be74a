import "server-only";
import { eq } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { membersOf } from "@/lib/membership/queries";
import { enqueue } from "@/lib/outbox/commands";
import { writableSection } from "../sections/queries";
import { type ActionState, reportActions, reportDecisions, reportSections, reports } from "../tables";
import { settleable } from "./queries";

/** Notes what was decided under an item. */
export function noteDecision(ctx: Context, { section: id, text }: { section: string; text: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { report } = await writableSection(tx, id);
    await tx.db.insert(reportDecisions).values({ reportId: report.id, sectionId: id, text, createdAt: tx.now });
    await changed(tx, id);
  });
}

export function dropDecision(ctx: Context, { decision: id }: { decision: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    if (!isId(id)) throw notFound();
    const [found] = await tx.db.select({ section: reportDecisions.sectionId }).from(reportDecisions).where(eq(reportDecisions.id, id));
    if (!found) throw notFound();
    await writableSection(tx, found.section);
    await tx.db.delete(reportDecisions).where(eq(reportDecisions.id, id));
    await changed(tx, found.section);
  });
}

type Owner = { owner: string; ownerName: string };
type Taken = Owner & { section: string; text: string; due: string | null };

/** Notes who does what by when. */
export function takeAction(ctx: Context, { section: id, text, due, ...given }: Taken): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const { report, circleIds } = await writableSection(tx, id);
    const { name: _, ...owner } = await ownerOf(tx, circleIds, given);
    const [taken] = await tx.db
      .insert(reportActions)
      .values({ reportId: report.id, sectionId: id, text, due, ...owner, createdAt: tx.now })
      .returning({ id: reportActions.id });
    if (!taken) throw new Error("no action was inserted");
    await changed(tx, id);
    // Before approval nobody is held to it; whoever corrects a published report tells at once.
    if (report.state === "published") await enqueue(tx, "notify.action-assigned", { action: taken.id });
    return taken;
  });
}

export function dropAction(ctx: Context, { action: id }: { action: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    if (!isId(id)) throw notFound();
    const [found] = await tx.db.select({ section: reportActions.sectionId }).from(reportActions).where(eq(reportActions.id, id));
    if (!found) throw notFound();
    await writableSection(tx, found.section);
    await tx.db.delete(reportActions).where(eq(reportActions.id, id));
    await changed(tx, found.section);
  });
}

/** Whoever agreed already sees in which section something is other than it was. */
const changed = (tx: Context, section: string) =>
  tx.db.update(reportSections).set({ savedAt: tx.now }).where(eq(reportSections.id, section));

/** Ticks an action off, or takes that back. Its note stays when none is given. */
export function settleAction(ctx: Context, input: { action: string; state: ActionState; note?: string }): Promise<{ text: string }> {
  return inTransaction(ctx, async (tx) => {
    const action = await settleable(tx, input.action);
    const moved = action.state === input.state ? {} : { state: input.state, doneAt: input.state === "done" ? tx.now : null };
    await tx.db
      .update(reportActions)
      .set({ ...moved, note: input.note ?? action.note })
      .where(eq(reportActions.id, input.action));
    return { text: action.text };
  });
}

/** Gives an action to somebody else, who hears of it. */
export function handOver(ctx: Context, { action: id, ...given }: Owner & { action: string }): Promise<{ owner: string }> {
  return inTransaction(ctx, async (tx) => {
    const action = await settleable(tx, id);
    if (action.state === "done") throw new DomainError("conflict", "reports.actionIsDone");
    const { name, ...owner } = await ownerOf(tx, action.circleIds, given);
    await tx.db.update(reportActions).set(owner).where(eq(reportActions.id, id));
    const [of] = await tx.db
      .select({ state: reports.state })
      .from(reportActions)
      .innerJoin(reports, eq(reports.id, reportActions.reportId))
      .where(eq(reportActions.id, id));
    const isHeldTo = of?.state === "approved" || of?.state === "published";
    if (isHeldTo && owner.ownerId) await enqueue(tx, "notify.action-assigned", { action: id });
    return { owner: name };
  });
}

/** A member of the circles that met, or a name. */
async function ownerOf(tx: Context, circleIds: string[], { owner, ownerName }: Owner) {
  if (!owner && !ownerName) throw new DomainError("invalid", "reports.ownerNeeded", {}, "owner");
  if (!owner) return { ownerId: null, ownerName, name: ownerName };
  const member = (await membersOf(tx, circleIds)).find(({ id }) => id === owner);
  if (!member) throw new DomainError("invalid", "errors.choose", {}, "owner");
  return { ownerId: owner, ownerName: "", name: member.name };
}
