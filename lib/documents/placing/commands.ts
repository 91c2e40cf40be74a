import "server-only";
import { eq } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import { haveStopped } from "@/lib/circles/queries";
import { circles } from "@/lib/circles/tables";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { enqueue } from "@/lib/outbox/commands";
import { authorize } from "@/lib/policy/rules";
import { readableCircles } from "@/lib/policy/scope";
import { findOwned } from "../queries";
import { documentCircles, documents } from "../tables";
import type { Placing } from "./input";

/**
 * Puts a document that somebody else shared in a circle of the actor's own too. Who may read it stays the same, and so does who
 * may change it: leads of that circle get no say in what is not theirs.
 */
export function placeInCircle(ctx: Context, { document: id, circle }: Placing): Promise<{ title: string; circle: string }> {
  return inTransaction(ctx, async (tx) => {
    // Whoever narrows its readers at this moment goes first or waits.
    await tx.db.select({ id: documents.id }).from(documents).where(eq(documents.id, id)).for("share");
    const owned = await findOwned(tx, id);
    authorize(tx.actor, "document.read", owned);
    authorize(tx.actor, "document.place", owned);
    if (!readableCircles(tx.actor).includes(circle)) throw new DomainError("not_allowed", "documents.notYourCircle");
    if (await haveStopped(tx, [circle])) throw new DomainError("conflict", "documents.circleStopped");
    const [placed] = await tx.db
      .insert(documentCircles)
      .values({ documentId: id, circleId: circle, placedBy: owned.ownerId === tx.actor.personId ? null : tx.actor.personId })
      .onConflictDoNothing()
      .returning({ id: documentCircles.documentId });
    if (!placed) throw new DomainError("conflict", "uploads.alreadyThere");
    await record(tx, { action: "document.placed", subject: { kind: "document", id }, circleId: circle });
    await enqueue(tx, "search.index", { kind: "document", id });
    return namesOf(tx, { document: id, circle });
  });
}

async function namesOf(tx: Context, { document, circle }: Placing): Promise<{ title: string; circle: string }> {
  const [names] = await tx.db
    .select({ title: documents.title, circle: circles.name })
    .from(documents)
    .innerJoin(circles, eq(circles.id, circle))
    .where(eq(documents.id, document));
  if (!names) throw notFound();
  return names;
}
