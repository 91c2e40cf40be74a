import "server-only";
import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import type { DocumentKind } from "@/lib/documents/choices";
import { keepDraft } from "@/lib/documents/commands";
import { MAX_TOPICS } from "@/lib/documents/input";
import { shareDocument } from "@/lib/documents/sharing/commands";
import { keepReading } from "@/lib/documents/versions/commands";
import { forget, type ReceivedFile, receiveFile } from "@/lib/documents/versions/receive";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { newId, slugOf } from "@/lib/kernel/ids";
import type { Extraction } from "@/lib/kernel/reader";
import { logIn } from "../../log";
import { heldProject } from "../../subject";
import { projectDocuments, projects } from "../../tables";
import { labelOf } from "../frozen";
import { paperOf } from "../paper/printed";
import { versionOnPaper } from "../paper/queries";
import { TEXT_LANGUAGE } from "../paper/words";
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

/** Puts the common version in the knowledge base, as a file, with those who wrote it. Of two who do so at once, one does. */
export async function publishCommon(ctx: Context, input: Publication): Promise<{ document: string }> {
  const { label } = await inTransaction(ctx, (tx) => publishable(tx, input.project));
  const file = await printedFile(ctx, input, label);
  try {
    const reading = await ctx.files.withLocalCopy(file.fileKey, (path) => ctx.reader.read(path, file.fileName));
    return await inTransaction(ctx, async (tx) => {
      const { project, common } = await publishable(tx, input.project);
      const document = await shareAsDocument(tx, { ...input, projectId: project.id, circleId: project.circleId, file, reading });
      await tx.db.update(textVersions).set({ documentId: document }).where(eq(textVersions.id, common.id));
      return { document };
    });
  } catch (error) {
    await forget(ctx, file.fileKey);
    throw error;
  }
}

async function publishable(tx: Context, slug: string) {
  const project = await heldProject(tx, slug, "project.lead");
  const text = await textOf(tx, project.id);
  const common = text && (await commonOf(tx, project.id, text.edition));
  if (!common) throw new DomainError("conflict", "texts.noCommon");
  if (common.documentId) throw new DomainError("conflict", "texts.isPublished");
  return { project, common, label: common.label };
}

/** What bodies decide later is no part of the text: that stands with the project. */
async function printedFile(ctx: Context, { project, title }: Publication, label: string): Promise<ReceivedFile> {
  const paper = paperOf({ ...(await versionOnPaper(ctx, project, label)), adoption: [] });
  const content = Readable.from([await ctx.printer.print(paper)]);
  return receiveFile(ctx, { fileName: `${slugOf(title)}.pdf`, content });
}

type Sharing = Publication & { projectId: string; circleId: string | null; file: ReceivedFile; reading: Extraction };

/** The way of every upload: a draft, its text, and then shared. */
async function shareAsDocument(tx: Context, input: Sharing): Promise<string> {
  const { projectId, circleId, file, reading, title, kind, visibility, seen } = input;
  const kept = await keepDraft(tx, file, {});
  if (kept.outcome === "same" || !kept.version) throw new DomainError("conflict", "texts.isPublished");
  await keepReading(tx, { id: kept.version, fileName: file.fileName, documentId: kept.document }, reading);
  const authors = (await writersOf(tx, projectId)).map(({ id }) => id);
  const [project] = await tx.db.select({ topics: projects.topics }).from(projects).where(eq(projects.id, projectId));
  // The text belongs in the circle of its project, also where this lead is no member.
  const platform = { ...tx, actor: { ...tx.actor, isSystem: true } };
  await shareDocument(platform, {
    document: kept.document,
    title,
    summary: "",
    kind,
    language: TEXT_LANGUAGE,
    date: brusselsDay(tx.now),
    validUntil: null,
    topics: (project?.topics ?? []).slice(0, MAX_TOPICS),
    wrote: authors.includes(tx.actor.personId ?? "") ? "author" : "no",
    authors,
    visibility: circleId === null ? "members" : visibility,
    circles: circleId === null ? [] : [circleId],
    meeting: null,
    seen,
  });
  const laid = { projectId, documentId: kept.document, placedBy: tx.actor.personId ?? newId(), createdAt: tx.now };
  await tx.db.insert(projectDocuments).values(laid).onConflictDoNothing();
  return kept.document;
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
