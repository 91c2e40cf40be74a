import yauzl from "yauzl";
import { MAX_ENTRIES, MAX_PART_BYTES, MAX_PROMISED_BYTES, MAX_UNPACKED_BYTES, Unreadable } from "./limits.mjs";

/**
 * Opens an office file and lists its parts. One that promises too much is refused by its directory, before anything is unpacked;
 * `read(name)` unpacks a part within the limits, whatever the directory says.
 */
export async function openZip(file) {
  const zip = await open(file);
  const entries = await list(zip);
  let unpacked = 0;
  const read = async (name, { partly = false } = {}) => {
    const entry = entries.get(name);
    if (!entry) return undefined;
    if (entry.generalPurposeBitFlag & 1) throw new Unreadable("encrypted");
    if (entry.uncompressedSize > MAX_PART_BYTES && !partly) throw new Unreadable("too-large");
    const { bytes, cut } = await unpack(zip, entry, partly);
    unpacked += bytes.length;
    if (unpacked > MAX_UNPACKED_BYTES) throw new Unreadable("too-large");
    return { text: decode(bytes), cut };
  };
  return { names: [...entries.keys()], read };
}

const open = (file) =>
  new Promise((resolve, reject) => {
    yauzl.open(file, { lazyEntries: true, autoClose: false, validateEntrySizes: false }, (error, zip) =>
      error ? reject(new Unreadable("damaged")) : resolve(zip),
    );
  });

const list = (zip) =>
  new Promise((resolve, reject) => {
    if (zip.entryCount > MAX_ENTRIES) return reject(new Unreadable("too-large"));
    const entries = new Map();
    const promised = { packed: 0, unpacked: 0 };
    zip.on("error", () => reject(new Unreadable("damaged")));
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry) => {
      promised.packed += entry.compressedSize;
      promised.unpacked += entry.uncompressedSize;
      if (promised.unpacked > MAX_PROMISED_BYTES) return reject(new Unreadable("too-large"));
      // Parts that together weigh more than the file lie over one another.
      if (promised.packed > zip.fileSize) return reject(new Unreadable("damaged"));
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });

const unpack = (zip, entry, partly) =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(new Unreadable("damaged"));
      const chunks = [];
      let size = 0;
      stream.on("error", () => reject(new Unreadable("damaged")));
      stream.on("end", () => resolve({ bytes: Buffer.concat(chunks), cut: false }));
      stream.on("data", (chunk) => {
        size += chunk.length;
        if (size <= MAX_PART_BYTES) return chunks.push(chunk);
        stream.destroy();
        if (partly) resolve({ bytes: Buffer.concat(chunks), cut: true });
        else reject(new Unreadable("too-large"));
      });
    });
  });

function decode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8").decode(bytes);
}
