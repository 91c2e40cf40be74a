import "server-only";
import { PassThrough, Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import busboy from "busboy";
import { DomainError } from "@/lib/kernel/errors";

type Part = { fileName: string; content: Readable; fields: Record<string, string> };

/** Hands over each file of a form while it streams in; nothing is kept in memory. Fields count when they stand before the file. */
export async function multipartFiles(request: Request, take: (part: Part) => Promise<void>): Promise<void> {
  const parser = parserFor(request);
  if (!request.body || !parser) throw new DomainError("invalid", "errors.invalid");
  const fields: Record<string, string> = {};
  const takes: Promise<void>[] = [];
  parser.on("field", (name, value) => {
    fields[name] = value;
  });
  parser.on("file", (_name, arriving, { filename }) => {
    // A form without a chosen file still sends an empty part without a name.
    if (!filename) arriving.resume();
    else takes.push(handled(takeWhole(arriving, (content) => take({ fileName: filename, content, fields: { ...fields } }))));
  });
  await finished(Readable.fromWeb(request.body as ReadableStream), parser);
  await Promise.all(takes);
}

/** A file may fail while others still arrive; it is answered for at the end. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

function parserFor(request: Request): busboy.Busboy | null {
  try {
    return busboy({
      headers: Object.fromEntries(request.headers),
      defParamCharset: "utf8",
      limits: { files: 50, fields: 20, fieldSize: 10_000 },
    });
  } catch {
    return null;
  }
}

/**
 * Hands on what arrives of a file. Whoever takes it may stop halfway; what still comes is then read and forgotten, or the
 * files behind it would never arrive.
 */
async function takeWhole(arriving: Readable, take: (content: Readable) => Promise<void>): Promise<void> {
  const content = new PassThrough();
  content.once("close", () => arriving.unpipe(content).resume());
  arriving.once("error", (error) => content.destroy(error));
  arriving.pipe(content);
  try {
    await take(content);
  } finally {
    content.destroy();
  }
}

function finished(source: Readable, parser: busboy.Busboy): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.once("close", resolve);
    parser.once("error", () => reject(new DomainError("invalid", "errors.invalid")));
    source.once("error", () => {
      parser.destroy();
      reject(new DomainError("unavailable", "errors.invalid"));
    });
    source.pipe(parser);
  });
}
