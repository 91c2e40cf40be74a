import { doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { circles } from "@/lib/circles/tables";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import { organisations, people } from "@/lib/people/tables";

export type MeetingState = "draft" | "published" | "held" | "cancelled";

/** One change after publication, as the page shows it: the old value struck, the new one beside it. */
export type MeetingChange = { field: "when" | "where" | "title"; before: string; after: string; at: string };

export const meetings = pgTable(
  "meetings",
  {
    id: id(),
    slug: text().notNull().unique(),
    title: text().notNull(),
    introduction: text().notNull().default(""),
    state: text().$type<MeetingState>().notNull(),
    startsAt: moment().notNull(),
    endsAt: moment().notNull(),
    venue: text().notNull().default(""),
    room: text().notNull().default(""),
    address: text().notNull().default(""),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    parking: text().notNull().default(""),
    entrance: text().notNull().default(""),
    accessibility: text().notNull().default(""),
    lunch: text().notNull().default(""),
    /** For members only. */
    onlineUrl: text(),
    hostOrganisationId: uuid().references(() => organisations.id),
    /** Whom to phone on the day. */
    contactId: uuid().references(() => people.id),
    /** Seats in the room; null is as many as come. */
    capacity: integer(),
    replyBy: moment(),
    /** Rises with each change that a calendar must hear of (RFC 5545). */
    sequence: integer().notNull().default(0),
    changes: jsonb().$type<MeetingChange[]>().notNull().default([]),
    createdBy: uuid(),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.state, table.startsAt)],
);

/** The circles that meet; more than one may. */
export const meetingCircles = pgTable(
  "meeting_circles",
  {
    meetingId: uuid()
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    circleId: uuid()
      .notNull()
      .references(() => circles.id),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.circleId] }), index().on(table.circleId)],
);

export type AgendaItemKind = "welcome" | "talk" | "discussion" | "pitch" | "break";

export const agendaItems = pgTable(
  "agenda_items",
  {
    id: id(),
    meetingId: uuid()
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    /** Items follow each other; start times are computed. */
    position: integer().notNull(),
    kind: text().$type<AgendaItemKind>().notNull(),
    title: text().notNull(),
    description: text().notNull().default(""),
    minutes: integer().notNull(),
    topics: text().array().notNull().default([]),
  },
  (table) => [index().on(table.meetingId, table.position)],
);

/** Who speaks: a member, or a guest by name. */
export const speakers = pgTable(
  "speakers",
  {
    id: id(),
    agendaItemId: uuid()
      .notNull()
      .references(() => agendaItems.id, { onDelete: "cascade" }),
    personId: uuid().references(() => people.id),
    name: text().notNull(),
    organisation: text().notNull().default(""),
  },
  (table) => [index().on(table.agendaItemId), index().on(table.personId)],
);
