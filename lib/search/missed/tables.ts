import { boolean, date, integer, pgTable, text } from "drizzle-orm/pg-core";

/** Searches of members that found nothing: what was asked and how often, never who asked. */
export const missedSearches = pgTable("missed_searches", {
  /** Folded, in the order in which they were typed: two spellings with the same letters are one row. */
  words: text().primaryKey(),
  count: integer().notNull().default(1),
  /**
   * Until several people asked for it: numbers that tell askers apart without saying who they are, see askers.ts. Thrown away
   * as soon as there are enough.
   */
  askers: integer().array().notNull().default([]),
  /** Enough different people asked for it: only then is it shown. */
  isShown: boolean().notNull().default(false),
  firstDay: date({ mode: "string" }).notNull(),
  lastDay: date({ mode: "string" }).notNull(),
});
