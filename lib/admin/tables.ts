import { bigint, integer, pgTable, text } from "drizzle-orm/pg-core";
import { id, moment } from "@/lib/kernel/columns";

/** One row a backup that was made whole. It is written after the archive, so the archive itself does not know it. */
export const backups = pgTable("backups", {
  id: id(),
  finishedAt: moment().notNull(),
  /** Its name alone: where archives are kept is nobody's business here. */
  fileName: text().notNull(),
  bytes: bigint({ mode: "number" }).notNull(),
  rows: integer().notNull(),
  files: integer().notNull(),
  /** Files that rows name, but that were not there. */
  missing: integer().notNull(),
});
