import { system } from "@/lib/kernel/actor";
import type { Database } from "@/lib/kernel/ports";
import { workNames } from "@/lib/outbox/work";
import { UnusableArchive } from "@/lib/platform/archive/manifest";
import { verifyArchive } from "@/lib/platform/archive/read";
import { type Restored, restoreArchive } from "@/lib/platform/archive/restore";
import { hasPeople, migrationsOf } from "@/lib/platform/copy/tables";
import { NotEmpty } from "@/lib/platform/copy/write";
import { openDatabase, straight } from "@/lib/platform/database";
import { knownMigrations, migrate } from "@/lib/platform/database/migrate";
import type { Env } from "@/lib/platform/env";
import { openFiles } from "@/lib/platform/files";
import { openPorts } from "@/lib/platform/ports";
import { openQueue } from "@/lib/platform/queue";
import { replayErasures } from "@/lib/privacy/erasing/commands";
import type { Erased } from "@/lib/privacy/ledger";
import { rebuildIndex } from "./rebuild-index";

export type Tell = (line: string) => void;

/** Puts an archive back in the empty place that the settings name, erases again who was erased since, and builds the search index. */
export async function restoreInto(env: Env, file: string, tell: Tell, erased: Erased[] = []): Promise<Restored> {
  tell("Checking the whole archive before anything is touched…");
  const manifest = await verifyArchive(file, knownMigrations());
  tell(`It is whole: made ${manifest.madeAt}, ${manifest.tables.length} tables, ${Object.keys(manifest.files).length} files.`);
  const { db, close } = await openDatabase(straight(env));
  let restored: Restored;
  try {
    await prepare(db, new Set(manifest.migrations));
    restored = await restoreArchive({ db, files: await openFiles(env) }, file, manifest);
  } finally {
    await close();
  }
  tell(`Restored ${restored.rows} rows and ${restored.files} files; ${restored.differences.length} differences.`);
  await finish(env, tell, erased);
  return restored;
}

/** The schema as it was when the archive was made: what later versions change to it then also changes the rows. */
async function prepare(db: Database, wanted: ReadonlySet<string>): Promise<void> {
  if (await hasPeople(db)) throw new NotEmpty();
  if ((await migrationsOf(db)).some((hash) => !wanted.has(hash)))
    throw new UnusableArchive(
      "This archive is of an older version than the schema of this database. Restore it into a database that was never used: the schema is brought up to date afterwards.",
    );
  await migrate(db, wanted);
  await openQueue(db, workNames);
}

/** Opens everything as a server would, which brings the schema up to date, and fills the index from the rows. */
async function finish(env: Env, tell: Tell, erased: Erased[]): Promise<void> {
  const { ports, close } = await openPorts(straight(env), { mayMigrate: true });
  try {
    const again = await replayErasures({ ...ports, actor: system, now: new Date() }, erased);
    tell(
      erased.length > 0
        ? `Erased ${again} people again, of ${erased.length} in the ledger.`
        : "No ledger of erasures was given: whoever was erased after this backup is back. See npm run erasures.",
    );
    tell("Building the search index again…");
    await rebuildIndex(ports);
  } finally {
    await close();
  }
}
