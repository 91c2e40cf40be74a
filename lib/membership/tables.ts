import { sql } from "drizzle-orm";
import { boolean, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { circles } from "@/lib/circles/tables";
import type { CircleRole } from "@/lib/kernel/actor";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import { people } from "@/lib/people/tables";

export type MembershipState = "requested" | "moreInfo" | "active" | "declined" | "withdrawn" | "ended";

/** A request and what became of it. The row stays, as the record of who decided and when; a new request is a new row. */
export const memberships = pgTable(
  "memberships",
  {
    id: id(),
    circleId: uuid()
      .notNull()
      .references(() => circles.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    state: text().$type<MembershipState>().notNull(),
    role: text().$type<CircleRole>().notNull().default("member"),
    /** The mail address belongs to the organisation that was chosen. */
    domainMatches: boolean().notNull().default(false),
    requestedAt: createdAt(),
    decidedBy: uuid(),
    decidedAt: moment(),
    /** What the applicant reads: why not, what more is asked, or why it ended. */
    reason: text().notNull().default(""),
    /** What the applicant answered when asked for more, and since when the request waits again. */
    answer: text().notNull().default(""),
    answeredAt: moment(),
    /** When a request that waited too long was passed on to the platform admins. */
    escalatedAt: moment(),
    /** A member changed organisation: since when a lead is asked whether they still belong. */
    reviewSince: moment(),
    endedAt: moment(),
    /** Who ended it; null for who left. */
    endedBy: uuid(),
  },
  (table) => [
    uniqueIndex("memberships_one_open").on(table.circleId, table.personId).where(sql`state in ('requested', 'moreInfo', 'active')`),
    index().on(table.personId, table.state),
    index().on(table.circleId, table.state),
  ],
);
