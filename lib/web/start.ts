import "server-only";
import { startWorker } from "@/lib/jobs/worker";
import { env } from "@/lib/platform/env";
import { logError } from "@/lib/platform/log";
import { ports } from "./ports";
import { sayErrorsWithoutScript } from "./without-script";

/** Opens the embedded engines and starts the worker, where the host does not do so itself. A server that cannot must not stay and refuse every request. */
export async function startServer(): Promise<void> {
  sayErrorsWithoutScript();
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
