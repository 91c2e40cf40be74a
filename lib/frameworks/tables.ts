import { boolean, date, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { circles } from "@/lib/circles/tables";
import { documents } from "@/lib/documents/tables";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import { organisations, people } from "@/lib/people/tables";

/** A framework agreement that others may use too. Never what anything costs there. */
export const frameworkAgreements = pgTable(
  "framework_agreements",
  {
    id: id(),
    title: text().notNull(),
    summary: text().notNull().default(""),
    /** Who runs it: an organisation of ours, or a body outside by its name. */
    organiserId: uuid().references(() => organisations.id),
    organiserName: text().notNull().default(""),
    contractors: text().notNull().default(""),
    /** The last day on which one may order. */
    endsOn: date({ mode: "string" }).notNull(),
    /** The last day that it can be extended to, when it can. */
    extendableUntil: date({ mode: "string" }),
    /** For everybody; else for who works in these regions or is in the circles of `framework_circles`. */
    openToAll: boolean().notNull().default(true),
    openRegions: text().array().notNull().default([]),
    /** The same in words, with what else is asked. */
    openTo: text().notNull().default(""),
    howToJoin: text().notNull().default(""),
    joinLink: text().notNull().default(""),
    contact: text().notNull().default(""),
    /** Nothing more can be ordered: what was agreed as the most is used up. */
    maximumReached: boolean().notNull().default(false),
    /** The circle that keeps it, and takes it along in its archive. */
    circleId: uuid().references(() => circles.id),
    addedBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    updatedAt: moment(),
  },
  (table) => [index().on(table.endsOn), index().on(table.circleId), index().on(table.organiserId)],
);

export const frameworkCircles = pgTable(
  "framework_circles",
  {
    frameworkId: uuid()
      .notNull()
      .references(() => frameworkAgreements.id, { onDelete: "cascade" }),
    circleId: uuid()
      .notNull()
      .references(() => circles.id),
  },
  (table) => [primaryKey({ columns: [table.frameworkId, table.circleId] }), index().on(table.circleId)],
);

export const frameworkLots = pgTable(
  "framework_lots",
  {
    frameworkId: uuid()
      .notNull()
      .references(() => frameworkAgreements.id, { onDelete: "cascade" }),
    /** As the tender numbers it: "1", "2a". */
    number: text().notNull(),
    title: text().notNull(),
    contractor: text().notNull().default(""),
    position: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.frameworkId, table.number] })],
);

export const frameworkDocuments = pgTable(
  "framework_documents",
  {
    frameworkId: uuid()
      .notNull()
      .references(() => frameworkAgreements.id, { onDelete: "cascade" }),
    documentId: uuid()
      .notNull()
      .references(() => documents.id, { onDelete: "cascade" }),
  },
  (table) => [primaryKey({ columns: [table.frameworkId, table.documentId] }), index().on(table.documentId)],
);

/** That an organisation uses it, since when, and how that goes. */
export const frameworkUses = pgTable(
  "framework_uses",
  {
    frameworkId: uuid()
      .notNull()
      .references(() => frameworkAgreements.id, { onDelete: "cascade" }),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    since: integer(),
    /** Numbers of lots. */
    lots: text().array().notNull().default([]),
    experience: text().notNull().default(""),
    /** Who said so: whom colleagues may ask, and who is told before it ends. */
    personId: uuid().references(() => people.id),
    savedAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.frameworkId, table.organisationId] }),
    index().on(table.organisationId),
    index().on(table.personId),
  ],
);

/** Who wants to be told before it ends. */
export const frameworkFollows = pgTable(
  "framework_follows",
  {
    frameworkId: uuid()
      .notNull()
      .references(() => frameworkAgreements.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.frameworkId, table.personId] }), index().on(table.personId)],
);
