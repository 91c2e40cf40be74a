import { open } from "node:fs/promises";
import { HEAD_BYTES, sniff } from "@/lib/kernel/file-kinds";
import type { Extraction, Reader } from "@/lib/kernel/reader";
import { type ExtractionLimits, readApart } from "./readers";

export type { FileKind } from "@/lib/kernel/file-kinds";
export type { Extraction, UnreadableReason } from "@/lib/kernel/reader";

/** An upload waits for it, and a machine that serves does other things as well. */
const limits: ExtractionLimits = { seconds: 18, memoryMegabytes: 480 };
/** Somebody looks at the place where the picture will stand. */
const pictureLimits: ExtractionLimits = { seconds: 6, memoryMegabytes: 480 };

/** The reader of every installation: there is only one. */
export const childReader: Reader = { read: (file, fileName) => extractText(file, fileName), picture: pictureOfPage };

/** Reads a file's text in a process of its own, so that a hostile file can take down nothing but that process. */
export async function extractText(file: string, fileName: string, limit: Partial<ExtractionLimits> = {}): Promise<Extraction> {
  const sniffed = sniff(await headOf(file), fileName);
  if (!sniffed.ok) return { ok: false, reason: sniffed.reason };
  if (sniffed.kind === "image") return { ok: false, reason: "scan", kind: "image" };
  const { again, ...answer } = await readApart<Text>({ file, kind: sniffed.kind }, { ...limits, ...limit });
  return { kind: sniffed.kind, ...answer };
}

type Text = { ok: true; pages: string[]; cut: boolean };
type Picture = { ok: true; picture: string };

async function pictureOfPage(file: string, page: number): Promise<Buffer | null> {
  const answer = await readApart<Picture>({ file, kind: "pdf", page }, pictureLimits);
  return answer.ok ? Buffer.from(answer.picture, "base64") : null;
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
