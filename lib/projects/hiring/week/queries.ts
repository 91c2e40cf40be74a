import "server-only";
import { and, eq, inArray, lte } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { can } from "@/lib/policy/rules";
import { participantsWithFigures } from "../participants";
import { hireInside, planOf } from "../plan";
import { hireWeek } from "../tables";
import { cellsOf, compared } from "./grid";

/** The week, beside what everybody asked; for those who take part. Who left has no half days any more. */
export async function weekOf(ctx: Context, slug: string) {
  const project = await hireInside(ctx, slug);
  const [asked, { persons }] = await Promise.all([participantsWithFigures(ctx, project), planOf(ctx, project.id)]);
  const placed = await ctx.db
    .select({ person: hireWeek.person, halfDay: hireWeek.halfDay, organisationId: hireWeek.organisationId })
    .from(hireWeek)
    .where(
      and(eq(hireWeek.projectId, project.id), inArray(hireWeek.organisationId, project.organisationIds), lte(hireWeek.person, persons)),
    );
  const leads = can(ctx.actor, "project.lead", project);
  const mayLay = ({ id }: { id: string }) => project.state === "running" && (leads || id === ctx.actor.organisationId);
  return {
    persons,
    cells: cellsOf(placed, asked, persons),
    compared: compared(placed, asked),
    mine: asked.filter(mayLay).map(({ id, name }) => ({
      id,
      name,
      isMine: id === ctx.actor.organisationId,
      places: placed.filter(({ organisationId }) => organisationId === id).map(({ person, halfDay }) => `${person}:${halfDay}`),
    })),
  };
}

export type Week = Awaited<ReturnType<typeof weekOf>>;
