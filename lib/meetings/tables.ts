import { sql } from "drizzle-orm";
import { doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { circles } from "@/lib/circles/tables";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import { organisations, people } from "@/lib/people/tables";

/** A published meeting is held by itself when its end is over: `phaseOf` says so. */
export type MeetingState = "draft" | "published" | "cancelled";

/** What of a meeting may change after publication, and of its programme: an item that is new, gone, renamed or at another time. */
export type ChangedField =
  | "when"
  | "where"
  | "title"
  | "online"
  | "entrance"
  | "parking"
  | "accessibility"
  | "host"
  | "replyBy"
  | "itemNew"
  | "itemGone"
  | "itemRenamed"
  | "itemMoved";

/** One change after publication, as the page shows it: the old value struck, the new one beside it. `item`: of which agenda item. */
export type MeetingChange = { field: ChangedField; before: string; after: string; at: string; item?: { id: string; title: string } };

/** An agenda item as people last heard of it; `offset` in minutes since the start of the meeting. */
export type ToldItem = { id: string; title: string; offset: number };

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
    /** How many of them one organisation may have; null is as many as it wants. */
    seatsPerOrganisation: integer(),
    replyBy: moment(),
    /** Rises with each change that a calendar must hear of (RFC 5545). */
    sequence: integer().notNull().default(0),
    changes: jsonb().$type<MeetingChange[]>().notNull().default([]),
    /** Why it does not take place, for everybody to read. */
    cancelReason: text().notNull().default(""),
    /** The programme as people know it while a lead is changing it; null when nothing waits to be told. */
    programmeTold: jsonb().$type<ToldItem[]>(),
    programmeChangedAt: moment(),
    /** When anything last changed that a calendar shows, also what does not raise the number. */
    changedAt: moment().notNull().default(sql`now()`),
    /** The secret in the code at the door: who can read it, stands there. */
    doorCode: uuid().notNull().defaultRandom(),
    createdBy: uuid(),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.state, table.startsAt), uniqueIndex().on(table.doorCode)],
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

/** Where a guest comes from: another board, another government, or a company. */
export type SpeakerBackground = "local" | "government" | "company";

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
    /** Of guests alone; null when nobody said. */
    background: text().$type<SpeakerBackground>(),
  },
  (table) => [index().on(table.agendaItemId), index().on(table.personId)],
);
