import { createWriteStream } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Database } from "@/lib/kernel/ports";
import { keysNamed } from "@/lib/platform/copy/files";
import { type Fingerprint, fingerprinting, lineOf } from "@/lib/platform/copy/fingerprint";
import { inSnapshot, rowsOf } from "@/lib/platform/copy/read";
import { migrationsOf, nameOf, type Sequence, sequencesOf, type Table, tablesToCopy } from "@/lib/platform/copy/tables";

export type SpooledTable = { table: Table; path: string; size: number; print: Fingerprint };
export type Spooled = { tables: SpooledTable[]; sequences: Sequence[]; migrations: string[]; keys: string[] };

/**
 * Writes all rows, as they are at one moment, to plain files in a folder. The embedded database has one session, so this is
 * kept short: nothing is compressed and no file is copied while it lasts.
 */
export async function spoolRows(db: Database, folder: string): Promise<Spooled> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return inSnapshot(db, async (tx) => {
    const tables = await tablesToCopy(tx);
    const spooled: SpooledTable[] = [];
    for (const table of tables) spooled.push(await spool(tx, table, folder));
    const [sequences, migrations] = [await sequencesOf(tx, tables), await migrationsOf(tx)];
    return { tables: spooled, sequences, migrations, keys: await keysNamed(tx, tables) };
  });
}

async function spool(tx: Database, table: Table, folder: string): Promise<SpooledTable> {
  const path = join(folder, nameOf(table));
  const print = fingerprinting();
  async function* lines() {
    for await (const batch of rowsOf(tx, table)) {
      const written = batch.map(lineOf);
      for (const line of written) print.add(line);
      yield `${written.join("\n")}\n`;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(path, { mode: 0o600 }));
  return { table, path, size: (await stat(path)).size, print: print.result() };
}
