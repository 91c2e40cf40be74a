import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "@/lib/kernel/columns";

/** A sheet of metadata that somebody sent and looks at before it goes in. Gone after a day: see `forgetOldSheets`. */
export const metadataSheets = pgTable(
  "metadata_sheets",
  {
    id: id(),
    /** As it was sent; emptied once it is in. */
    text: text().notNull(),
    madeBy: uuid().notNull(),
    createdAt: createdAt(),
    doneAt: moment(),
    /** Of one that is done: how many changed, how many did not. */
    counts: jsonb().$type<SheetCounts>(),
  },
  (table) => [index().on(table.createdAt)],
);

export type SheetCounts = { changed: number; same: number; wrong: number };
