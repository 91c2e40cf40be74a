import "server-only";
import { eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { organisations, people } from "@/lib/people/tables";
import { agreementPoints } from "../kinds";
import { hireInside } from "../plan";
import { hirePoints } from "../tables";

/** Every point of the agreement, in its order, with who ticked it; for those who take part. */
export async function pointsOf(ctx: Context, slug: string) {
  const project = await hireInside(ctx, slug);
  const rows = await ctx.db
    .select({
      point: hirePoints.point,
      doneAt: hirePoints.doneAt,
      note: hirePoints.note,
      by: people.name,
      organisation: organisations.name,
    })
    .from(hirePoints)
    .leftJoin(people, eq(people.id, hirePoints.savedBy))
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(eq(hirePoints.projectId, project.id));
  const points = agreementPoints.map((point) => {
    const found = rows.find((row) => row.point === point);
    return {
      point,
      doneAt: found?.doneAt ?? null,
      note: found?.note ?? "",
      by: found?.by ?? null,
      organisation: found?.organisation ?? null,
    };
  });
  return { points, done: points.filter(({ doneAt }) => doneAt).length, isRunning: project.state === "running" };
}

export type Point = Awaited<ReturnType<typeof pointsOf>>["points"][number];
