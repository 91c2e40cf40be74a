import type { Readable } from "node:stream";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

export type ZipEntry = { name: string; content: string | Readable };

/** Texts shrink; files are packed already, most of them. */
const LEVEL = 6;

/** Packs entries one after the other while they are read, so that a file of any size costs no memory. The whole stays below 4 GB. */
export async function* zipped(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for await (const { name, content } of entries) {
    const isText = typeof content === "string";
    const entry = isText ? new ZipDeflate(name, { level: LEVEL }) : new ZipPassThrough(name);
    zip.add(entry);
    for await (const chunk of isText ? [Buffer.from(content)] : content) {
      entry.push(new Uint8Array(chunk as Buffer));
      yield* ready.splice(0);
    }
    entry.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
