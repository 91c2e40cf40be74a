import "server-only";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { noteBackup } from "@/lib/admin/commands";
import { system } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { type BackedUp, writeArchive } from "@/lib/platform/archive/write";
import { env } from "@/lib/platform/env";
import { ports } from "./ports";

/**
 * Makes a backup in the data folder of this server. For the embedded database, which only this process can read; whoever asks
 * cannot say where it goes.
 */
export async function backUpHere(now: Date, tell: (what: string) => void): Promise<BackedUp> {
  const opened = await ports();
  const folder = join(env().dataDir, "backups");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fileName = `kenniskring-${now.toISOString().slice(0, 19).replaceAll(":", "")}-${newId().slice(0, 8)}.tar.gz`;
  const made = await writeArchive(opened, join(folder, fileName), tell);
  const { bytes, rows, files, missing } = made;
  await noteBackup({ ...opened, actor: system, now: new Date() }, { fileName, bytes, rows, files, missing: missing.length });
  return made;
}

/** Only an embedded database needs its server for a backup. */
export const isEmbedded = (): boolean => env().database === null && !env().serverless;
