import type { UploadResult } from "./next-address";
import { ask, putPart, type Sending, untilItWorks } from "./send-part";

type Begun = { id: string; partSize: number; parts: { number: number; sha256: string | null }[] };
export type Finished = Omit<UploadResult, "file">;

/** As many of the first bytes as tell what a file is: see lib/kernel/file-kinds. */
const HEAD_BYTES = 4096;

/** Start, parts, finish. What a former try brought is not sent again, if it is still the same. */
export async function sendFile(file: File, hidden: Record<string, string>, sending: Sending): Promise<Finished> {
  const { tell, signal } = sending;
  const start = { fileName: file.name, size: file.size, changedAt: file.lastModified, head: await headOf(file), ...hidden };
  const { id, partSize, parts } = await untilItWorks(() => ask<Begun>("/api/uploads/start", start), sending);
  tell({ upload: id });
  const there = new Map(parts.map(({ number, sha256 }) => [number, sha256]));
  for (let from = 0, number = 1; from < file.size; from += partSize, number++) {
    const part = file.slice(from, from + partSize);
    const onBytes = (bytes: number) => tell({ percent: Math.floor(((from + bytes) / file.size) * 100) });
    await untilItWorks(async () => {
      const sha256 = await hashOf(part);
      if (sha256 && there.get(number) === sha256) return onBytes(part.size);
      const { address } = await ask<{ address: string }>(`/api/uploads/${id}/parts/${number}`, { sha256 });
      await putPart(address, part, { onBytes, signal });
    }, sending);
  }
  tell({ percent: 100, state: "checking" });
  return untilItWorks(() => ask<Finished>(`/api/uploads/${id}/finish`, {}), sending);
}

/** The beginning of a file, so that a wrong one is refused before it travels. */
async function headOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** Browsers hash over a safe line only. */
async function hashOf(part: Blob): Promise<string | undefined> {
  if (!globalThis.crypto.subtle) return undefined;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await part.arrayBuffer()));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
