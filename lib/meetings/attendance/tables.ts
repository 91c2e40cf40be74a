import { index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "@/lib/kernel/columns";
import { people } from "@/lib/people/tables";
import { meetings } from "../tables";

export type Reply = "going" | "remote" | "declined";

/**
 * `offered`: held until `confirmBy` for who waited longest. `lapsed`: was offered and not confirmed; waits at the end of the line,
 * and is offered none again until they say again that they come.
 */
export type Seat = "waiting" | "offered" | "taken" | "lapsed";

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
    /** Null without a wish for one, or while nobody settled yet who has one: see settle.ts. */
    seat: text().$type<Seat>(),
    /** Until when an offered seat is held; null for every other. */
    confirmBy: moment(),
    repliedAt: moment().notNull(),
    attendedAt: moment(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.personId] }), index().on(table.personId)],
);
