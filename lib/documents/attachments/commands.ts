import "server-only";
import { and, eq, inArray, isNull, lt } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { after } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { authorize } from "@/lib/policy/rules";
import { findSensitive } from "../sensitive";
import { holdQuota } from "../uploads/quota";
import { forget, type Incoming, type ReceivedFile, receiveFile } from "../versions/receive";
import { MOST_FILES, type SentFiles } from "./input";
import { isWaiting, WAITING_TIME } from "./queries";
import { attachments } from "./tables";

/**
 * Takes a file in that is to go along with what the actor writes at a place, and reads it at once: what it holds that should not be
 * shared is said before it is.
 */
export async function attach(ctx: Context, { place, ...incoming }: Incoming & { place: string }): Promise<{ id: string }> {
  authorize(ctx.actor, "document.upload", null);
  const file = await receiveFile(ctx, incoming);
  try {
    const reading = await ctx.files.withLocalCopy(file.fileKey, (path) => ctx.reader.read(path, file.fileName));
    const pages = reading.ok ? reading.pages : [];
    return await inTransaction(ctx, (tx) => keep(tx, { place, file, pages }));
  } catch (error) {
    await forget(ctx, file.fileKey);
    throw error;
  }
}

async function keep(tx: Context, { place, file, pages }: { place: string; file: ReceivedFile; pages: string[] }): Promise<{ id: string }> {
  const ownerId = tx.actor.personId;
  if (!ownerId) throw new DomainError("not_signed_in", "errors.notSignedIn");
  // Takes the lock of this person, so that the count below holds.
  await holdQuota(tx, file);
  if ((await tx.db.$count(attachments, isWaiting(tx, place))) >= MOST_FILES)
    throw new DomainError("invalid", "attachments.tooMany", { count: MOST_FILES, file: file.fileName }, "files");
  const [row] = await tx.db
    .insert(attachments)
    .values({ ...file, ownerId, place, pages, findings: findSensitive(pages), createdAt: tx.now })
    .returning({ id: attachments.id });
  if (!row) throw new Error("no attachment was inserted");
  return row;
}

/** Leaves a file out that was not sent. */
export async function dropAttachment(
  ctx: Context,
  { attachment: id }: { attachment: string },
): Promise<{ place: string; fileName: string }> {
  const { personId } = ctx.actor;
  if (!personId || !isId(id)) throw notFound();
  const [gone] = await ctx.db
    .delete(attachments)
    .where(and(eq(attachments.id, id), eq(attachments.ownerId, personId), isNull(attachments.sentAt)))
    .returning({ key: attachments.fileKey, place: attachments.place, fileName: attachments.fileName });
  if (!gone) throw notFound();
  await forget(ctx, gone.key);
  return { place: gone.place, fileName: gone.fileName };
}

/** Sends these files along, within the transaction of what they go with. Says which; all of them or none. */
export async function sendAlong(tx: Context, place: string, { files = [], seen }: SentFiles): Promise<string[]> {
  const wanted = [...new Set(files)];
  if (wanted.length === 0) return [];
  const sent = wanted.every(isId)
    ? await tx.db
        .update(attachments)
        .set({ sentAt: tx.now })
        .where(and(inArray(attachments.id, wanted), isWaiting(tx, place)))
        .returning({ id: attachments.id, findings: attachments.findings })
    : [];
  if (sent.length < wanted.length) throw new DomainError("conflict", "attachments.gone", {}, "files");
  if (!seen && sent.some(({ findings }) => findings.length > 0)) throw new DomainError("invalid", "attachments.lookFirst", {}, "seen");
  return sent.map(({ id }) => id);
}

/** What waited too long to be sent. The sweep takes the files themselves. */
export async function forgetUnsent(ctx: Context): Promise<number> {
  const gone = await ctx.db
    .delete(attachments)
    .where(and(isNull(attachments.sentAt), lt(attachments.createdAt, after(ctx.now, -WAITING_TIME))))
    .returning({ id: attachments.id });
  return gone.length;
}
