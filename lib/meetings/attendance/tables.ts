import { index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "@/lib/kernel/columns";
import { people } from "@/lib/people/tables";
import { meetings } from "../tables";

export type Reply = "going" | "remote" | "declined";

export const attendance = pgTable(
  "attendance",
  {
    meetingId: uuid()
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    reply: text().$type<Reply>().notNull(),
    /** Since when this person wants a seat: the order in which seats are given. Null without a wish for one. */
    seatWantedAt: moment(),
    repliedAt: moment().notNull(),
    attendedAt: moment(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.personId] }), index().on(table.personId)],
);
