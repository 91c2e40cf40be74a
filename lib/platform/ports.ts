import type { Ports } from "@/lib/kernel/context";
import { workNames } from "@/lib/outbox/work";
import { openDatabase } from "./database";
import { migrate } from "./database/migrate";
import type { Env } from "./env";
import { childReader } from "./extraction";
import { openFiles } from "./files";
import { openMail } from "./mail";
import { openQueue } from "./queue";
import { openSearchIndex } from "./search-index";

export type OpenPorts = { ports: Ports; close: () => Promise<void> };

/** Opens every port that the configuration names, with the schema up to date. */
export async function openPorts(env: Env): Promise<OpenPorts> {
  const { db, close } = await openDatabase(env);
  try {
    await migrate(db);
    const [files, mail, index, queue] = await Promise.all([
      openFiles(env),
      openMail(env),
      openSearchIndex(env, db),
      openQueue(db, workNames),
    ]);
    return { ports: { db, files, index, mail, queue, reader: childReader, baseUrl: env.baseUrl }, close };
  } catch (error) {
    await close();
    throw error;
  }
}
