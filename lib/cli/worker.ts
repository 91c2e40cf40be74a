/** `npm run worker`: does what waits, and each job at its tick, in a process of its own beside web servers with WORKER=0. */
import { startWorker } from "@/lib/jobs/worker";
import { DatabaseInUse } from "@/lib/platform/database/lock";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { openPorts } from "@/lib/platform/ports";
import { fail } from "./keeping/say";

const { ports, close } = await openPorts(env()).catch((error: unknown) => {
  if (error instanceof DatabaseInUse) fail(`${error.message} It does its own work; a worker beside it needs DATABASE_URL.`);
  return fail(error);
});
const worker = startWorker(ports);
log("worker.started", { pid: process.pid });

let ending = false;
async function end(signal: string) {
  if (ending) return;
  ending = true;
  await worker.stop();
  await close();
  log("worker.stopped", { signal });
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void end(signal));
// Its timers do not keep a process alive by themselves.
setInterval(() => {}, 60_000);
