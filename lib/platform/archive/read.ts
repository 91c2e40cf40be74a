import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import type { StoredFile } from "@/lib/kernel/files";
import { measure } from "@/lib/platform/copy/files";
import { differences, type Fingerprint, fingerprinting } from "@/lib/platform/copy/fingerprint";
import { linesOf } from "@/lib/platform/copy/lines";
import type { Row } from "@/lib/platform/copy/read";
import { nameOf } from "@/lib/platform/copy/tables";
import { checkFormat, damaged, FORMAT_ENTRY, MANIFEST_ENTRY, type Manifest, newer, parseManifest, UnusableArchive } from "./manifest";

type Entry = { name: string; content: Readable };

/** The entries of an archive, one after the other; each must be read to its end. */
export async function* entriesOf(file: string): AsyncGenerator<Entry> {
  const source = createReadStream(file);
  const gunzip = createGunzip();
  const tar = extract();
  source.on("error", (error) => gunzip.destroy(error));
  gunzip.on("error", (error) => tar.destroy(error));
  source.pipe(gunzip).pipe(tar as unknown as NodeJS.WritableStream);
  try {
    for await (const entry of tar) {
      const content = entry as unknown as Readable;
      yield { name: entry.header.name, content };
      content.resume();
    }
  } finally {
    source.destroy();
  }
}

/** Rows and letters held at once. */
const BATCH = { rows: 200, letters: 8_000_000 };

/** The rows of an entry, in batches. */
export async function* rowsIn(content: Readable): AsyncGenerator<Row[]> {
  let rows: Row[] = [];
  let letters = 0;
  for await (const line of linesOf(content)) {
    rows.push(JSON.parse(line) as Row);
    letters += line.length;
    if (rows.length < BATCH.rows && letters < BATCH.letters) continue;
    yield rows;
    rows = [];
    letters = 0;
  }
  if (rows.length > 0) yield rows;
}

/** Reads a whole archive and compares every table and every file with what its manifest says. Touches nothing. */
export async function verifyArchive(file: string, known: ReadonlySet<string>): Promise<Manifest> {
  const seen = { files: new Map<string, StoredFile>(), tables: new Map<string, Fingerprint>(), manifest: null as Manifest | null };
  try {
    let first = true;
    for await (const entry of entriesOf(file)) {
      if (first !== (entry.name === FORMAT_ENTRY)) throw damaged("it does not begin as one of ours");
      first = false;
      await look(entry, seen);
    }
  } catch (error) {
    throw error instanceof UnusableArchive ? error : damaged(error instanceof Error ? error.message : String(error));
  }
  if (!seen.manifest) throw damaged("its end is missing");
  if (seen.manifest.migrations.some((hash) => !known.has(hash))) throw newer();
  compare(seen.manifest, seen);
  return seen.manifest;
}

type Seen = { files: Map<string, StoredFile>; tables: Map<string, Fingerprint>; manifest: Manifest | null };

async function look({ name, content }: Entry, seen: Seen): Promise<void> {
  if (name === FORMAT_ENTRY) return checkFormat(await text(content));
  if (name === MANIFEST_ENTRY) seen.manifest = parseManifest(await text(content));
  else if (name.startsWith("files/")) seen.files.set(name.slice("files/".length), await measure(content));
  else if (name.startsWith("rows/")) seen.tables.set(name.slice("rows/".length, -".jsonl".length), await printOf(content));
  else throw damaged(`it holds ${name}, which is not ours`);
}

async function printOf(content: Readable): Promise<Fingerprint> {
  const print = fingerprinting();
  for await (const line of linesOf(content)) print.add(line);
  return print.result();
}

function compare(manifest: Manifest, seen: Seen): void {
  const tables = new Map(manifest.tables.map((table) => [nameOf(table), { rows: table.rows, sha256: table.sha256 }]));
  const [table] = differences(tables, seen.tables);
  if (table) throw damaged(`the rows of ${table} are not what they were`);
  for (const [key, file] of Object.entries(manifest.files)) {
    const found = seen.files.get(key);
    if (found?.size !== file.size || found.sha256 !== file.sha256) throw damaged(`the file ${key} is not what it was`);
  }
}
