import "server-only";
import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import { keepDraft } from "@/lib/documents/commands";
import { MAX_TOPICS, type Metadata } from "@/lib/documents/input";
import { shareDocument } from "@/lib/documents/sharing/commands";
import { documents } from "@/lib/documents/tables";
import { keepNext, keepReading } from "@/lib/documents/versions/commands";
import { forget, type ReceivedFile, receiveFile } from "@/lib/documents/versions/receive";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { slugOf } from "@/lib/kernel/ids";
import type { Extraction } from "@/lib/kernel/reader";
import { programmeOf } from "@/lib/meetings/agenda/queries";
import { written } from "../approval/commands";
import { ledReport } from "../commands";
import { REPORT_LANGUAGE } from "../language";
import { existing, type ReportSubject } from "../queries";
import { reportCorrections, reports } from "../tables";
import { paperOf } from "./paper";
import { authorsOf, printable, type Wanted } from "./queries";

type Publication = { meeting: string; title: string; visibility: Metadata["visibility"]; seen?: string };

/** Makes the approved report a document like any other, with a file. Of two who publish at once, one does. */
export async function publishReport(ctx: Context, input: Publication): Promise<{ document: string }> {
  const before = await inTransaction(ctx, (tx) => publishable(tx, input.meeting));
  const file = await printedFile(ctx, before, input);
  try {
    const reading = await ctx.files.withLocalCopy(file.fileKey, (path) => ctx.reader.read(path, file.fileName));
    return await inTransaction(ctx, async (tx) => {
      const subject = await publishable(tx, input.meeting);
      const document = await shareAsDocument(tx, subject, { ...input, file, reading });
      await tx.db
        .update(reports)
        .set({ state: "published", publishedAt: tx.now, documentId: document })
        .where(eq(reports.id, existing(subject).id));
      await written(tx, "report.published", subject, { visibility: input.visibility });
      return { document };
    });
  } catch (error) {
    await forget(ctx, file.fileKey);
    throw error;
  }
}

async function publishable(tx: Context, slug: string): Promise<ReportSubject> {
  const subject = await ledReport(tx, slug);
  const { state } = existing(subject);
  if (state === "published") throw new DomainError("conflict", "reports.isPublished");
  if (state !== "approved") throw new DomainError("conflict", "reports.notApproved");
  return subject;
}

async function printedFile(ctx: Context, { meeting }: ReportSubject, wanted: Wanted): Promise<ReceivedFile> {
  const paper = paperOf(await printable(ctx, meeting.slug, wanted));
  const content = Readable.from([await ctx.printer.print(paper)]);
  return receiveFile(ctx, { fileName: `${slugOf(wanted.title)}-${brusselsDay(meeting.startsAt)}.pdf`, content });
}

type Sharing = Publication & { file: ReceivedFile; reading: Extraction };

/** The way of every upload: a draft, its text, and then shared with what its meeting says about it. */
async function shareAsDocument(tx: Context, subject: ReportSubject, { file, reading, title, visibility, seen }: Sharing): Promise<string> {
  const { meeting } = subject;
  const kept = await keepDraft(tx, file, { meeting: meeting.id });
  if (kept.outcome === "same" || !kept.version) throw new DomainError("conflict", "reports.isPublished");
  await keepReading(tx, { id: kept.version, fileName: file.fileName, documentId: kept.document }, reading);
  const authors = (await authorsOf(tx, existing(subject).id)).map(({ id }) => id);
  const items = await programmeOf(tx, meeting.slug);
  // The report belongs in every circle that met, also where this lead is no member.
  const platform = { ...tx, actor: { ...tx.actor, isSystem: true } };
  await shareDocument(platform, {
    document: kept.document,
    title,
    summary: "",
    kind: "report",
    language: REPORT_LANGUAGE,
    date: brusselsDay(meeting.startsAt),
    validUntil: null,
    topics: [...new Set(items.flatMap(({ topicIds }) => topicIds))].slice(0, MAX_TOPICS),
    wrote: authors.includes(tx.actor.personId ?? "") ? "author" : "no",
    authors,
    visibility,
    circles: meeting.circleIds,
    meeting: meeting.id,
    seen,
  });
  return kept.document;
}

/** Publishes what was corrected since: another version of the same document, which says why. */
export async function correctReport(ctx: Context, { meeting: slug, because }: { meeting: string; because: string }): Promise<void> {
  const { subject: before, title, visibility } = await inTransaction(ctx, (tx) => correctable(tx, slug));
  const file = await printedFile(ctx, before, { title, visibility, correction: because });
  try {
    await inTransaction(ctx, async (tx) => {
      const { subject, document } = await correctable(tx, slug);
      const { number: version } = await keepNext(tx, document, file);
      await tx.db.insert(reportCorrections).values({ reportId: existing(subject).id, version, because, at: tx.now });
      await written(tx, "report.corrected", subject, { because });
    });
  } catch (error) {
    await forget(ctx, file.fileKey);
    throw error;
  }
}

async function correctable(tx: Context, slug: string) {
  const subject = await ledReport(tx, slug);
  const { state, documentId } = existing(subject);
  if (state !== "published" || !documentId) throw new DomainError("conflict", "reports.notPublished");
  const [document] = await tx.db
    .select({ title: documents.title, visibility: documents.visibility, state: documents.state })
    .from(documents)
    .where(eq(documents.id, documentId));
  if (!document) throw notFound();
  if (document.state !== "shared") throw new DomainError("conflict", "documents.notShared");
  return { subject, document: documentId, title: document.title, visibility: document.visibility };
}
