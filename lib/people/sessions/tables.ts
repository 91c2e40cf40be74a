import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import { people } from "../tables";

export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    /** SHA-256 of the cookie's value: who reads the database cannot sign in with it. */
    tokenHash: text().notNull().unique(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** What it was opened in, in two words: "Firefox", "Windows". Empty when the browser did not say. */
    browser: text().notNull().default(""),
    system: text().notNull().default(""),
    expiresAt: moment().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.personId)],
);
