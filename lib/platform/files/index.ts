import { join } from "node:path";
import type { Files } from "@/lib/kernel/files";
import type { Env } from "@/lib/platform/env";

/** Opens the store of files that the configuration names. */
export async function openFiles(env: Env): Promise<Files> {
  return (await import("./disk")).diskFiles(join(env.dataDir, "files"));
}
