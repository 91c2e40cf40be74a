import "server-only";
import { and, asc, eq, gt } from "drizzle-orm";
import { brusselsDay } from "@/lib/kernel/dates";
import { readableProjects } from "@/lib/projects/queries";
import { projectOrganisations, projects } from "@/lib/projects/tables";
import { type Kind, nothing, type Result } from "./kind";

export const projectKind: Kind = {
  /** What it says of itself, and nothing of what is inside. */
  async findable(ctx, id) {
    const [project] = await ctx.db.select().from(projects).where(eq(projects.id, id));
    if (!project) return null;
    const within = await ctx.db
      .select({ id: projectOrganisations.organisationId })
      .from(projectOrganisations)
      .where(and(eq(projectOrganisations.projectId, id), eq(projectOrganisations.state, "joined")));
    const known = project.visibility === "circle" && project.circleId ? `circle:${project.circleId}` : "members";
    return {
      id: `project:${id}`,
      kind: "project",
      title: project.title,
      body: project.summary,
      audience: [known, ...within.map((organisation) => `organisation:${organisation.id}`)],
      facets: {
        circles: project.circleId ? [project.circleId] : [],
        topics: project.topics,
        organisation: project.leadOrganisationId,
        year: Number(brusselsDay(project.createdAt).slice(0, 4)),
      },
      people: [],
      date: project.createdAt,
    };
  },

  async ids(ctx, after, limit) {
    const rows = await ctx.db
      .select({ id: projects.id })
      .from(projects)
      .where(gt(projects.id, after))
      .orderBy(asc(projects.id))
      .limit(limit);
    return rows.map((row) => row.id);
  },

  async readable(ctx, ids) {
    const found = await readableProjects(ctx, ids);
    return found.map(
      (project): Result => ({
        ...nothing,
        id: `project:${project.id}`,
        kind: "project",
        title: project.title,
        href: `/samenwerken/${project.slug}`,
        type: project.kind,
        organisation: project.leadOrganisation,
        date: project.createdAt,
        circles: project.circle && project.circleSlug ? [{ slug: project.circleSlug, name: project.circle }] : [],
        topicIds: project.topics,
      }),
    );
  },
};
