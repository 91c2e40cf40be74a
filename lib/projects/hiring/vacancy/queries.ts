import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { readablePeople } from "@/lib/membership/colleagues/queries";
import { organisations, people } from "@/lib/people/tables";
import { can } from "@/lib/policy/rules";
import { hireInside } from "../plan";
import { hirePanel, hireVacancies } from "../tables";

const nothing = { profile: "", publishedOn: null, closesOn: null, startsOn: null, link: "" };

/** The vacancy and who sits in the panel; for those who take part. */
export async function vacancyOf(ctx: Context, slug: string) {
  const project = await hireInside(ctx, slug);
  const { profile, publishedOn, closesOn, startsOn, link } = hireVacancies;
  const [[vacancy], panel, colleagues] = await Promise.all([
    ctx.db.select({ profile, publishedOn, closesOn, startsOn, link }).from(hireVacancies).where(eq(hireVacancies.projectId, project.id)),
    panelOf(ctx, project),
    colleaguesOf(ctx),
  ]);
  return {
    vacancy: vacancy ?? nothing,
    panel,
    colleagues,
    mayLead: project.state === "running" && can(ctx.actor, "project.lead", project),
    isRunning: project.state === "running",
  };
}

const panelOf = (ctx: Context, project: { id: string; organisationIds: string[] }) =>
  ctx.db
    .select({
      id: people.id,
      name: people.name,
      jobTitle: people.jobTitle,
      organisationId: organisations.id,
      organisation: organisations.name,
    })
    .from(hirePanel)
    .innerJoin(people, eq(people.id, hirePanel.personId))
    .innerJoin(organisations, eq(organisations.id, hirePanel.organisationId))
    .where(and(eq(hirePanel.projectId, project.id), inArray(hirePanel.organisationId, project.organisationIds), isNull(people.leftAt)))
    .orderBy(asc(organisations.name), asc(people.name));

/** Whom the reader's organisation may name. */
async function colleaguesOf(ctx: Context): Promise<{ id: string; name: string }[]> {
  const { organisationId } = ctx.actor;
  if (!organisationId) return [];
  const rows = await ctx.db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(eq(people.organisationId, organisationId), isNull(people.leftAt)))
    .orderBy(asc(people.name));
  const readable = await readablePeople(
    ctx,
    rows.map(({ id }) => id),
  );
  const known = new Set(readable.map(({ id }) => id));
  return rows.filter(({ id }) => known.has(id));
}

export type Vacancy = Awaited<ReturnType<typeof vacancyOf>>;
