import "server-only";
import { Readable } from "node:stream";
import type { DocumentKind } from "@/lib/documents/choices";
import { keepDraft } from "@/lib/documents/commands";
import { shareDocument } from "@/lib/documents/sharing/commands";
import { keepReading } from "@/lib/documents/versions/commands";
import { forget, type ReceivedFile, receiveFile } from "@/lib/documents/versions/receive";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { DomainError } from "@/lib/kernel/errors";
import { newId, slugOf } from "@/lib/kernel/ids";
import type { Paper } from "@/lib/kernel/paper";
import type { Extraction } from "@/lib/kernel/reader";
import type { ProjectSubject } from "../../subject";
import { projectDocuments } from "../../tables";
import { TEXT_LANGUAGE } from "../../text/paper/words";

export type Printed = { file: ReceivedFile; reading: Extraction };

type Printing<Kept> = { title: string; paper: Paper; keep: (tx: Context, printed: Printed) => Promise<Kept> };

/** Prints something of a project and reads it back, for `keep` to share in one transaction. A file that nobody kept is forgotten. */
export async function printAndKeep<Kept>(ctx: Context, { title, paper, keep }: Printing<Kept>): Promise<Kept> {
  const content = Readable.from([await ctx.printer.print(paper)]);
  const file = await receiveFile(ctx, { fileName: `${slugOf(title)}.pdf`, content });
  try {
    const reading = await ctx.files.withLocalCopy(file.fileKey, (path) => ctx.reader.read(path, file.fileName));
    return await inTransaction(ctx, (tx) => keep(tx, { file, reading }));
  } catch (error) {
    await forget(ctx, file.fileKey);
    throw error;
  }
}

type Sharing = {
  project: ProjectSubject;
  title: string;
  kind: DocumentKind;
  visibility: "circle" | "members";
  authors: string[];
  topics: string[];
  /** What was ticked after the check before sharing. */
  seen?: string;
  isClosing?: boolean;
};

/** The way of every upload: a draft, its text, and then shared and laid with its project. */
export async function shareOfProject(tx: Context, { file, reading }: Printed, sharing: Sharing): Promise<string> {
  const { project, authors, visibility, isClosing = false, ...words } = sharing;
  const { circleId } = project;
  const kept = await keepDraft(tx, file, {});
  if (kept.outcome === "same" || !kept.version) throw new DomainError("conflict", "texts.isPublished");
  await keepReading(tx, { id: kept.version, fileName: file.fileName, documentId: kept.document }, reading);
  // It belongs in the circle of its project, also where this lead is no member.
  const platform = { ...tx, actor: { ...tx.actor, isSystem: true } };
  await shareDocument(platform, {
    ...words,
    document: kept.document,
    summary: "",
    language: TEXT_LANGUAGE,
    date: brusselsDay(tx.now),
    validUntil: null,
    wrote: authors.includes(tx.actor.personId ?? "") ? "author" : "no",
    authors,
    visibility: circleId === null ? "members" : visibility,
    circles: circleId === null ? [] : [circleId],
    meeting: null,
  });
  const laid = { projectId: project.id, documentId: kept.document, placedBy: tx.actor.personId ?? newId(), isClosing, createdAt: tx.now };
  await tx.db.insert(projectDocuments).values(laid).onConflictDoNothing();
  return kept.document;
}
