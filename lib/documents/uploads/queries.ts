import "server-only";
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import type { Part } from "@/lib/kernel/files";
import { isId } from "@/lib/kernel/ids";
import type { BeginUpload } from "./input";
import { goodParts, partCount, partOf } from "./parts";
import { uploadParts, uploads } from "./tables";

export type UploadRow = typeof uploads.$inferSelect;

/** What a browser needs to send the rest: how long the parts are, and which are there with what hash. */
export type OpenUpload = { id: string; partSize: number; parts: { number: number; sha256: string | null }[] };

/** An upload of the actor's own. Anybody else's does not exist. */
export async function findMine(ctx: Context, id: string): Promise<UploadRow> {
  if (!isId(id) || !ctx.actor.personId) throw notFound();
  const [upload] = await ctx.db
    .select()
    .from(uploads)
    .where(and(eq(uploads.id, id), eq(uploads.ownerId, ctx.actor.personId)));
  if (!upload || upload.state === "abandoned") throw notFound();
  return upload;
}

/** Which parts of an upload have arrived. */
export async function findUpload(ctx: Context, { upload: id }: { upload: string }): Promise<OpenUpload> {
  return arrivedOf(ctx, await findMine(ctx, id));
}

export async function arrivedOf(ctx: Context, upload: UploadRow): Promise<OpenUpload> {
  const { id, partSize } = upload;
  if (upload.state !== "open") return { id, partSize, parts: [] };
  const hashes = await hashesOf(ctx, id);
  const came = goodParts(upload, await partsThatCame(ctx, upload));
  return { id, partSize, parts: came.map(({ number }) => ({ number, sha256: hashes.get(number) ?? null })) };
}

/** Half uploads shown at once: whoever has more, forgot the rest. */
const MOST_SHOWN = 10;

/** The actor's own files of which a part is here, newest first, with what travelled along. */
export async function halfUploads(ctx: Context) {
  const rows = await ctx.db
    .select()
    .from(uploads)
    .where(and(eq(uploads.ownerId, ctx.actor.personId ?? ""), eq(uploads.state, "open"), gt(uploads.expiresAt, ctx.now)))
    .orderBy(desc(uploads.createdAt))
    .limit(MOST_SHOWN);
  return Promise.all(rows.map((upload) => halfOf(ctx, upload)));
}
export type HalfUpload = Awaited<ReturnType<typeof halfUploads>>[number];

async function halfOf(ctx: Context, upload: UploadRow) {
  const { id, fileName, size, expiresAt, meetingId, agendaItemId, documentId } = upload;
  // While the store does not answer, how far it is stays unsaid.
  const came = await partsThatCame(ctx, upload).catch(() => null);
  const bytes = came && goodParts(upload, came).reduce((sum, part) => sum + part.size, 0);
  const sent = { meeting: meetingId, item: agendaItemId, document: documentId };
  const target = Object.fromEntries(Object.entries(sent).flatMap(([name, value]) => (value ? [[name, value]] : []))) as Record<
    string,
    string
  >;
  return { id, fileName, size, expiresAt, target, percent: bytes === null ? null : Math.floor((bytes / size) * 100) };
}

/** A finishing that was cut off may have joined them: then all of them came. */
async function partsThatCame(ctx: Context, upload: UploadRow): Promise<Part[]> {
  const came = await ctx.files.parts.list({ key: upload.fileKey, arrival: upload.arrival });
  if (came.length > 0 || (await ctx.files.size(upload.fileKey)) !== upload.size) return came;
  return Array.from({ length: partCount(upload) }, (_, index) => partOf(upload, index + 1)).filter((part) => part !== null);
}

/** What the browser said of each part. */
export async function hashesOf(ctx: Context, id: string): Promise<Map<number, string>> {
  const rows = await ctx.db.select().from(uploadParts).where(eq(uploadParts.uploadId, id));
  return new Map(rows.map(({ number, sha256 }) => [number, sha256]));
}

/** The same file that this person was bringing to the same place before. */
export async function findBegun(
  ctx: Context,
  { fileName, size, changedAt, meeting, item, document }: BeginUpload,
): Promise<UploadRow | undefined> {
  const [found] = await ctx.db
    .select()
    .from(uploads)
    .where(
      and(
        eq(uploads.ownerId, ctx.actor.personId ?? ""),
        eq(uploads.state, "open"),
        gt(uploads.expiresAt, ctx.now),
        eq(uploads.fileName, fileName),
        eq(uploads.size, size),
        eq(uploads.changedAt, changedAt),
        meeting ? eq(uploads.meetingId, meeting) : isNull(uploads.meetingId),
        item ? eq(uploads.agendaItemId, item) : isNull(uploads.agendaItemId),
        document ? eq(uploads.documentId, document) : isNull(uploads.documentId),
      ),
    )
    .orderBy(desc(uploads.createdAt))
    .limit(1);
  return found;
}
