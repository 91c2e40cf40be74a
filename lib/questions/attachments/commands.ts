import "server-only";
import { attach, sendAlong } from "@/lib/documents/attachments/commands";
import type { SentFiles } from "@/lib/documents/attachments/input";
import type { Incoming } from "@/lib/documents/versions/receive";
import { sentence } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/policy/rules";
import { questionSubject } from "../queries";
import { questionFiles } from "../tables";
import { placeOf } from "./place";

/** Looks whether the actor may bring files: for a new question, or for an answer to one that they may read. */
export async function mayAttach(ctx: Context, { question: id }: { question?: string }): Promise<void> {
  authorize(ctx.actor, "document.upload", null);
  if (!id) return authorize(ctx.actor, "question.ask", null);
  const question = await questionSubject(ctx, id);
  authorize(ctx.actor, "question.read", question);
  authorize(ctx.actor, "question.answer", question);
}

/** Takes a file in, to go along with a new question or with an answer. */
export async function attachFile(ctx: Context, { question, ...file }: Incoming & { question?: string }): Promise<{ id: string }> {
  await mayAttach(ctx, { question });
  return attach(ctx, { ...file, place: placeOf(question) });
}

export type RefusedFile = { key: string; file: string; message: string };

/** The same, or why not: one bad file among several does not spoil the others. */
export function attachOrRefuse(ctx: Context, file: Incoming & { question?: string }): Promise<{ id: string } | RefusedFile> {
  return attachFile(ctx, file).catch((error: unknown) => {
    if (!(error instanceof DomainError) || error.code !== "invalid") throw error;
    const params = { file: file.fileName, ...error.params };
    return { key: error.key, file: file.fileName, message: sentence(ctx.actor.locale, error.key, params) };
  });
}

type With = { question: string; answer?: string; isNew?: boolean };

/** Sends the files that were chosen along with a question, or with an answer to it. */
export async function sendFiles(tx: Context, { question, answer, isNew = false }: With, input: SentFiles): Promise<void> {
  const sent = await sendAlong(tx, placeOf(isNew ? undefined : question), input);
  if (sent.length === 0) return;
  await tx.db.insert(questionFiles).values(sent.map((attachmentId) => ({ attachmentId, questionId: question, answerId: answer })));
}
