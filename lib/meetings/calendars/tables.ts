import { date, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id } from "@/lib/kernel/columns";
import { people } from "@/lib/people/tables";
import type { FeedContent } from "./input";

/** Private addresses of calendars, at most one of a kind per person. Whoever holds an address reads it without signing in. */
export const calendarFeeds = pgTable(
  "calendar_feeds",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    content: text().$type<FeedContent>().notNull(),
    tokenHash: text().notNull().unique(),
    createdAt: createdAt(),
    /** The last day on which a calendar fetched it. */
    usedOn: date({ mode: "string" }),
  },
  (table) => [uniqueIndex().on(table.personId, table.content)],
);
