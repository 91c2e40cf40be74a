import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { HEAD_BYTES } from "@/lib/kernel/file-kinds";
import type { Part } from "@/lib/kernel/files";

type Sizes = { size: number; partSize: number };

export const partCount = ({ size, partSize }: Sizes): number => Math.ceil(size / partSize);

/** How long a part is; null when there is no such part. */
export function partOf(upload: Sizes, number: number): Part | null {
  if (number < 1 || number > partCount(upload)) return null;
  return { number, size: Math.min(upload.partSize, upload.size - (number - 1) * upload.partSize) };
}

/** Those of the parts that came that are as long as they should be. */
export const goodParts = (upload: Sizes, came: Part[]): Part[] => came.filter(({ number, size }) => partOf(upload, number)?.size === size);

export type Examined = { size: number; sha256: string; head: Buffer; parts: string[] };

/** Reads a file once: its length, its hash, those of its parts, and its first bytes. */
export async function examine(content: Readable, partSize: number): Promise<Examined> {
  const whole = createHash("sha256");
  const parts: string[] = [];
  let part = createHash("sha256");
  let head = Buffer.alloc(0);
  let size = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    whole.update(chunk);
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk]).subarray(0, HEAD_BYTES);
    for (let rest = chunk; rest.length > 0; ) {
      const room = partSize - (size % partSize);
      const piece = rest.subarray(0, room);
      part.update(piece);
      size += piece.length;
      rest = rest.subarray(room);
      if (size % partSize !== 0) continue;
      parts.push(part.digest("hex"));
      part = createHash("sha256");
    }
  }
  if (size % partSize !== 0) parts.push(part.digest("hex"));
  return { size, sha256: whole.digest("hex"), head, parts };
}
