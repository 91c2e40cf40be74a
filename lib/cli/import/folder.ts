import { constants, createReadStream, type Dirent } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type ImportedMetadata, importedMetadata } from "@/lib/documents/import/input";
import type { Imported, Item } from "@/lib/documents/import/item";
import { unreadable } from "@/lib/documents/import/preparing/commands";

/** What an archive holds: a document, or something of which is known at once what becomes of it. */
export type Found = Item | { name: string; done: Imported };

type Archive = {
  /** The beginning of every reference, so that two archives never take each other's documents for their own. */
  prefix: string;
  about: Map<string, ImportedMetadata>;
  /** The CSV that says so, which is no document when it lies in the folder. */
  csv?: string;
};

/** What programs and file shares leave lying about. */
const LITTER = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|~WRL\d+\.tmp$)/i;
/** Only the file that stands there: a link that took its place since is not followed. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

/** Everything in a folder and the folders in it, each thing once, by name. Links are not followed: they lead anywhere. */
export async function* folderItems(folder: string, archive: Archive, below = ""): AsyncGenerator<Found> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((error: unknown) => error as Error);
  if (entries instanceof Error) {
    yield { name: `${below}/`, done: unreadable(entries) };
    return;
  }
  for (const entry of entries.sort(byName)) {
    const name = below ? `${below}/${entry.name}` : entry.name;
    const why = whyNot(entry);
    if (why) yield skipped(name, why);
    else if (entry.isDirectory()) yield* folderItems(folder, archive, name);
    else if (resolve(folder, name) === archive.csv) yield skipped(name, "archive.isTheCsv");
    else yield await itemOf(folder, name, archive);
  }
}

const byName = (one: Dirent, other: Dirent): number => (one.name < other.name ? -1 : 1);

function whyNot(entry: Dirent): string | null {
  if (entry.isSymbolicLink()) return "archive.isLink";
  if (LITTER.test(entry.name)) return "archive.isLitter";
  return entry.isFile() || entry.isDirectory() ? null : "archive.isNoFile";
}

const skipped = (name: string, key: string): Found => ({ name, done: { outcome: "skipped", because: [{ key }] } });

async function itemOf(folder: string, name: string, { prefix, about }: Archive): Promise<Found> {
  const path = join(folder, name);
  try {
    const { size, mtime, ctime } = await lstat(path);
    // A file that was copied over another keeps its own day, and only its place on the disk tells.
    const modifiedAt = mtime > ctime ? mtime : ctime;
    const content = () => createReadStream(path, { flags: flags as unknown as string });
    const metadata = about.get(name.normalize("NFC")) ?? importedMetadata.parse({});
    return { key: `${prefix}/${name}`, name, fileName: name.split("/").at(-1) ?? name, content, size, modifiedAt, metadata };
  } catch (error) {
    // What was no UTF-8 came out as this sign, and names no file any more.
    const isOdd = name.includes("\ufffd");
    return { name, done: isOdd ? { outcome: "refused", because: [{ key: "archive.oddName" }] } : unreadable(error) };
  }
}
