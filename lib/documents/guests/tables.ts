import { index, pgTable, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "@/lib/kernel/columns";
import { speakers } from "@/lib/meetings/tables";
import { documents } from "../tables";

/** Which documents a guest speaker handed in. They are the lead's; this says from whom they came. */
export const guestFiles = pgTable(
  "guest_files",
  {
    documentId: uuid()
      .primaryKey()
      .references(() => documents.id, { onDelete: "cascade" }),
    speakerId: uuid()
      .notNull()
      .references(() => speakers.id, { onDelete: "cascade" }),
    handedInAt: createdAt(),
  },
  (table) => [index().on(table.speakerId)],
);
