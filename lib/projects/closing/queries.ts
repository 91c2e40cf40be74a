import "server-only";
import { and, eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { authorize, can } from "@/lib/policy/rules";
import { writesText } from "../kinds";
import { type ProjectSubject, projectInside } from "../subject";
import { projectDocuments } from "../tables";
import { commonOf, textOf } from "../text/subject";
import { reportOf } from "./report/queries";

/** The report that a project left behind; null as long as there is none. */
export async function closingDocument(ctx: Context, projectId: string): Promise<string | null> {
  const [found] = await ctx.db
    .select({ id: projectDocuments.documentId })
    .from(projectDocuments)
    .where(and(eq(projectDocuments.projectId, projectId), eq(projectDocuments.isClosing, true)));
  return found?.id ?? null;
}

/** Whether a lead of a project that was finished can still publish what it leaves behind. */
export async function isLeftToPublish(ctx: Context, project: ProjectSubject): Promise<boolean> {
  if (project.state !== "finished" || !can(ctx.actor, "project.lead", project)) return false;
  if (!writesText(project.kind)) return (await closingDocument(ctx, project.id)) === null;
  const common = await commonText(ctx, project.id);
  return common !== null && common.documentId === null;
}

async function commonText(ctx: Context, projectId: string) {
  const text = await textOf(ctx, projectId);
  return text ? commonOf(ctx, projectId, text.edition) : null;
}

/** What its lead sees when it is finished: a report to correct, or the text, and what of it is published already. */
export async function closingOf(ctx: Context, slug: string) {
  const subject = await projectInside(ctx, slug);
  authorize(ctx.actor, "project.lead", subject);
  if (subject.state === "stopped") throw new DomainError("conflict", "projects.hasEnded");
  if (writesText(subject.kind)) {
    const common = await commonText(ctx, subject.id);
    return { writes: true as const, common, published: common?.documentId ?? null };
  }
  const published = await closingDocument(ctx, subject.id);
  return { writes: false as const, published, report: published ? null : await reportOf(ctx, subject) };
}

export type Closing = Awaited<ReturnType<typeof closingOf>>;
