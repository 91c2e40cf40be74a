import { sql } from "drizzle-orm";
import { boolean, date, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { circles } from "@/lib/circles/tables";
import { documents } from "@/lib/documents/tables";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import { organisations, people } from "@/lib/people/tables";
import type { Phase, ProjectKind } from "./kinds";

/** Who learns that a project exists, and may take part: a circle, or all members. What is in it is for participants alone. */
export const projectVisibilities = ["circle", "members"] as const;
export type ProjectVisibility = (typeof projectVisibilities)[number];

/** `finished`: it came to its end; `stopped`: it was given up, with a reason. */
export type ProjectState = "running" | "finished" | "stopped";

export const projects = pgTable(
  "projects",
  {
    id: id(),
    slug: text().notNull().unique(),
    kind: text().$type<ProjectKind>().notNull(),
    title: text().notNull(),
    /** What, why, and about how much: readable before taking part. */
    summary: text().notNull().default(""),
    visibility: text().$type<ProjectVisibility>().notNull(),
    circleId: uuid().references(() => circles.id),
    leadOrganisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    phase: text().$type<Phase>().notNull(),
    phaseSince: createdAt(),
    state: text().$type<ProjectState>().notNull().default("running"),
    endedAt: moment(),
    /** Why it was given up, in the words of its lead. */
    endReason: text().notNull().default(""),
    topics: text().array().notNull().default([]),
    createdBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.circleId), index().on(table.state, table.kind), index().on(table.leadOrganisationId)],
);

/** Who runs a project. */
export const projectLeads = pgTable(
  "project_leads",
  {
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.personId] }), index().on(table.personId)],
);

/** The days of a step: until when what it asks must be there. */
export const projectPhases = pgTable(
  "project_phases",
  {
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: "cascade" }),
    phase: text().$type<Phase>().notNull(),
    dueOn: date({ mode: "string" }),
    reachedAt: moment(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.phase] }), index().on(table.dueOn)],
);

/** `interested`: would like to, bound to nothing. `left`: stays visible, with the day. */
export type ParticipationState = "interested" | "joined" | "left";

/** The organisations of a project. */
export const projectOrganisations = pgTable(
  "project_organisations",
  {
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: "cascade" }),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    state: text().$type<ParticipationState>().notNull(),
    /** Whom the others phone about it. */
    contactId: uuid().references(() => people.id),
    joinedAt: createdAt(),
    leftAt: moment(),
    leftReason: text().notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.organisationId] }),
    index().on(table.organisationId, table.state),
    index().on(table.contactId),
  ],
);

/** Documents that belong to it. Who may read them is theirs to say. */
export const projectDocuments = pgTable(
  "project_documents",
  {
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: "cascade" }),
    documentId: uuid()
      .notNull()
      .references(() => documents.id, { onDelete: "cascade" }),
    placedBy: uuid().notNull(),
    /** What the project leaves behind for everybody: there is one. */
    isClosing: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.documentId] }),
    index().on(table.documentId),
    uniqueIndex().on(table.projectId).where(sql`${table.isClosing}`),
  ],
);

/** What was said among participants. */
export const projectComments = pgTable(
  "project_comments",
  {
    id: id(),
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    body: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.projectId, table.createdAt), index().on(table.personId)],
);

/** What happened, for participants: never figures, which have their own history. */
export const projectLog = pgTable(
  "project_log",
  {
    id: id(),
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: "cascade" }),
    at: createdAt(),
    personId: uuid(),
    organisationId: uuid().references(() => organisations.id),
    /** A name of lib/i18n `projects.happened`. */
    what: text().notNull(),
    /** Words for the sentence: names, days. */
    data: jsonb().$type<Record<string, string | number>>().notNull().default({}),
  },
  (table) => [index().on(table.projectId, table.at)],
);
