/**
 * `npm run backup [-- --to FILE]`: one archive with every row and every file. When a running server holds the embedded
 * database, that server makes it, in `backups` of its own data folder, and it is moved from there.
 */
import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { noteBackup } from "@/lib/admin/commands";
import { system } from "@/lib/kernel/actor";
import { type BackedUp, writeArchive } from "@/lib/platform/archive/write";
import { straight } from "@/lib/platform/database";
import { DatabaseInUse } from "@/lib/platform/database/lock";
import { env } from "@/lib/platform/env";
import { openPorts } from "@/lib/platform/ports";
import { fail, telling } from "./keeping/say";
import { askServer } from "./keeping/through-server";

const tell = telling((line) => console.log(line));
const named = process.argv.indexOf("--to");
const name = `kenniskring-${new Date().toISOString().slice(0, 19).replaceAll(":", "")}.tar.gz`;
const to = resolve(named > 0 ? (process.argv[named + 1] ?? name) : join(env().dataDir, "backups", name));

async function here(): Promise<BackedUp> {
  const { ports, close } = await openPorts(straight(env()));
  try {
    const made = await writeArchive(ports, to, tell);
    const { bytes, rows, files, missing } = made;
    await noteBackup({ ...ports, actor: system, now: new Date() }, { fileName: name, bytes, rows, files, missing: missing.length });
    return made;
  } finally {
    await close();
  }
}

async function there(url: string): Promise<BackedUp> {
  const made = await askServer<BackedUp>(url, env().cronSecret, tell);
  await rename(made.file, to).catch(async () => {
    await copyFile(made.file, to);
    await rm(made.file);
  });
  return { ...made, file: to };
}

try {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const made = await here().catch((error: unknown) => {
    if (error instanceof DatabaseInUse && error.owner.url) return there(error.owner.url);
    throw error;
  });
  for (const key of made.missing) console.error(`  missing: ${key} is named by a row, but was not in the store`);
  console.log(JSON.stringify({ command: "backup", ...made, missing: made.missing.length }));
  process.exit(made.missing.length > 0 ? 1 : 0);
} catch (error) {
  fail(error);
}
