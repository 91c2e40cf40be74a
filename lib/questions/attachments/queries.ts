import "server-only";
import { eq } from "drizzle-orm";
import { waitingFiles } from "@/lib/documents/attachments/queries";
import { attachments } from "@/lib/documents/attachments/tables";
import type { Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { authorize } from "@/lib/policy/rules";
import { questionSubject } from "../queries";
import { questionFiles } from "../tables";
import { placeOf } from "./place";

/** The actor's own files that wait for a new question, or for their answer to one. */
export const filesToSend = (ctx: Context, { question }: { question?: string }) => waitingFiles(ctx, placeOf(question));

/** The stored file of an attachment: for who may read the question, and before it was sent for who brought it. */
export async function findAttachment(ctx: Context, id: string) {
  if (!isId(id)) throw notFound();
  const [found] = await ctx.db
    .select({
      questionId: questionFiles.questionId,
      ownerId: attachments.ownerId,
      key: attachments.fileKey,
      name: attachments.fileName,
      mediaType: attachments.mediaType,
      size: attachments.size,
      sha256: attachments.sha256,
    })
    .from(attachments)
    .leftJoin(questionFiles, eq(questionFiles.attachmentId, attachments.id))
    .where(eq(attachments.id, id));
  if (!found) throw notFound();
  const { questionId, ownerId, ...file } = found;
  if (questionId) authorize(ctx.actor, "question.read", await questionSubject(ctx, questionId));
  else if (ownerId !== ctx.actor.personId) throw notFound();
  return file;
}
