import { pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, moment } from "@/lib/kernel/columns";

/** The taxonomy: what documents, talks and people are about. Topic proposals live in lib/meetings/proposals. */
export const topics = pgTable("topics", {
  /** A readable word, `adressenregister-crab`: it is in addresses and in exports. */
  id: text().primaryKey(),
  groupId: text().notNull(),
  nl: text().notNull(),
  en: text().notNull(),
  synonyms: text().array().notNull().default([]),
  /** The topic that this one is a part of. */
  broaderId: text(),
  /** When an admin last changed it: from then on a release leaves it alone. */
  editedAt: moment(),
  /** No longer offered and no longer looked for; what has it keeps it. */
  retiredAt: moment(),
  /** The topic that took its place. */
  mergedInto: text(),
  createdAt: createdAt(),
});
