/** Runs once when a server starts: an installation without a scheduler does its own work. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { startServer } = await import("./lib/web/start");
  await startServer();
}

export async function onRequestError(error: unknown, request: { path: string }) {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logError } = await import("./lib/platform/log");
  logError("request", error, { path: request.path.split("?")[0], digest: (error as { digest?: string })?.digest });
}
