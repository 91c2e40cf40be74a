import "server-only";
import { Readable } from "node:stream";
import { dropAttachment } from "@/lib/documents/attachments/commands";
import { labelOf } from "@/lib/documents/versions/receive";
import { sentence, wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import type { MailFile } from "@/lib/kernel/mail";
import { attachOrRefuse, mayAttach } from "../attachments/commands";
import { filesToSend } from "../attachments/queries";

/** What came of the files of a mail. */
export type Brought = {
  /** Those that wait to go along. */
  files: string[];
  /** Sentences to the sender, one for each file that does not go along. */
  leftOut: string[];
  /** Takes those that wait away again. */
  forget: () => Promise<void>;
};

export const NOTHING_BROUGHT: Brought = { files: [], leftOut: [], forget: async () => {} };

/** Brings the files of a mail as the form of the page would, for the same person: with its limits, and with what it looks at. */
export async function bring(ctx: Context, question: string, files: MailFile[]): Promise<Brought> {
  const barred = await mayAttach(ctx, { question }).then(() => null, barredBy);
  if (barred)
    return { ...NOTHING_BROUGHT, leftOut: files.map(({ fileName }) => `${labelOf(fileName)}: ${sentence(ctx.actor.locale, barred)}`) };
  const came: string[] = [];
  const leftOut: string[] = [];
  for (const { fileName, content } of files) {
    const outcome = await attachOrRefuse(ctx, { question, fileName, content: Readable.from([content]) });
    if ("id" in outcome) came.push(outcome.id);
    else leftOut.push(outcome.message);
  }
  const toLookAt = (await filesToSend(ctx, { question })).filter(({ id, findings }) => came.includes(id) && findings.length > 0);
  const t = wordsFor(ctx.actor.locale);
  return {
    files: came.filter((id) => !toLookAt.some((file) => file.id === id)),
    // They wait at the page, where their owner sees what was found in them.
    leftOut: [...leftOut, ...toLookAt.map(({ fileName }) => t("questions.mailFileToLookAt", { file: fileName }))],
    forget: async () => {
      for (const attachment of came) await dropAttachment(ctx, { attachment });
    },
  };
}

function barredBy(error: unknown): string {
  if (error instanceof DomainError) return error.key;
  throw error;
}
