import type { Files } from "@/lib/kernel/files";
import type { Database } from "@/lib/kernel/ports";
import { copyFile, isSame, keysNamed, measured } from "@/lib/platform/copy/files";
import { differences, type Fingerprint, fingerprintsOf } from "@/lib/platform/copy/fingerprint";
import { inSnapshot, rowsOf } from "@/lib/platform/copy/read";
import { hasPeople, nameOf, type Sequence, sequencesOf, type Table, tablesToCopy } from "@/lib/platform/copy/tables";
import { NotEmpty, writeTables } from "@/lib/platform/copy/write";
import { straight } from "@/lib/platform/database";
import type { Env } from "@/lib/platform/env";
import { openPorts } from "@/lib/platform/ports";
import { rebuildIndex } from "./rebuild-index";
import type { Tell } from "./restore-into";

export type Moved = {
  tables: { name: string; rows: number; there: number; differs: boolean }[];
  files: { copied: number; there: number; missing: string[]; differ: string[]; bytes: number };
};

type Place = { db: Database; files: Files };
type Places = { from: Place; to: Place };

/**
 * Takes an embedded installation to the engines that the settings name. Files go first, one by one; then all rows in one
 * transaction. So it may be interrupted and run again: until the rows are there, nobody lives in the new place.
 */
export async function moveInto(source: Env, target: Env, tell: Tell): Promise<Moved> {
  const from = await openPorts(source);
  try {
    const to = await openPorts(straight(target), { mayMigrate: true });
    try {
      if (await hasPeople(to.ports.db)) throw new NotEmpty();
      const moved = await move({ from: from.ports, to: to.ports }, tell);
      tell("Building the search index in the new place…");
      await rebuildIndex(to.ports);
      return moved;
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}

async function move(places: Places, tell: Tell): Promise<Moved> {
  const tables = await tablesToCopy(places.from.db);
  const keys = await keysNamed(places.from.db, tables);
  const files = await moveFiles(places, keys, tell);
  const sequences = await sequencesOf(places.from.db, tables);
  await inSnapshot(places.from.db, (reading) =>
    places.to.db.transaction((writing) =>
      writeTables(writing as unknown as Database, copied(reading, tables, tell), (): Sequence[] => sequences),
    ),
  );
  return { tables: await compareRows(places, tables, tell), files: { ...files, ...(await compareFiles(places, keys, tell)) } };
}

async function moveFiles({ from, to }: Places, keys: string[], tell: Tell) {
  const counts = { copied: 0, there: 0, missing: [] as string[] };
  for (const [at, key] of keys.entries()) {
    const outcome = await copyFile(from.files, to.files, key);
    if (outcome === "missing") counts.missing.push(key);
    else counts[outcome]++;
    tell(`${at + 1} of ${keys.length} files`);
  }
  return counts;
}

async function* copied(reading: Database, tables: Table[], tell: Tell) {
  for (const table of tables) {
    tell(nameOf(table));
    yield { table, rows: rowsOf(reading, table) };
  }
}

/** Both sides are read again after the move: what counts is what can be read there now. */
async function compareRows({ from, to }: Places, tables: Table[], tell: Tell): Promise<Moved["tables"]> {
  tell("Comparing rows…");
  const here = await inSnapshot(from.db, (tx) => fingerprintsOf(tx, tables));
  const there = await inSnapshot(to.db, (tx) => fingerprintsOf(tx, tables));
  const wrong = new Set(differences<Fingerprint>(here, there));
  return tables.map(nameOf).map((name) => ({
    name,
    rows: here.get(name)?.rows ?? 0,
    there: there.get(name)?.rows ?? 0,
    differs: wrong.has(name),
  }));
}

async function compareFiles({ from, to }: Places, keys: string[], tell: Tell) {
  const counts = { differ: [] as string[], bytes: 0 };
  for (const [at, key] of keys.entries()) {
    const here = await measured(from.files, key);
    if (here && !isSame(here, await measured(to.files, key))) counts.differ.push(key);
    counts.bytes += here?.size ?? 0;
    tell(`compared ${at + 1} of ${keys.length} files`);
  }
  return counts;
}
