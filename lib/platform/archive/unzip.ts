import type { Readable } from "node:stream";
import { type Entry, openPromise, type ZipFile } from "yauzl";

/** More entries than a circle of years has. */
const MOST = 200_000;

/** Opens a zip file whose entries are then read in any order, each as a stream. `close` it afterwards. */
export async function openZip(file: string): Promise<{ names: string[]; read: (name: string) => Promise<Readable>; close: () => void }> {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false });
  const entries = await entriesOf(zip);
  return {
    names: [...entries.keys()],
    read: (name) => opened(zip, entries.get(name)),
    close: () => zip.close(),
  };
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on("error", reject);
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      if (entries.has(entry.fileName) || entries.size >= MOST)
        return reject(new Error("This zip file holds a name twice, or far too many."));
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function opened(zip: ZipFile, entry: Entry | undefined): Promise<Readable> {
  return new Promise((resolve, reject) => {
    if (!entry) return reject(new Error("This zip file lacks an entry that it should have."));
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}
