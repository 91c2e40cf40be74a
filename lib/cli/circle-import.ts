/** `npm run circle:import -- FILE`: puts the archive of a circle in this installation, checked by its hashes first. */
import { resolve } from "node:path";
import { importCircle } from "@/lib/circle-archive/commands";
import { runJob, wholly } from "@/lib/jobs/commands";
import { runWaitingWork } from "@/lib/jobs/work";
import { system } from "@/lib/kernel/actor";
import { openZip } from "@/lib/platform/archive/unzip";
import { straight } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { openPorts } from "@/lib/platform/ports";
import { fail } from "./keeping/say";

const PATIENCE = 600_000;
const file = process.argv[2];
if (!file) fail("Which archive? npm run circle:import -- FILE");

try {
  const archive = await openZip(resolve(file));
  const settings = straight(env());
  const { ports, close } = await openPorts(settings, { mayMigrate: settings.database === null });
  const ctx = { ...ports, actor: system, now: new Date() };
  const imported = await importCircle(ctx, archive);
  archive.close();
  console.log(
    `${imported.circle}: ${imported.rows} rows and ${imported.files} files; ${imported.known} people and organisations were here already.`,
  );
  await runWaitingWork(ctx, PATIENCE, ["search.index"]);
  await runJob(ctx, "expertise", wholly);
  await runWaitingWork(ctx, PATIENCE, ["search.index"]);
  await close();
  process.exit(0);
} catch (error) {
  fail(error);
}
