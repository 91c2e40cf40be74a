import "server-only";
import { and, eq } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { authorize, can } from "@/lib/policy/rules";
import { hireHeld, planOf, requireParticipant } from "../plan";
import { hireWeek } from "../tables";
import type { WeekInput } from "./input";

/** Lays out the half days of one organisation: its own people do, or a lead. What was there goes. */
export function layWeek(ctx: Context, { project: slug, organisation, places }: WeekInput): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project } = await hireHeld(tx, slug);
    if (!can(tx.actor, "project.lead", project)) authorize(tx.actor, "project.fill", { project, organisationId: organisation });
    requireParticipant(project, organisation, "places");
    const { persons } = await planOf(tx, project.id);
    if (places.some(({ person }) => person < 1 || person > persons)) throw new DomainError("conflict", "hiring.personGone", {}, "places");
    await tx.db.delete(hireWeek).where(and(eq(hireWeek.projectId, project.id), eq(hireWeek.organisationId, organisation)));
    if (places.length === 0) return;
    const rows = places.map((place) => ({ projectId: project.id, organisationId: organisation, ...place }));
    await tx.db.insert(hireWeek).values(rows).onConflictDoNothing();
  });
}
