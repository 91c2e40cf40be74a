import { date, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "@/lib/kernel/columns";
import { projects } from "../../tables";
import type { Snapshot } from "./snapshot";

/**
 * What went to the market, as it was at that moment. Its row is the lock: triggers refuse every change of lots, articles, quantities,
 * agreements and criteria of a purchase that has one, nobody takes part in it any more, and the row itself never changes.
 * Its name sorts behind those of the tables that it locks: a restore fills tables by name.
 */
export const purchaseSnapshots = pgTable("purchase_snapshots", {
  projectId: uuid()
    .primaryKey()
    .references(() => projects.id),
  publishedAt: createdAt(),
  publishedBy: uuid().notNull(),
  /** Where tenderers find it. */
  link: text().notNull(),
  questionsUntil: date({ mode: "string" }),
  opensOn: date({ mode: "string" }).notNull(),
  content: jsonb().$type<Snapshot>().notNull(),
});
