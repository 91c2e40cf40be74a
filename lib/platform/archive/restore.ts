import type { Readable } from "node:stream";
import type { Files, StoredFile } from "@/lib/kernel/files";
import type { Database } from "@/lib/kernel/ports";
import { isSame, measured, measuring } from "@/lib/platform/copy/files";
import { differences, fingerprintsOf } from "@/lib/platform/copy/fingerprint";
import { nameOf, type Table } from "@/lib/platform/copy/tables";
import { writeTables } from "@/lib/platform/copy/write";
import { fileEntry, type Manifest, rowsEntry } from "./manifest";
import { entriesOf, rowsIn } from "./read";

type Target = { db: Database; files: Files };
export type Restored = { tables: number; rows: number; files: number; kept: number; differences: string[] };

/** Puts the files of a verified archive in the store, then all its rows in one transaction: a row never names a file that is not there. */
export async function restoreArchive({ db, files }: Target, file: string, manifest: Manifest): Promise<Restored> {
  const kept = await putFiles(files, file, manifest);
  await db.transaction(async (tx) => {
    const inside = tx as unknown as Database;
    await writeTables(inside, tablesIn(file, manifest), () => manifest.sequences);
    const wrong = await rowDifferences(inside, manifest);
    // Throws everything away again: nothing was restored.
    if (wrong.length > 0) throw new Error(`After restoring, the rows of ${wrong.join(", ")} differ from the archive. Nothing was kept.`);
  });
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const wrong = await fileDifferences(files, manifest);
  return { tables: manifest.tables.length, rows, files: Object.keys(manifest.files).length, kept, differences: wrong };
}

/** Gives how many were there already, from an earlier try. */
async function putFiles(files: Files, file: string, manifest: Manifest): Promise<number> {
  const keys = new Map(Object.entries(manifest.files).map(([key, stored]) => [fileEntry(key), { key, stored }]));
  let kept = 0;
  for await (const { name, content } of entriesOf(file)) {
    const wanted = keys.get(name);
    if (!wanted) continue;
    if (await hasIt(files, wanted.key, wanted.stored)) kept++;
    else await putFile(files, wanted, content);
  }
  return kept;
}

const hasIt = async (files: Files, key: string, stored: StoredFile): Promise<boolean> =>
  (await files.size(key)) === stored.size && isSame(await measured(files, key), stored);

async function putFile(files: Files, { key, stored }: { key: string; stored: StoredFile }, content: Readable): Promise<void> {
  const { passing, result } = measuring(content);
  await files.put(key, passing, stored.size);
  if (!isSame(result(), stored)) throw new Error(`The file ${key} did not arrive whole.`);
}

async function* tablesIn(file: string, manifest: Manifest) {
  const tables = new Map(manifest.tables.map((table): [string, Table] => [rowsEntry(nameOf(table)), table]));
  for await (const { name, content } of entriesOf(file)) {
    const table = tables.get(name);
    if (table) yield { table, rows: rowsIn(content) };
  }
}

async function rowDifferences(tx: Database, manifest: Manifest): Promise<string[]> {
  const found = await fingerprintsOf(tx, manifest.tables);
  const wanted = new Map(manifest.tables.map((table) => [nameOf(table), { rows: table.rows, sha256: table.sha256 }]));
  return differences(wanted, found);
}

async function fileDifferences(files: Files, manifest: Manifest): Promise<string[]> {
  const wrong: string[] = [];
  for (const [key, stored] of Object.entries(manifest.files)) if (!(await hasIt(files, key, stored))) wrong.push(key);
  return wrong;
}
