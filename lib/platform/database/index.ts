import { join } from "node:path";
import type { Env } from "@/lib/platform/env";
import type { OpenDatabase } from "./opened";

/** Opens the database that the configuration names; see `migrate.ts` for its schema. */
export async function openDatabase({ database, dataDir, baseUrl }: Env): Promise<OpenDatabase> {
  if (database) return (await import("./postgres")).openPostgres(database);
  return (await import("./pglite")).openPglite(join(dataDir, "database"), baseUrl);
}

/** The same configuration with the database reached past its pooler: for migrations and for what lasts long. */
export function straight(env: Env): Env {
  const { database } = env;
  return database ? { ...env, database: { ...database, url: database.unpooledUrl, driver: "pg" } } : env;
}
