import { open } from "node:fs/promises";
import path from "node:path";
import { type FileKind, HEAD_BYTES, sniff } from "@/lib/kernel/file-kinds";
import type { Extraction, Reader, UnreadableReason } from "@/lib/kernel/reader";
import { startBounded } from "@/lib/platform/bounded";

export type { FileKind } from "@/lib/kernel/file-kinds";
export type { Extraction, UnreadableReason } from "@/lib/kernel/reader";

export type ExtractionLimits = { seconds: number; memoryMegabytes: number };

const limits: ExtractionLimits = { seconds: 20, memoryMegabytes: 1024 };
/** The reader stops at 4 million characters itself; this holds when it does not. */
const MAX_OUTPUT_BYTES = 24_000_000;
const reader = () => path.join(process.cwd(), "lib/platform/extraction/reader/main.mjs");

/** The reader of every installation: there is only one. */
export const childReader: Reader = { read: (file, fileName) => extractText(file, fileName) };

/** Reads a file's text in a process of its own, so that a hostile file can take down nothing but that process. */
export async function extractText(file: string, fileName: string, limit: Partial<ExtractionLimits> = {}): Promise<Extraction> {
  const sniffed = sniff(await headOf(file), fileName);
  if (!sniffed.ok) return { ok: false, reason: sniffed.reason };
  if (sniffed.kind === "image") return { ok: false, reason: "scan", kind: "image" };
  const answer = await runReader(file, sniffed.kind, { ...limits, ...limit });
  return { kind: sniffed.kind, ...answer };
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

type Answer = { ok: true; pages: string[]; cut: boolean } | { ok: false; reason: UnreadableReason };

function runReader(file: string, kind: FileKind, limit: ExtractionLimits): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = startBounded(reader(), [file, kind, String(limit.seconds)], {
      memoryMegabytes: limit.memoryMegabytes,
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    const chunks: Buffer[] = [];
    let bytes = 0;
    let stopped: UnreadableReason | undefined;
    const stop = (reason: UnreadableReason) => {
      stopped = reason;
      child.kill("SIGKILL");
    };
    const timer = setTimeout(() => stop("too-slow"), limit.seconds * 1000);
    child.stdio[3]?.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MAX_OUTPUT_BYTES) stop("too-large");
      else chunks.push(chunk);
    });
    child.once("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once("close", () => {
      clearTimeout(timer);
      // A reader that died without a word ran out of its memory: nothing else ends it.
      resolve(stopped ? { ok: false, reason: stopped } : (answerIn(chunks) ?? { ok: false, reason: "too-large" }));
    });
  });
}

function answerIn(chunks: Buffer[]): Answer | undefined {
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8")) as Answer;
  } catch {
    return undefined;
  }
}
