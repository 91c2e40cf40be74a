import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { addressPart, beginUpload, receivePart } from "@/lib/documents/uploads/commands";
import { partOf } from "@/lib/documents/uploads/parts";
import type { OpenUpload } from "@/lib/documents/uploads/queries";
import type { Context } from "@/lib/kernel/context";
import { diskFiles } from "@/lib/platform/files/disk";
import { s3Files } from "@/lib/platform/files/s3";
import { hasObjectStore, storeOrWhyNot, testBucket } from "./shared-store";

/** Both engines of files, each opened where it is tested. */
export const fileEngines = (folder: string) => [
  { name: "disk", isHere: true, open: async () => diskFiles(folder) },
  { name: storeOrWhyNot, isHere: hasObjectStore, open: async () => s3Files(await testBucket()) },
];

export const sha256Of = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

type Bringing = { fileName?: string; content: Buffer; changedAt?: number; meeting?: string; document?: string };

/** Says that a file is coming, as the page's script does. */
export const announce = (ctx: Context, { content, fileName = "plan.md", changedAt = 0, ...target }: Bringing): Promise<OpenUpload> =>
  beginUpload(ctx, { fileName, size: content.length, changedAt, ...target });

type Sending = { upload: string; content: Buffer; number: number; sha256?: string };

/** Sends one part: to the store when it gives an address, or else through us. */
export async function sendPart(ctx: Context, { upload, content, number, sha256 }: Sending): Promise<void> {
  const size = content.length;
  const partSize = 8 * 1024 * 1024;
  const part = partOf({ size, partSize }, number);
  const bytes = content.subarray((number - 1) * partSize, (number - 1) * partSize + (part?.size ?? 0));
  const address = await addressPart(ctx, { upload, number, sha256: sha256 ?? sha256Of(bytes) });
  if (!address) return receivePart(ctx, { upload, number, content: Readable.from([bytes]) });
  const answer = await fetch(address, { method: "PUT", body: new Uint8Array(bytes) });
  if (!answer.ok) throw new Error(`the store answered ${answer.status}`);
}

/** Announces a file and sends all its parts. */
export async function bringAll(ctx: Context, file: Bringing): Promise<string> {
  const { id, partSize } = await announce(ctx, file);
  for (let number = 1; number <= Math.ceil(file.content.length / partSize); number++)
    await sendPart(ctx, { upload: id, content: file.content, number });
  return id;
}
