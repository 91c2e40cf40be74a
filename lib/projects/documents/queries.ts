import "server-only";
import { and, asc, desc, eq } from "drizzle-orm";
import { readableDocuments } from "@/lib/documents/queries";
import type { Context } from "@/lib/kernel/context";
import { authorize } from "@/lib/policy/rules";
import { readableBy } from "../queries";
import { subjectWhere } from "../subject";
import { projectDocuments, projects } from "../tables";

/** The documents that lie with a project, as far as this reader may open them, the last first. */
export async function documentsOf(ctx: Context, slug: string) {
  const project = await subjectWhere(ctx, eq(projects.slug, slug));
  authorize(ctx.actor, "project.read", project);
  const rows = await ctx.db
    .select({ id: projectDocuments.documentId, placedBy: projectDocuments.placedBy })
    .from(projectDocuments)
    .where(eq(projectDocuments.projectId, project.id))
    .orderBy(desc(projectDocuments.createdAt));
  const readable = await readableDocuments(
    ctx,
    rows.map(({ id }) => id),
  );
  const leads = project.leadIds.includes(ctx.actor.personId ?? "");
  return readable.map((document) => ({
    ...document,
    mayRemove: leads || rows.some((row) => row.id === document.id && row.placedBy === ctx.actor.personId),
  }));
}
export type ProjectDocument = Awaited<ReturnType<typeof documentsOf>>[number];

/** The projects that a document lies with, as far as this reader may know of them. */
export const projectsWith = (ctx: Context, documentId: string): Promise<{ slug: string; title: string }[]> =>
  ctx.db
    .select({ slug: projects.slug, title: projects.title })
    .from(projectDocuments)
    .innerJoin(projects, eq(projects.id, projectDocuments.projectId))
    .where(and(eq(projectDocuments.documentId, documentId), readableBy(ctx.actor)))
    .orderBy(asc(projects.title), asc(projects.id));
