import { join } from "node:path";
import type { Files } from "@/lib/kernel/files";
import type { Env } from "@/lib/platform/env";

/** Opens the store of files that the configuration names. */
export async function openFiles(env: Pick<Env, "files" | "s3" | "dataDir">): Promise<Files> {
  if (env.files === "s3") return (await import("./s3")).s3Files(env.s3);
  return (await import("./disk")).diskFiles(join(env.dataDir, "files"));
}
