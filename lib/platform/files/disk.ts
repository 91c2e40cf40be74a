import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { checkedKey, type Files, isKey } from "@/lib/kernel/files";
import { diskParts } from "./disk-parts";
import { measure } from "./measure";

/** Keys on one page of a list. */
const PAGE = 1000;

/** Files in a folder. They are written beside their place and renamed, so a half file is never seen. */
export function diskFiles(folder: string): Files {
  const pathOf = (key: string) => join(folder, checkedKey(key));

  async function put(key: string, content: Readable, maxBytes: number) {
    const { stream, seen } = measure(maxBytes);
    await written(pathOf(key), (partial) => pipeline(content, stream, createWriteStream(partial, { flags: "wx" })));
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
    remove: async (key) => rm(pathOf(key), { force: true }),
    withLocalCopy: (key, use) => use(pathOf(key)),
    link: async () => null,
    list: async (below, after = "") => {
      const names = await readdir(pathOf(below)).catch(() => []);
      const keys = names.map((name) => `${below}/${name}`).filter((key) => isKey(key) && key > after);
      const page = keys.sort().slice(0, PAGE);
      const files = await Promise.all(page.map(async (key) => ({ key, storedAt: await storedAt(join(folder, key)) })));
      return { files: files.flatMap(({ key, storedAt }) => (storedAt ? { key, storedAt } : [])), next: nextOf(keys, page) };
    },
    parts: diskParts(folder, pathOf),
  };
}

const nextOf = (keys: string[], page: string[]): string | null => (keys.length > page.length ? (page.at(-1) ?? null) : null);

/** When a file got its present content; null when it went away meanwhile. */
const storedAt = (path: string): Promise<Date | null> =>
  stat(path).then(
    (found) => found.mtime,
    () => null,
  );

/** Writes beside the place, and gives the file its name once it is on the disk. */
export async function written(path: string, write: (partial: string) => Promise<void>): Promise<void> {
  const partial = `${path}.part`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await write(partial);
    await flushToDisk(partial);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function flushToDisk(path: string) {
  const file = await open(path, "r+");
  await file.sync();
  await file.close();
}
