import { date, integer, pgTable, text } from "drizzle-orm/pg-core";

/** Searches of members that found nothing: what was asked and how often, never who asked. */
export const missedSearches = pgTable("missed_searches", {
  /** Folded, in the order in which they were typed: two spellings with the same letters are one row. */
  words: text().primaryKey(),
  count: integer().notNull().default(1),
  firstDay: date({ mode: "string" }).notNull(),
  lastDay: date({ mode: "string" }).notNull(),
});
