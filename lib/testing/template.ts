import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import { workNames } from "@/lib/outbox/work";
import { migrate } from "@/lib/platform/database/migrate";
import { PglitePool } from "@/lib/platform/database/pglite-pool";
import { openQueue } from "@/lib/platform/queue";
import { templateFile } from "./database";

/** Before all tests: one empty database with the whole schema, which each test file then loads in a fraction of a second. */
export default async function setup(): Promise<void> {
  const lite = await PGlite.create({ extensions: { pg_trgm } });
  const db = drizzle(new PglitePool(lite) as unknown as pg.Pool, { casing: "snake_case" });
  await migrate(db);
  await openQueue(db, workNames);
  const dump = await lite.dumpDataDir("none");
  await lite.close();
  mkdirSync(dirname(templateFile), { recursive: true });
  writeFileSync(templateFile, Buffer.from(await dump.arrayBuffer()));
}
