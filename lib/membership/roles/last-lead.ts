import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import type { Context } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { people } from "@/lib/people/tables";
import { memberships } from "../tables";

/** Lets changes of who leads a circle wait for each other. People may ask to join it meanwhile. */
export async function lockCircle(tx: Context, circleId: string): Promise<{ isArchived: boolean }> {
  const [circle] = await tx.db
    .select({ archivedAt: circles.archivedAt })
    .from(circles)
    .where(eq(circles.id, circleId))
    .for("no key update");
  if (!circle) throw notFound();
  return { isArchived: circle.archivedAt !== null };
}

/** Refuses that a circle loses its last lead; one that has stopped needs none. Ask before the change, in its transaction. */
export async function keepALead(tx: Context, circleId: string, personId: string): Promise<void> {
  const { isArchived } = await lockCircle(tx, circleId);
  if (isArchived) return;
  const leads = await tx.db
    .select({ personId: memberships.personId, name: people.name })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(memberships.circleId, circleId),
        eq(memberships.state, "active"),
        eq(memberships.role, "lead"),
        isNull(people.leftAt),
        isNull(people.suspendedAt),
      ),
    );
  const [only, ...others] = leads;
  if (only?.personId !== personId || others.length > 0) return;
  const self = personId === tx.actor.personId ? "yes" : "no";
  throw new DomainError("conflict", "membership.lastLead", { name: only.name, self });
}
