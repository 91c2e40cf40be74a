import { Readable } from "node:stream";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { HEAD_BYTES, type Sniffed, sniff } from "@/lib/kernel/file-kinds";
import { isFileTooLarge } from "@/lib/kernel/files";
import { newId } from "@/lib/kernel/ids";
import { MAX_FILE_BYTES } from "../input";

export type Incoming = { fileName: string; content: Readable };
export type ReceivedFile = { fileKey: string; fileName: string; mediaType: string; size: number; sha256: string };

/** Takes a file in: looks at its first bytes and its name, and stores it while it streams. The caller removes it when unused. */
export async function receiveFile(ctx: Context, incoming: Incoming): Promise<ReceivedFile> {
  const fileName = labelOf(incoming.fileName);
  const { head, rest } = await opening(incoming.content);
  const mediaType = accepted(sniff(head, fileName), fileName);
  const fileKey = newFileKey();
  try {
    const stored = await ctx.files.put(fileKey, rest(), MAX_FILE_BYTES);
    return { fileKey, fileName, mediaType, ...stored };
  } catch (error) {
    if (isFileTooLarge(error)) throw refusal("too-large", fileName);
    throw error;
  }
}

/** Where every file is kept. */
export const FILES_FOLDER = "documents";
/** Random: nothing that a person typed. */
export const newFileKey = (): string => `${FILES_FOLDER}/${newId()}`;

/** Removes a file that no row names. When the store does not answer, the sweep does it later. */
export const forget = (ctx: Context, key: string): Promise<void> => ctx.files.remove(key).catch(() => {});

/** A file name is a label: no folders, nothing that cannot be shown, and its ending stays. */
export function labelOf(name: string): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const shown = last.replace(/\p{C}/gu, "").trim();
  const ending = /\.[a-z0-9]{1,8}$/i.exec(shown)?.[0] ?? "";
  const stem = [...shown.slice(0, shown.length - ending.length)].slice(0, 150).join("");
  return `${stem || "document"}${ending}`;
}

function accepted(sniffed: Sniffed, fileName: string): string {
  if (sniffed.ok) return sniffed.mediaType;
  throw refusal(sniffed.reason, fileName);
}

const refusalKeys = {
  unsupported: "documents.refused.unsupported",
  mismatch: "documents.refused.mismatch",
  legacy: "documents.refused.legacy",
  empty: "documents.refused.empty",
  "too-large": "documents.refused.tooLarge",
  damaged: "documents.refused.damaged",
} as const;

export const refusal = (reason: keyof typeof refusalKeys, file: string): DomainError =>
  new DomainError("invalid", refusalKeys[reason], { file }, "files");

/** Said before any of it came: then it is known how large it is. */
export const tooLarge = (file: string, size: number): DomainError =>
  new DomainError("invalid", "documents.refused.tooLargeBy", { file, size: Math.ceil(size / 1024 ** 2) }, "files");

/** The first bytes of a stream, and the whole of it again. */
async function opening(content: Readable): Promise<{ head: Buffer; rest: () => Readable }> {
  const chunks = content[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  let size = 0;
  while (size < HEAD_BYTES) {
    const { value, done } = await chunks.next();
    if (done) break;
    first.push(Buffer.from(value as Uint8Array));
    size += first.at(-1)?.length ?? 0;
  }
  async function* whole() {
    yield* first;
    yield* chunks;
  }
  return { head: Buffer.concat(first).subarray(0, HEAD_BYTES), rest: () => Readable.from(whole(), { objectMode: false }) };
}
