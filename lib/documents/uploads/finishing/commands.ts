import "server-only";
import { and, eq, gt, lt, or } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { after, MINUTE } from "@/lib/kernel/dates";
import { DomainError } from "@/lib/kernel/errors";
import { sniff } from "@/lib/kernel/file-kinds";
import { newId } from "@/lib/kernel/ids";
import { keepDraft } from "../../commands";
import { keepNext } from "../../versions/commands";
import { forget, type ReceivedFile, refusal } from "../../versions/receive";
import { mayBring } from "../commands";
import type { Outcome } from "../input";
import { examine, goodParts, partCount } from "../parts";
import { findMine, hashesOf, type UploadRow } from "../queries";
import { uploads } from "../tables";

/** A finishing that says nothing for so long is taken for dead: longer than a request may take. */
const LEASE = 5 * MINUTE;

/**
 * Makes a whole of the parts, looks at what it is, and only then lets it be a document or a version. Asking again gives the
 * same answer; whatever is wrong with the file removes it.
 */
export async function finishUpload(ctx: Context, { upload: id }: { upload: string }): Promise<Outcome> {
  const found = await findMine(ctx, id);
  if (found.outcome) return found.outcome;
  await mayBring(ctx, { document: found.documentId });
  const upload = await claim(ctx, id);
  try {
    const file = await examined(ctx, upload);
    const outcome = await inTransaction(ctx, (tx) => settle(tx, upload, file));
    if (outcome.outcome === "same") await forget(ctx, file.fileKey);
    return outcome;
  } catch (error) {
    if (!isRefusal(error)) await release(ctx, upload);
    else return refuse(ctx, upload, error.key);
    throw error;
  }
}

/** Of several that finish the same upload at once, one goes on. */
async function claim(ctx: Context, id: string): Promise<UploadRow> {
  const isFree = or(eq(uploads.state, "open"), and(eq(uploads.state, "finishing"), lt(uploads.leaseUntil, ctx.now)));
  const [upload] = await ctx.db
    .update(uploads)
    .set({ state: "finishing", leaseToken: newId(), leaseUntil: after(ctx.now, LEASE) })
    .where(and(eq(uploads.id, id), isFree, gt(uploads.expiresAt, ctx.now)))
    .returning();
  if (!upload) throw new DomainError("conflict", "documents.uploadBusy", {}, "files");
  return upload;
}

async function examined(ctx: Context, upload: UploadRow): Promise<ReceivedFile> {
  const { fileKey, fileName } = upload;
  const arriving = { key: fileKey, arrival: upload.arrival };
  // A finishing that died may have joined them already.
  if ((await ctx.files.size(fileKey)) === null) {
    const came = await ctx.files.parts.list(arriving);
    if (goodParts(upload, came).length !== partCount(upload) || came.length !== partCount(upload))
      throw new DomainError("conflict", "documents.uploadIncomplete", { file: fileName }, "files");
    await ctx.files.parts.join(arriving);
  }
  const { size, sha256, head, parts } = await examine(await ctx.files.open(fileKey), upload.partSize);
  const declared = await hashesOf(ctx, upload.id);
  if (size !== upload.size || parts.some((hash, index) => (declared.get(index + 1) ?? hash) !== hash)) throw refusal("damaged", fileName);
  const sniffed = sniff(head, fileName);
  if (!sniffed.ok) throw refusal(sniffed.reason, fileName);
  return { fileKey, fileName, mediaType: sniffed.mediaType, size, sha256 };
}

/** The document and the end of the upload are one: a sweep or another finishing that was faster undoes both. */
async function settle(tx: Context, upload: UploadRow, file: ReceivedFile): Promise<Outcome> {
  const outcome: Outcome = upload.documentId
    ? { outcome: "version", document: upload.documentId, ...(await keepNext(tx, upload.documentId, file)) }
    : await keepDraft(tx, file, { meeting: upload.meetingId ?? undefined, item: upload.agendaItemId ?? undefined });
  await end(tx, upload, { state: "finished", outcome });
  return outcome;
}

async function end(ctx: Context, upload: UploadRow, change: Partial<typeof uploads.$inferInsert>): Promise<void> {
  const ended = await ctx.db
    .update(uploads)
    .set({ ...change, leaseToken: null, leaseUntil: null })
    .where(and(eq(uploads.id, upload.id), eq(uploads.state, "finishing"), eq(uploads.leaseToken, upload.leaseToken ?? "")))
    .returning({ id: uploads.id });
  if (ended.length === 0) throw new DomainError("conflict", "documents.uploadBusy", {}, "files");
}

/** What is wrong with the file itself: no use to try again. */
const isRefusal = (error: unknown): error is DomainError =>
  error instanceof DomainError && (error.code === "invalid" || error.key === "documents.sameVersion");

async function refuse(ctx: Context, upload: UploadRow, key: string): Promise<Outcome> {
  const outcome: Outcome = { outcome: "refused", key, file: upload.fileName };
  await end(ctx, upload, { state: "refused", outcome });
  await forget(ctx, upload.fileKey);
  return outcome;
}

/** Trouble that may pass: the parts stay, and finishing may be asked again. */
async function release(ctx: Context, upload: UploadRow): Promise<void> {
  await ctx.db
    .update(uploads)
    .set({ state: "open", leaseToken: null, leaseUntil: null })
    .where(and(eq(uploads.id, upload.id), eq(uploads.leaseToken, upload.leaseToken ?? "")));
}
