import "server-only";
import { and, eq } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { hireHeld } from "../plan";
import { hirePoints } from "../tables";
import type { PointInput } from "./input";

/** Says that the agreement speaks about a point, or not yet, with a note. Who said so and when stays as long as the tick does. */
export function tickPoint(ctx: Context, { project: slug, point, done, note }: PointInput): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project, personId } = await hireHeld(tx, slug);
    const here = and(eq(hirePoints.projectId, project.id), eq(hirePoints.point, point));
    const [before] = await tx.db.select().from(hirePoints).where(here);
    const stays = before?.doneAt && done === "yes";
    const set = stays ? { note } : { note, doneAt: done === "yes" ? tx.now : null, savedBy: personId, savedAt: tx.now };
    if (before) await tx.db.update(hirePoints).set(set).where(here);
    else await tx.db.insert(hirePoints).values({ projectId: project.id, point, ...set, savedBy: personId });
  });
}
