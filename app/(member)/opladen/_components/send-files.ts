import type { UploadResult } from "./next-address";
import { ask, putPart, Refused, type Telling, untilItWorks } from "./send-part";

type Options = { hidden: Record<string, string>; tell: (file: string, telling: Telling) => void };
type Begun = { id: string; partSize: number; parts: { number: number; sha256: string | null }[] };
type Finished = Omit<UploadResult, "file">;

/** Sends files one after another, so that what has arrived stays when the line drops. */
export async function sendFiles(files: File[], { hidden, tell }: Options): Promise<UploadResult[]> {
  const results: UploadResult[] = [];
  for (const file of files) {
    const { name } = file;
    const result = await sendFile(file, hidden, (telling) => tell(name, telling)).catch((error: unknown): Finished => {
      if (error instanceof Refused) return { outcome: "refused", key: error.key, message: error.message };
      return { outcome: "lost" };
    });
    results.push({ document: hidden.document, ...result, file: name });
  }
  return results;
}

/** Start, parts, finish. What a former try brought is not sent again, if it is still the same. */
async function sendFile(file: File, hidden: Record<string, string>, tell: (telling: Telling) => void): Promise<Finished> {
  const start = { fileName: file.name, size: file.size, changedAt: file.lastModified, ...hidden };
  tell({ percent: 0 });
  const { id, partSize, parts } = await untilItWorks(() => ask<Begun>("/api/uploads/start", start), tell);
  const there = new Map(parts.map(({ number, sha256 }) => [number, sha256]));
  for (let from = 0, number = 1; from < file.size; from += partSize, number++) {
    const part = file.slice(from, from + partSize);
    const onBytes = (bytes: number) => tell({ percent: Math.floor(((from + bytes) / file.size) * 100) });
    await untilItWorks(async () => {
      const sha256 = await hashOf(part);
      if (sha256 && there.get(number) === sha256) return onBytes(part.size);
      const { address } = await ask<{ address: string }>(`/api/uploads/${id}/parts/${number}`, { sha256 });
      await putPart(address, part, onBytes);
    }, tell);
  }
  tell({ percent: 100, state: "checking" });
  return untilItWorks(() => ask<Finished>(`/api/uploads/${id}/finish`, {}), tell);
}

/** Browsers hash over a safe line only. */
async function hashOf(part: Blob): Promise<string | undefined> {
  if (!globalThis.crypto.subtle) return undefined;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await part.arrayBuffer()));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
