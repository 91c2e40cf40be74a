import { boolean, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Locale } from "@/lib/kernel/actor";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import type { CoverageKind } from "../tables";

/** Somebody would like a circle where there is none yet. Once a place: asking again changes what they said. Gone after a year. */
export const circleWishes = pgTable(
  "circle_wishes",
  {
    id: id(),
    /** Lower case. Perhaps of somebody who has no account. */
    email: text().notNull(),
    name: text().notNull().default(""),
    locale: text().$type<Locale>().notNull().default("nl"),
    kind: text().$type<CoverageKind>().notNull(),
    /** A region id or a NIS code of lib/geography, as `kind` says. */
    code: text().notNull(),
    wantsToStart: boolean().notNull().default(false),
    createdAt: createdAt(),
    /** An admin has seen to it. */
    handledAt: moment(),
    /** When they were told that there is a circle now: once. */
    toldAt: moment(),
  },
  (table) => [uniqueIndex().on(table.email, table.kind, table.code), index().on(table.code), index().on(table.createdAt)],
);
