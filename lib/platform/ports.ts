import type { Ports } from "@/lib/kernel/context";
import { workNames } from "@/lib/outbox/work";
import { openDatabase } from "./database";
import { migrate, missingMigrations } from "./database/migrate";
import type { Env } from "./env";
import { childReader } from "./extraction";
import { openFiles } from "./files";
import { openMail } from "./mail";
import { childPictures } from "./pictures";
import { pdfPrinter } from "./printer";
import { openQueue } from "./queue";
import { openSearchIndex } from "./search-index";

export type OpenPorts = { ports: Ports; close: () => Promise<void> };

/**
 * Opens every port that the configuration names. The embedded database brings its own schema up to date; on a server,
 * where others may be at work, only `npm run db:migrate` does, and until then nothing opens.
 */
export async function openPorts(env: Env, { mayMigrate = env.database === null } = {}): Promise<OpenPorts> {
  const { db, close } = await openDatabase(env);
  try {
    if (mayMigrate) await migrate(db);
    else await requireSchema(db);
    const [files, mail, index, queue] = await Promise.all([
      openFiles(env),
      openMail(env),
      openSearchIndex(env, db),
      openQueue(db, workNames),
    ]);
    return {
      ports: { db, files, index, mail, queue, pictures: childPictures, printer: pdfPrinter, reader: childReader, baseUrl: env.baseUrl },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function requireSchema(db: Ports["db"]): Promise<void> {
  const missing = await missingMigrations(db);
  if (missing > 0) throw new Error(`Kenniskring cannot start: the database misses ${missing} migrations, run npm run db:migrate.`);
}
