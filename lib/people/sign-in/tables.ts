import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, moment } from "@/lib/kernel/columns";

/** One row an address: only the newest link and code work. */
export const signInTokens = pgTable("sign_in_tokens", {
  email: text().primaryKey(),
  linkHash: text().notNull().unique(),
  codeHash: text().notNull(),
  /** Wrong codes typed so far; after five the code is dead. */
  wrongCodes: integer().notNull().default(0),
  next: text().notNull().default("/"),
  expiresAt: moment().notNull(),
  createdAt: createdAt(),
});
