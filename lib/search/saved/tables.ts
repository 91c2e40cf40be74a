import { index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import { people } from "@/lib/people/tables";
import type { Rhythm } from "./input";

/** Searches that somebody keeps, and how often they want to hear what is new in them. */
export const savedSearches = pgTable(
  "saved_searches",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    name: text().notNull(),
    /** As `addressOf` writes it: the same search of the same person is the same row. */
    address: text().notNull(),
    rhythm: text().$type<Rhythm>().notNull(),
    /** What became findable after this was not told yet. */
    toldUntil: moment().notNull(),
    createdAt: createdAt(),
  },
  (table) => [unique("saved_searches_person_address").on(table.personId, table.address), index().on(table.rhythm, table.toldUntil)],
);
