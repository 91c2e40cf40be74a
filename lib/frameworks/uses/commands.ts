import "server-only";
import { and, eq } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { enqueue } from "@/lib/outbox/commands";
import { authorize } from "@/lib/policy/rules";
import type { UseInput } from "../input";
import { frameworkAgreements, frameworkFollows, frameworkLots, frameworkUses } from "../tables";

async function found(tx: Context, id: string): Promise<{ title: string }> {
  authorize(tx.actor, "framework.read", null);
  const [row] = await tx.db.select({ title: frameworkAgreements.title }).from(frameworkAgreements).where(eq(frameworkAgreements.id, id));
  if (!row) throw notFound();
  return row;
}

/** A member speaks for the organisation where they work. */
function own(tx: Context): string {
  const { organisationId } = tx.actor;
  if (!organisationId) throw new DomainError("not_allowed", "errors.notAllowed");
  authorize(tx.actor, "framework.use", { organisationId });
  return organisationId;
}

/** Says that one's organisation uses an agreement, and how that goes; said again it says the last. */
export function sayUse(ctx: Context, { framework: frameworkId, since, lots, experience }: UseInput): Promise<{ title: string }> {
  return inTransaction(ctx, async (tx) => {
    const { title } = await found(tx, frameworkId);
    const organisationId = own(tx);
    const known = await tx.db
      .select({ number: frameworkLots.number })
      .from(frameworkLots)
      .where(eq(frameworkLots.frameworkId, frameworkId));
    const said = {
      since,
      lots: known.map(({ number }) => number).filter((number) => lots.includes(number)),
      experience,
      personId: tx.actor.personId,
      savedAt: tx.now,
    };
    await tx.db
      .insert(frameworkUses)
      .values({ frameworkId, organisationId, ...said })
      .onConflictDoUpdate({ target: [frameworkUses.frameworkId, frameworkUses.organisationId], set: said });
    await enqueue(tx, "search.index", { kind: "framework", id: frameworkId });
    return { title };
  });
}

/** Says that one's organisation does not use it, any more or after all. */
export function takeUseBack(ctx: Context, { framework: frameworkId }: { framework: string }): Promise<{ title: string }> {
  return inTransaction(ctx, async (tx) => {
    const { title } = await found(tx, frameworkId);
    const organisationId = own(tx);
    await tx.db
      .delete(frameworkUses)
      .where(and(eq(frameworkUses.frameworkId, frameworkId), eq(frameworkUses.organisationId, organisationId)));
    await enqueue(tx, "search.index", { kind: "framework", id: frameworkId });
    return { title };
  });
}

/** Wants to be told before it ends, or not any more. */
export function follow(
  ctx: Context,
  { framework: frameworkId, wanted }: { framework: string; wanted: boolean },
): Promise<{ title: string }> {
  return inTransaction(ctx, async (tx) => {
    const { title } = await found(tx, frameworkId);
    const personId = tx.actor.personId ?? "";
    const mine = and(eq(frameworkFollows.frameworkId, frameworkId), eq(frameworkFollows.personId, personId));
    if (wanted) await tx.db.insert(frameworkFollows).values({ frameworkId, personId, createdAt: tx.now }).onConflictDoNothing();
    else await tx.db.delete(frameworkFollows).where(mine);
    return { title };
  });
}
