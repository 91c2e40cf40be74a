import "server-only";
import { asc, eq } from "drizzle-orm";
import { attachedFile } from "@/lib/documents/attachments/queries";
import { attachments } from "@/lib/documents/attachments/tables";
import type { Context } from "@/lib/kernel/context";
import { questionFiles } from "../tables";

/** The files of a question and of its answers, for who was found to read it. */
export const filesOf = (ctx: Context, questionId: string) =>
  ctx.db
    .select({ ...attachedFile, answerId: questionFiles.answerId })
    .from(questionFiles)
    .innerJoin(attachments, eq(attachments.id, questionFiles.attachmentId))
    .where(eq(questionFiles.questionId, questionId))
    .orderBy(asc(attachments.createdAt), asc(attachments.id));

/** What stands in those files, each with its name before it: the question is found by it. */
export async function textsOf(ctx: Context, questionId: string): Promise<string[]> {
  const files = await ctx.db
    .select({ name: attachments.fileName, pages: attachments.pages })
    .from(questionFiles)
    .innerJoin(attachments, eq(attachments.id, questionFiles.attachmentId))
    .where(eq(questionFiles.questionId, questionId))
    .orderBy(asc(attachments.createdAt), asc(attachments.id));
  return files.flatMap(({ name, pages }) => [name, ...pages]);
}
