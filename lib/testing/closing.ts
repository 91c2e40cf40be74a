import { eq } from "drizzle-orm";
import { findDocument, pagesOf } from "@/lib/documents/reading/queries";
import type { Context } from "@/lib/kernel/context";
import { finish } from "@/lib/projects/closing/commands";
import { closingOf } from "@/lib/projects/closing/queries";
import { projectDocuments, projects } from "@/lib/projects/tables";

/** Finishes a project and publishes its report for all members, word for word as it was proposed. */
export async function finishAsProposed(lead: Context, project: string): Promise<void> {
  const closing = await closingOf(lead, project);
  if (closing.writes || !closing.report) throw new Error("nothing to publish");
  const { title, text, authors, topics } = closing.report;
  await finish(lead, { project, publish: "yes", title, text, authors, topics, visibility: "members" });
}

/** What this reader reads in the documents that lie with a project. */
export async function textsLaidWith(ctx: Context, project: string): Promise<string[]> {
  const laid = await ctx.db
    .select({ id: projectDocuments.documentId })
    .from(projectDocuments)
    .innerJoin(projects, eq(projects.id, projectDocuments.projectId))
    .where(eq(projects.slug, project));
  const texts: string[] = [];
  for (const { id } of laid) {
    const versions = await findDocument(ctx, id).then(
      ({ versions }) => versions,
      () => [],
    );
    for (const version of versions) texts.push(...(await pagesOf(ctx, version.id)));
  }
  return texts;
}
