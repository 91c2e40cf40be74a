import { pgTable, text } from "drizzle-orm/pg-core";
import { createdAt } from "@/lib/kernel/columns";

/** The taxonomy: what documents, talks and people are about. Topic proposals live in lib/meetings/proposals. */
export const topics = pgTable("topics", {
  /** A readable word, `adressenregister-crab`: it is in addresses and in exports. */
  id: text().primaryKey(),
  groupId: text().notNull(),
  nl: text().notNull(),
  en: text().notNull(),
  synonyms: text().array().notNull().default([]),
  createdAt: createdAt(),
});
