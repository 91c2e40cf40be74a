import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Locale } from "@/lib/kernel/actor";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import { people } from "@/lib/people/tables";
import { speakers } from "../tables";

/** The way in of a guest speaker: one link each, which goes with the speaker, the item or the meeting that it belongs to. */
export const guestLinks = pgTable(
  "guest_links",
  {
    id: id(),
    speakerId: uuid()
      .notNull()
      .unique()
      .references(() => speakers.id, { onDelete: "cascade" }),
    /** Of the secret in the address. Null when no link works: withdrawn, or a mail with a new one is on its way. */
    secretHash: text().unique(),
    email: text(),
    locale: text().$type<Locale>().notNull().default("nl"),
    /** What the lead wants the guest to know, such as whom to phone on the day. */
    note: text().notNull().default(""),
    /** The lead who gets what is handed in. */
    invitedBy: uuid().references(() => people.id),
    /** The mail that brought the link; null when the lead passed it on. */
    letterId: uuid(),
    issuedAt: moment(),
    withdrawnAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.email)],
);
