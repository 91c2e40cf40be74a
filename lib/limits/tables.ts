import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "@/lib/kernel/columns";

/** How often something was done in the running window. Rows past their window mean nothing and are cleaned up. */
export const limits = pgTable("limits", {
  key: text().primaryKey(),
  count: integer().notNull(),
  resetsAt: moment().notNull(),
});
