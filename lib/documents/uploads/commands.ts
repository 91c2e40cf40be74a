import "server-only";
import type { Readable } from "node:stream";
import { and, eq } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { after, DAY } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { extensionVerdict, sniff } from "@/lib/kernel/file-kinds";
import type { Part } from "@/lib/kernel/files";
import { authorize } from "@/lib/policy/rules";
import { MAX_FILE_BYTES } from "../input";
import { findEditable } from "../queries";
import { forget, labelOf, newFileKey, refusal, tooLarge } from "../versions/receive";
import { type BeginUpload, PART_BYTES } from "./input";
import { partOf } from "./parts";
import { arrivedOf, findBegun, findMine, type OpenUpload, type UploadRow } from "./queries";
import { holdQuota } from "./quota";
import { uploadParts, uploads } from "./tables";

/** Milliseconds in which all parts must come. */
export const UPLOAD_TIME = DAY;

type Target = { meeting?: string | null; document?: string | null };

/** Whoever brings a file must be let to, at each step: a membership may end in between. */
export async function mayBring(ctx: Context, { document }: Target): Promise<void> {
  if (document) await findEditable(ctx, document);
  else authorize(ctx.actor, "document.upload", null);
}

/** Says that a file is coming. The same file chosen again goes on with the parts that are there. */
export async function beginUpload(ctx: Context, { fileName: given, ...input }: BeginUpload): Promise<OpenUpload> {
  await mayBring(ctx, input);
  const begin = { ...input, fileName: labelOf(given) };
  refuseAnnounced(begin);
  const begun = await findBegun(ctx, begin);
  if (begun) return arrivedOf(ctx, begun);
  const fileKey = newFileKey();
  const file = { key: fileKey, arrival: await ctx.files.parts.begin(fileKey) };
  const id = await inTransaction(ctx, (tx) => insertUpload(tx, { ...begin, fileKey, arrival: file.arrival })).catch(async (error) => {
    await ctx.files.parts.abort(file);
    throw error;
  });
  return { id, partSize: PART_BYTES, parts: [] };
}

function refuseAnnounced({ fileName, size, head }: Pick<BeginUpload, "fileName" | "size" | "head">) {
  const verdict = extensionVerdict(fileName);
  if (verdict) throw refusal(verdict, fileName);
  if (size === 0) throw refusal("empty", fileName);
  if (size > MAX_FILE_BYTES) throw tooLarge(fileName, size);
  const sniffed = head ? sniff(Buffer.from(head, "base64"), fileName) : null;
  if (sniffed?.ok === false) throw refusal(sniffed.reason, fileName);
}

async function insertUpload(
  tx: Context,
  { meeting, item, document, head: _, ...upload }: BeginUpload & { fileKey: string; arrival: string },
) {
  const ownerId = tx.actor.personId;
  if (!ownerId) throw new DomainError("not_signed_in", "errors.notSignedIn");
  await holdQuota(tx, upload);
  const [row] = await tx.db
    .insert(uploads)
    .values({
      ...upload,
      ownerId,
      partSize: PART_BYTES,
      meetingId: meeting,
      agendaItemId: item,
      documentId: document,
      createdAt: tx.now,
      expiresAt: after(tx.now, UPLOAD_TIME),
    })
    .returning({ id: uploads.id });
  if (!row) throw new Error("no upload was inserted");
  return row.id;
}

type ComingPart = { upload: string; number: number; sha256?: string };

/** Where the browser brings a part: an address of the store, or null when it comes through us. Keeps what it says of it. */
export async function addressPart(ctx: Context, { upload: id, number, sha256 }: ComingPart): Promise<string | null> {
  const { upload, part } = await comingPart(ctx, id, number);
  const declared = { uploadId: upload.id, number };
  if (sha256)
    await ctx.db
      .insert(uploadParts)
      .values({ ...declared, sha256 })
      .onConflictDoUpdate({ target: [uploadParts.uploadId, uploadParts.number], set: { sha256 } });
  else await ctx.db.delete(uploadParts).where(and(eq(uploadParts.uploadId, upload.id), eq(uploadParts.number, number)));
  return ctx.files.parts.address({ key: upload.fileKey, arrival: upload.arrival }, part);
}

/** Takes a part in that comes through us. */
export async function receivePart(ctx: Context, { upload: id, number, content }: ComingPart & { content: Readable }): Promise<void> {
  const { upload, part } = await comingPart(ctx, id, number);
  await ctx.files.parts.put({ key: upload.fileKey, arrival: upload.arrival }, part, content);
}

async function comingPart(ctx: Context, id: string, number: number): Promise<{ upload: UploadRow; part: Part }> {
  const upload = await findMine(ctx, id);
  await mayBring(ctx, { document: upload.documentId });
  const part = partOf(upload, number);
  if (!part || upload.state !== "open" || upload.expiresAt <= ctx.now) throw notFound();
  return { upload, part };
}

/** Throws away what arrived of a file that its owner does not want to bring any more. */
export async function dropUpload(ctx: Context, { upload: id }: { upload: string }): Promise<void> {
  const upload = await findMine(ctx, id);
  const dropped = await ctx.db
    .update(uploads)
    .set({ state: "abandoned" })
    .where(and(eq(uploads.id, upload.id), eq(uploads.state, "open")))
    .returning({ id: uploads.id });
  if (dropped.length === 0) throw new DomainError("conflict", "documents.uploadBusy");
  await ctx.files.parts.abort({ key: upload.fileKey, arrival: upload.arrival });
  await forget(ctx, upload.fileKey);
}
