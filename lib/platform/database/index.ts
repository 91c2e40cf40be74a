import { join } from "node:path";
import type { Env } from "@/lib/platform/env";
import type { OpenDatabase } from "./opened";

/** Opens the database that the configuration names; see `migrate.ts` for its schema. */
export async function openDatabase(env: Env): Promise<OpenDatabase> {
  if (env.databaseUrl) return (await import("./postgres")).openPostgres(env.databaseUrl, env.databaseDriver);
  return (await import("./pglite")).openPglite(join(env.dataDir, "database"), env.baseUrl);
}
