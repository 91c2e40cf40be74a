import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Files, FileTooLarge } from "@/lib/kernel/files";

const keyShape = /^[a-z0-9]+(?:[/-][a-z0-9]+)*$/;

/** Counts and hashes what passes, and stops it past a limit. */
function measure(maxBytes: number) {
  const hash = createHash("sha256");
  const seen = { size: 0, sha256: "" };
  const stream = new Transform({
    transform(piece: Buffer, _encoding, next) {
      seen.size += piece.length;
      hash.update(piece);
      next(seen.size > maxBytes ? new FileTooLarge() : null, piece);
    },
    flush(next) {
      seen.sha256 = hash.digest("hex");
      next();
    },
  });
  return { stream, seen };
}

/** Files in a folder. They are written beside their place and renamed, so a half file is never seen. */
export function diskFiles(folder: string): Files {
  const pathOf = (key: string) => {
    if (!keyShape.test(key)) throw new Error(`not a file key: ${key}`);
    return join(folder, key);
  };

  async function put(key: string, content: Readable, maxBytes: number) {
    const path = pathOf(key);
    const partial = `${path}.part`;
    await mkdir(dirname(path), { recursive: true });
    const { stream, seen } = measure(maxBytes);
    try {
      await pipeline(content, stream, createWriteStream(partial, { flags: "wx" }));
      await flushToDisk(partial);
      await rename(partial, path);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
    return seen;
  }

  return {
    put,
    open: async (key, range) => {
      const path = pathOf(key);
      await stat(path);
      return createReadStream(path, range);
    },
    size: async (key) =>
      stat(pathOf(key)).then(
        (found) => found.size,
        () => null,
      ),
    remove: (key) => rm(pathOf(key), { force: true }),
    withLocalCopy: (key, use) => use(pathOf(key)),
  };
}

async function flushToDisk(path: string) {
  const file = await open(path, "r+");
  await file.sync();
  await file.close();
}
