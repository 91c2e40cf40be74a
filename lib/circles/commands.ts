import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { slugOf } from "@/lib/kernel/ids";
import { enqueue } from "@/lib/outbox/commands";
import { authorize } from "@/lib/policy/rules";
import { type archiveInput, type CircleInput, circleInput } from "./input";
import { circleCoverage, circles } from "./tables";

/** Starts a circle: a name, a place, and whatever it says about itself. */
export async function startCircle(ctx: Context, input: CircleInput): Promise<{ id: string; slug: string }> {
  const { regions, municipalities, name, ...words } = circleInput.parse(input);
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "circle.start", null);
    const [circle] = await tx.db
      .insert(circles)
      .values({ name, ...words, slug: words.slug ?? slugOf(name) })
      .onConflictDoNothing({ target: circles.slug })
      .returning({ id: circles.id, slug: circles.slug });
    if (!circle) throw new DomainError("conflict", "circles.nameTaken", {}, "name");
    const coverage = [
      ...regions.map((code) => ({ circleId: circle.id, kind: "region" as const, code })),
      ...municipalities.map((code) => ({ circleId: circle.id, kind: "municipality" as const, code })),
    ];
    if (coverage.length > 0) await tx.db.insert(circleCoverage).values(coverage);
    await record(tx, { action: "circle.start", subject: { kind: "circle", id: circle.id }, circleId: circle.id, data: { name } });
    await enqueue(tx, "search.index", { kind: "circle", id: circle.id });
    return circle;
  });
}

/** Closes a circle. Its page stays, with the way to its successor. */
export function archiveCircle(ctx: Context, { circle: id, successor }: z.output<typeof archiveInput>): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "circle.start", null);
    const [closed] = await tx.db
      .update(circles)
      .set({ archivedAt: tx.now, successorId: successor ?? null })
      .where(and(eq(circles.id, id), isNull(circles.archivedAt)))
      .returning({ id: circles.id });
    if (!closed) throw new DomainError("conflict", "circles.alreadyArchived");
    await record(tx, { action: "circle.archive", subject: { kind: "circle", id }, circleId: id, data: { successor } });
    await enqueue(tx, "search.index", { kind: "circle", id });
  });
}
