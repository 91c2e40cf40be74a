import "server-only";
import { startWorker } from "@/lib/jobs/worker";
import { env } from "@/lib/platform/env";
import { logError } from "@/lib/platform/log";
import { ports } from "./ports";

/** Opens the embedded engines and starts the worker. A server that cannot must not stay and refuse every request. */
export async function startServer(): Promise<void> {
  try {
    const { serverless, worker } = env();
    if (serverless) return;
    const opened = await ports();
    if (worker) startWorker(opened);
  } catch (error) {
    logError("start", error);
    process.exit(1);
  }
}
