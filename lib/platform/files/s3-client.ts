import { type GetObjectCommandOutput, S3Client } from "@aws-sdk/client-s3";
import { DomainError } from "@/lib/kernel/errors";
import type { Env } from "@/lib/platform/env";
import { logError } from "@/lib/platform/log";

export type Store = Pick<Env["s3"], "bucket" | "endpoint" | "region" | "accessKeyId" | "secretAccessKey">;

/** Milliseconds without a byte after which a store hangs. Two tries stay within the ten seconds that a person waits. */
const SILENCE = 3000;
/** Milliseconds for a question that carries no file, tries included. */
const PATIENCE = 9000;

export function clientOf({ endpoint, region, accessKeyId, secretAccessKey }: Store): S3Client {
  return new S3Client({
    endpoint,
    region,
    // Bucket in the path: every store knows it, and the address that the browser may reach is known beforehand.
    forcePathStyle: true,
    // Without keys: those of the host's own role.
    credentials: accessKeyId ? { accessKeyId, secretAccessKey } : undefined,
    // The checksums that the client adds by itself are not understood everywhere; we compare our own.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 3000, socketTimeout: SILENCE },
  });
}

/** What a store says of a thing that is not there. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && ["NotFound", "NoSuchKey", "NoSuchUpload"].includes(error.name);

/** Asks the store. What is missing stays an error of its own; anything else is written down, and a person is told to try later. */
export async function asked<T>(ask: (options: { abortSignal: AbortSignal }) => Promise<T>, patience = PATIENCE): Promise<T> {
  const impatience = new AbortController();
  // Until the answer begins: what comes behind it, a file, may take its time.
  const timer = setTimeout(() => impatience.abort(), patience);
  try {
    return await ask({ abortSignal: impatience.signal });
  } catch (error) {
    throw isMissing(error) ? error : troubleFrom(error);
  } finally {
    clearTimeout(timer);
  }
}

export function troubleFrom(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  logError("files", error);
  return new DomainError("unavailable", "documents.storageTrouble", {}, "files");
}

/** A stream from the store that ends in trouble when it is cut or falls silent. */
export async function* arriving(body: GetObjectCommandOutput["Body"]): AsyncGenerator<Buffer> {
  const stream = body as AsyncIterable<Buffer> & { destroy: (error: Error) => void };
  const pieces = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const silence = setTimeout(() => stream.destroy(new Error("the store fell silent")), SILENCE);
      const { value, done } = await pieces.next().finally(() => clearTimeout(silence));
      if (done) return;
      yield value;
    }
  } catch (error) {
    throw troubleFrom(error);
  } finally {
    stream.destroy(new Error("no longer wanted"));
  }
}
