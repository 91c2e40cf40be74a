import { index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import { people } from "../tables";

/** How an organisation's own sign-in knows a person. Its subject stays the same when names and addresses change. */
export const identities = pgTable(
  "identities",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    issuer: text().notNull(),
    subject: text().notNull(),
    /** Which of our providers it came by, for its name on the page. */
    provider: text().notNull(),
    lastUsedAt: moment().notNull(),
    createdAt: createdAt(),
  },
  (table) => [unique().on(table.issuer, table.subject), index().on(table.personId)],
);
