import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import type { ImportKind } from "./input";

/** A list that an admin sent and looks at before it is brought in. Gone after a day: see `forgetOldDrafts`. */
export const importDrafts = pgTable(
  "import_drafts",
  {
    id: id(),
    kind: text().$type<ImportKind>().notNull(),
    /** The list as it was sent; emptied once it is in. */
    text: text().notNull(),
    madeBy: uuid().notNull(),
    createdAt: createdAt(),
    doneAt: moment(),
    /** What was done, by name; of a list that is not done, what was in when it broke off. */
    counts: jsonb().$type<Record<string, number>>().notNull().default({}),
  },
  (table) => [index().on(table.createdAt)],
);
