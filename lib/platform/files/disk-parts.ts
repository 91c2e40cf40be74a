import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { type Arriving, checkedKey, FileTooLarge, type Part, type PartsOfFiles } from "@/lib/kernel/files";
import { newId } from "@/lib/kernel/ids";

/** The folder of what is still arriving, beside the folders of keys: one folder each, with a file a part. */
const ARRIVING = "arriving";

/** Files that arrive in parts. */
export function diskParts(folder: string, pathOf: (key: string) => string): PartsOfFiles {
  const folderOf = ({ arrival }: { arrival: string }) => join(folder, ARRIVING, checkedKey(arrival));

  async function list(file: Arriving): Promise<Part[]> {
    const names = await readdir(folderOf(file)).catch(() => []);
    const parts = names.filter((name) => /^\d+$/.test(name)).map(Number);
    return Promise.all(
      parts
        .sort((one, other) => one - other)
        .map(async (number) => ({ number, size: (await stat(join(folderOf(file), String(number)))).size })),
    );
  }

  async function joinParts(file: Arriving) {
    const path = pathOf(file.key);
    if (await exists(path)) return;
    const parts = await list(file);
    if (parts.length === 0) throw new Error("there are no parts to join");
    const whole = join(folderOf(file), "whole");
    await rm(whole, { force: true });
    for (const { number } of parts)
      await pipeline(createReadStream(join(folderOf(file), String(number))), createWriteStream(whole, { flags: "a", flush: true }));
    await mkdir(dirname(path), { recursive: true });
    await rename(whole, path);
    await rm(folderOf(file), { recursive: true, force: true });
  }

  return {
    begin: async (key) => {
      pathOf(key);
      const arrival = newId();
      await mkdir(folderOf({ arrival }), { recursive: true });
      return arrival;
    },
    address: async () => null,
    put: async (file, part, content) => {
      const path = join(folderOf(file), String(part.number));
      const partial = `${path}.${newId()}`;
      try {
        await pipeline(content, exactly(part.size), createWriteStream(partial, { flags: "wx" }));
        await rename(partial, path);
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
    },
    list,
    join: joinParts,
    abort: (file) => rm(folderOf(file), { recursive: true, force: true }),
    abortBefore: async (_folder, moment) => {
      const names = await readdir(join(folder, ARRIVING)).catch(() => []);
      let count = 0;
      for (const name of names) {
        const path = join(folder, ARRIVING, name);
        const begun = await stat(path).catch(() => null);
        if (!begun || begun.mtime >= moment) continue;
        await rm(path, { recursive: true, force: true });
        count++;
      }
      return count;
    },
  };
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Lets exactly so many bytes pass. */
function exactly(size: number) {
  return async function* (pieces: AsyncIterable<Buffer>) {
    let seen = 0;
    for await (const piece of pieces) {
      seen += piece.length;
      if (seen > size) throw new FileTooLarge();
      yield piece;
    }
    if (seen !== size) throw new PartCut();
  };
}

/** The line was cut: the part did not come whole. */
export class PartCut extends Error {
  override readonly name = "PartCut";
}
