import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { checkedKey, type Files } from "@/lib/kernel/files";
import { measure } from "./measure";
import { arriving, asked, clientOf, isMissing, type Store, troubleFrom } from "./s3-client";
import { s3Parts } from "./s3-parts";

/** Seconds that the address of a download lives: long enough to follow, too short to pass on. */
const LINK_SECONDS = 60;
/** Bytes of one piece of a file that passes through us, which is held in memory. A store wants at least 5 MB. */
const PIECE = 8 * 1024 * 1024;
/** Milliseconds for one piece, on a slow line to the store. A store that hangs is given up long before. */
const PATIENCE = 120_000;

/** Files in a bucket. They exist under their key once they are whole. */
export function s3Files(store: Store, client: S3Client = clientOf(store)): Files {
  const { bucket: Bucket } = store;
  const at = (key: string) => ({ Bucket, Key: checkedKey(key) });
  const parts = s3Parts(store, client);

  const putSmall = (key: string, content: Buffer) =>
    asked((options) => client.send(new PutObjectCommand({ ...at(key), Body: content, ContentLength: content.length }), options), PATIENCE);

  async function putLarge(key: string, pieces: AsyncIterable<Buffer>) {
    const file = { key, arrival: await parts.begin(key) };
    try {
      let number = 0;
      for await (const piece of pieces) await parts.put(file, { number: ++number, size: piece.length }, Readable.from([piece]));
      await parts.join(file);
    } catch (error) {
      // The first error counts, also when the store is gone altogether: what stays is swept up later.
      await parts.abort(file).catch(() => {});
      throw error;
    }
  }

  async function put(key: string, content: Readable, maxBytes: number) {
    checkedKey(key);
    const { stream, seen } = measure(maxBytes);
    await pipeline(content, stream, async (measured: AsyncIterable<Buffer>) => {
      const pieces = inPieces(measured);
      const first = await pieces.next();
      if (first.done || first.value.length < PIECE) return void (await putSmall(key, first.done ? Buffer.alloc(0) : first.value));
      await putLarge(key, startingWith(first.value, pieces));
    });
    return seen;
  }

  async function open(key: string, range?: { start: number; end: number }) {
    const Range = range && `bytes=${range.start}-${range.end}`;
    const asking = new GetObjectCommand({ ...at(key), Range });
    const found = await asked((options) => client.send(asking, options));
    return Readable.from(arriving(found.Body), { objectMode: false });
  }

  return {
    put,
    open,
    parts,
    size: (key) =>
      asked((options) => client.send(new HeadObjectCommand(at(key)), options)).then(
        (found) => found.ContentLength ?? 0,
        (error) => (isMissing(error) ? null : Promise.reject(error)),
      ),
    remove: async (key) => void (await asked((options) => client.send(new DeleteObjectCommand(at(key)), options))),
    withLocalCopy: (key, use) => withCopy(() => open(key), use),
    link: async (key, { mediaType, disposition }) => {
      const shown = { ResponseContentType: mediaType, ResponseContentDisposition: disposition, ResponseCacheControl: "private, no-store" };
      return getSignedUrl(client, new GetObjectCommand({ ...at(key), ...shown }), { expiresIn: LINK_SECONDS }).catch((error) => {
        throw troubleFrom(error);
      });
    },
    list: async (folder, after) => {
      const asking = new ListObjectsV2Command({ Bucket, Prefix: `${checkedKey(folder)}/`, StartAfter: after });
      const found = await asked((options) => client.send(asking, options));
      const files = (found.Contents ?? []).flatMap(({ Key, LastModified }) =>
        Key && LastModified ? { key: Key, storedAt: LastModified } : [],
      );
      return { files, next: found.IsTruncated ? (files.at(-1)?.key ?? null) : null };
    },
  };
}

/** A reader of text wants a path: a copy in the folder for passing things, gone afterwards. */
async function withCopy<T>(open: () => Promise<Readable>, use: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "kenniskring-file-"));
  try {
    const path = join(folder, "file");
    await pipeline(await open(), createWriteStream(path));
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Pieces of one size, the last shorter. One is held at a time. */
async function* inPieces(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of content) {
    held.push(chunk);
    size += chunk.length;
    if (size < PIECE) continue;
    const whole = Buffer.concat(held);
    yield whole.subarray(0, PIECE);
    held = [whole.subarray(PIECE)];
    size -= PIECE;
  }
  if (size > 0) yield Buffer.concat(held);
}

async function* startingWith(first: Buffer, rest: AsyncIterable<Buffer>) {
  yield first;
  yield* rest;
}
