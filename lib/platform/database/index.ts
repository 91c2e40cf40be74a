import { join } from "node:path";
import type { Env } from "@/lib/platform/env";
import type { OpenDatabase } from "./opened";

/** Opens the database that the configuration names; see `migrate.ts` for its schema. */
export async function openDatabase({ database, dataDir, baseUrl }: Env): Promise<OpenDatabase> {
  if (database) return (await import("./postgres")).openPostgres(database);
  return (await import("./pglite")).openPglite(join(dataDir, "database"), baseUrl);
}
