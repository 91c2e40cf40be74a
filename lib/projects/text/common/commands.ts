import "server-only";
import { eq } from "drizzle-orm";
import type { DocumentKind } from "@/lib/documents/choices";
import { MAX_TOPICS } from "@/lib/documents/input";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { endProject } from "../../commands";
import { printAndKeep, shareOfProject } from "../../documents/publishing/commands";
import { logIn } from "../../log";
import { heldProject, heldToPublish } from "../../subject";
import { projects } from "../../tables";
import { labelOf } from "../frozen";
import { paperOf } from "../paper/printed";
import { versionOnPaper } from "../paper/queries";
import { writersOf } from "../queries";
import { completeSections } from "../review/commands";
import { openReview } from "../review/queries";
import { commonOf, heldText, textOf } from "../subject";
import { projectTexts, textVersions } from "../tables";

type Publication = { project: string; title: string; kind: DocumentKind; visibility: "circle" | "members"; seen?: string };

/** Freezes the common version: from now on bodies adopt it and organisations make their copies of it. Nothing in it changes any more. */
export function makeCommon(ctx: Context, input: { project: string }): Promise<{ label: string }> {
  return inTransaction(ctx, async (tx) => {
    const held = await heldText(tx, input.project, "project.lead");
    const { project, edition } = held;
    if (await openReview(tx, project.id, edition)) throw new DomainError("conflict", "texts.reviewIsOpen");
    const sections = await completeSections(tx, held);
    const label = labelOf("common", { edition, reviews: 0 });
    const frozen = { frozenBy: tx.actor.personId ?? "", frozenAt: tx.now };
    await tx.db.insert(textVersions).values({ projectId: project.id, kind: "common", edition, label, sections, ...frozen });
    await logIn(tx, { project: project.id, what: "textCommon" });
    return { label };
  });
}

/**
 * Puts the common version in the knowledge base, as a file, with those who wrote it. Of two who do so at once, one does. With `ends` its
 * project, if it still runs, is finished in the same step.
 */
export async function publishCommon(
  ctx: Context,
  { ends = false, ...input }: Publication & { ends?: boolean },
): Promise<{ document: string }> {
  const { label } = await inTransaction(ctx, (tx) => publishable(tx, input.project));
  // What bodies decide later is no part of the text: that stands with the project.
  const paper = paperOf({ ...(await versionOnPaper(ctx, input.project, label)), adoption: [] });
  return printAndKeep(ctx, {
    title: input.title,
    paper,
    keep: async (tx, printed) => {
      const { project, common } = await publishable(tx, input.project);
      const authors = (await writersOf(tx, project.id)).map(({ id }) => id);
      const document = await shareOfProject(tx, printed, { ...sharingOf(input), project, authors, topics: await topicsOf(tx, project.id) });
      await tx.db.update(textVersions).set({ documentId: document }).where(eq(textVersions.id, common.id));
      if (ends && project.state === "running") await endProject(tx, { project: input.project, state: "finished", reason: "" });
      return { document };
    },
  });
}

const sharingOf = ({ title, kind, visibility, seen }: Publication) => ({ title, kind, visibility, seen });

async function publishable(tx: Context, slug: string) {
  const project = await heldToPublish(tx, slug);
  const text = await textOf(tx, project.id);
  const common = text && (await commonOf(tx, project.id, text.edition));
  if (!common) throw new DomainError("conflict", "texts.noCommon");
  if (common.documentId) throw new DomainError("conflict", "texts.isPublished");
  return { project, common, label: common.label };
}

async function topicsOf(tx: Context, projectId: string): Promise<string[]> {
  const [project] = await tx.db.select({ topics: projects.topics }).from(projects).where(eq(projects.id, projectId));
  return (project?.topics ?? []).slice(0, MAX_TOPICS);
}

/** Begins the next edition from the last common version: the sections open again, and nothing of the old one is lost. */
export function startRevision(ctx: Context, input: { project: string }): Promise<{ edition: number }> {
  return inTransaction(ctx, async (tx) => {
    const project = await heldProject(tx, input.project, "project.lead");
    const text = await textOf(tx, project.id);
    if (!text) throw notFound();
    if (!(await commonOf(tx, project.id, text.edition))) throw new DomainError("conflict", "texts.noCommon");
    const edition = text.edition + 1;
    await tx.db.update(projectTexts).set({ edition }).where(eq(projectTexts.projectId, project.id));
    await logIn(tx, { project: project.id, what: "textRevised" });
    return { edition };
  });
}
