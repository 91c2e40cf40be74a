import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { link, rm } from "node:fs/promises";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type Pack, pack } from "tar-stream";
import type { Files, StoredFile } from "@/lib/kernel/files";
import type { Database } from "@/lib/kernel/ports";
import { keysNamed, measuring } from "@/lib/platform/copy/files";
import { nameOf, tablesToCopy } from "@/lib/platform/copy/tables";
import { FORMAT, FORMAT_ENTRY, fileEntry, MANIFEST_ENTRY, type Manifest, rowsEntry } from "./manifest";
import { type Spooled, spoolRows } from "./spool";

export type Source = { db: Database; files: Files };
export type BackedUp = { file: string; bytes: number; rows: number; files: number; missing: string[]; milliseconds: number };
export type Progress = (what: string) => void;

/** Files go within seconds of being withdrawn; a snapshot that names one that went just then is taken again. */
const SNAPSHOTS = 5;

/**
 * Writes one archive with all rows and every file that they name. Most files are copied first, then the rows as they are at
 * one moment, then the files that came meanwhile: whatever a row names is in it. The archive gets its name when it is whole.
 */
export async function writeArchive({ db, files }: Source, to: string, tell: Progress = () => {}): Promise<BackedUp> {
  if (existsSync(to)) throw new Error(`${to} is there already: name another file.`);
  const started = Date.now();
  const partial = `${to}.part`;
  const folder = `${to}.rows`;
  const tar = pack();
  const out = counting();
  try {
    const written = pipeline(tar, createGzip({ level: 4 }), out.stream, createWriteStream(partial, { flags: "wx", mode: 0o600 }));
    const filled = fill(tar, { db, files }, folder, tell);
    // Whichever fails first is the reason.
    const [manifest] = await Promise.all([filled.catch((error: unknown) => rejecting(tar, error)), written]);
    // Refuses when somebody made a file of that name meanwhile.
    await link(partial, to);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const count = Object.keys(manifest.files).length;
    return { file: to, bytes: out.bytes(), rows, files: count, missing: manifest.missing, milliseconds: Date.now() - started };
  } finally {
    await rm(partial, { force: true });
    await rm(folder, { recursive: true, force: true });
  }
}

function rejecting(tar: Pack, error: unknown): never {
  tar.destroy(error instanceof Error ? error : new Error(String(error)));
  throw error;
}

async function fill(tar: Pack, source: Source, folder: string, tell: Progress): Promise<Manifest> {
  await addText(tar, FORMAT_ENTRY, JSON.stringify({ format: FORMAT }));
  const done = new Map<string, StoredFile>();
  await addFiles(tar, source.files, await keysNamed(source.db, await tablesToCopy(source.db)), done, tell);
  const { spooled, missing } = await settledRows(tar, source, folder, done, tell);
  for (const { table, path, size } of spooled.tables) await add(tar, rowsEntry(nameOf(table)), size, createReadStream(path));
  const { sequences, migrations } = spooled;
  const tables = spooled.tables.map(({ table: { schema, name, columns }, print }) => ({ schema, name, columns, ...print }));
  const named = new Set(spooled.keys);
  const kept = Object.fromEntries([...done].filter(([key]) => named.has(key)));
  const manifest = { format: FORMAT, madeAt: new Date().toISOString(), migrations, tables, sequences, files: kept, missing };
  await addText(tar, MANIFEST_ENTRY, JSON.stringify(manifest));
  tar.finalize();
  return manifest;
}

/** The rows of one moment, with every file that they name in the archive. */
async function settledRows(tar: Pack, source: Source, folder: string, done: Map<string, StoredFile>, tell: Progress) {
  let spooled: Spooled;
  let missing: string[];
  let attempt = 0;
  do {
    spooled = await spoolRows(source.db, folder);
    tell(`${spooled.tables.reduce((sum, table) => sum + table.print.rows, 0)} rows`);
    missing = await addFiles(tar, source.files, spooled.keys, done, tell);
  } while (missing.length > 0 && ++attempt < SNAPSHOTS);
  return { spooled, missing };
}

/** Adds the files that are not in the archive yet, and gives the keys of those that are not there. */
async function addFiles(tar: Pack, files: Files, keys: string[], done: Map<string, StoredFile>, tell: Progress): Promise<string[]> {
  const missing: string[] = [];
  for (const key of keys) {
    if (done.has(key)) continue;
    const size = await files.size(key);
    const content = size === null ? null : await files.open(key).catch(() => null);
    if (size === null || !content) {
      missing.push(key);
      continue;
    }
    const { passing, result } = measuring(content);
    await add(tar, fileEntry(key), size, passing);
    done.set(key, result());
    if (done.size % 100 === 0) tell(`${done.size} of ${keys.length} files`);
  }
  return missing;
}

const addText = (tar: Pack, name: string, text: string) => add(tar, name, Buffer.byteLength(text), Readable.from([Buffer.from(text)]));

async function add(tar: Pack, name: string, size: number, content: Readable): Promise<void> {
  const entry = tar.entry({ name, size, mtime: new Date(), mode: 0o600 });
  await pipeline(content, entry as unknown as NodeJS.WritableStream);
}

function counting() {
  let bytes = 0;
  const stream = new Transform({
    transform(piece: Buffer, _encoding, next) {
      bytes += piece.length;
      next(null, piece);
    },
  });
  return { stream, bytes: () => bytes };
}
