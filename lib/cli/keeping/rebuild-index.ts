import { runJob, wholly } from "@/lib/jobs/commands";
import { system } from "@/lib/kernel/actor";
import type { Ports } from "@/lib/kernel/context";

/** Builds the search index from the rows that are there now. Everything else is in its place by then, so it only says what to do. */
export async function rebuildIndex(ports: Ports): Promise<void> {
  const { state, counts } = await runJob({ ...ports, actor: system, now: new Date() }, "reindex", wholly);
  if (state !== "done" || counts.superseded)
    throw new Error("Everything is there, but the search index was not built: run npm run reindex.");
}
