import { sql } from "drizzle-orm";
import { boolean, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { documents } from "@/lib/documents/tables";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import { organisations, people } from "@/lib/people/tables";
import { projects } from "../tables";
import type { FrozenSection } from "./frozen";

/** The text that a project writes: one each. */
export const projectTexts = pgTable("project_texts", {
  projectId: uuid()
    .primaryKey()
    .references(() => projects.id, { onDelete: "cascade" }),
  /** The first is 1: its common version is called 1.0, and a revision a year later writes the second. */
  edition: integer().notNull().default(1),
  /** The yearly question whether it still holds was asked last for this day. */
  remindedOn: date({ mode: "string" }),
  createdAt: createdAt(),
});

const projectId = () =>
  uuid()
    .notNull()
    .references(() => projectTexts.projectId, { onDelete: "cascade" });

export const textSections = pgTable(
  "text_sections",
  {
    id: id(),
    projectId: projectId(),
    position: integer().notNull(),
    title: text().notNull(),
    /** What belongs in it, for whoever writes it. */
    about: text().notNull().default(""),
    text: text().notNull().default(""),
    /** How often it was saved: whoever saves says which one they saw. */
    revision: integer().notNull().default(0),
    savedAt: moment(),
    /** Who writes it. */
    ownerId: uuid().references(() => people.id),
    dueOn: date({ mode: "string" }),
    /** Who has it open to write, and since when they last gave a sign. */
    editorId: uuid().references(() => people.id),
    editorSince: moment(),
    /** Taken out of the outline: it stays in the history. */
    removedAt: moment(),
  },
  (table) => [index().on(table.projectId, table.position), index().on(table.ownerId), index().on(table.editorId)],
);

const sectionId = () =>
  uuid()
    .notNull()
    .references(() => textSections.id, { onDelete: "cascade" });

/** Each save of a section, so that nothing that was written is lost. */
export const textRevisions = pgTable(
  "text_revisions",
  {
    id: id(),
    sectionId: sectionId(),
    number: integer().notNull(),
    text: text().notNull(),
    /** What was changed, in the words of who did. */
    note: text().notNull().default(""),
    savedBy: uuid()
      .notNull()
      .references(() => people.id),
    savedAt: moment().notNull(),
    /** Written on this revision while somebody else saved another: it stands beside the text until somebody chooses. */
    asideOf: integer(),
    /** When somebody brought it together with the text, or left it. */
    settledAt: moment(),
  },
  (table) => [uniqueIndex().on(table.sectionId, table.number), index().on(table.savedBy)],
);

export type CommentState = "open" | "processed" | "notRetained";

/** What somebody says about one paragraph. It keeps the words it is about, so that it finds them again. */
export const textComments = pgTable(
  "text_comments",
  {
    id: id(),
    sectionId: sectionId(),
    /** The place of the paragraph when it was said, from 0. */
    paragraph: integer().notNull(),
    quote: text().notNull(),
    body: text().notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    state: text().$type<CommentState>().notNull().default("open"),
    /** Why it was not retained, or what was done. */
    reason: text().notNull().default(""),
    settledBy: uuid(),
    settledAt: moment(),
  },
  (table) => [index().on(table.sectionId, table.createdAt), index().on(table.personId)],
);

/** Who agrees with a comment. */
export const textAgreements = pgTable(
  "text_agreements",
  {
    commentId: uuid()
      .notNull()
      .references(() => textComments.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.commentId, table.personId] }), index().on(table.personId)],
);

/** `review`: frozen for all to read again. `common`: what the bodies adopt. */
export type VersionKind = "review" | "common";

/** The whole text as it was at one moment. What is in it never changes: the database refuses. */
export const textVersions = pgTable(
  "text_versions",
  {
    id: id(),
    projectId: projectId(),
    kind: text().$type<VersionKind>().notNull(),
    edition: integer().notNull(),
    /** `0.9`, `1.0`. */
    label: text().notNull(),
    sections: jsonb().$type<FrozenSection[]>().notNull(),
    frozenBy: uuid().notNull(),
    frozenAt: createdAt(),
    /** The last moment to answer a review. */
    reviewUntil: moment(),
    /** Where it stands in the knowledge base. */
    documentId: uuid().references(() => documents.id, { onDelete: "set null" }),
  },
  (table) => [uniqueIndex().on(table.projectId, table.label), index().on(table.documentId)],
);

export const reviewRoles = ["organisation", "dpo"] as const;
export type ReviewRole = (typeof reviewRoles)[number];
export const reviewVerdicts = ["agree", "agreeIf", "disagree"] as const;
export type ReviewVerdict = (typeof reviewVerdicts)[number];

/** What an organisation answers to a review, and what its data protection officer says: two answers. */
export const textAnswers = pgTable(
  "text_answers",
  {
    versionId: uuid()
      .notNull()
      .references(() => textVersions.id, { onDelete: "cascade" }),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    role: text().$type<ReviewRole>().notNull(),
    verdict: text().$type<ReviewVerdict>().notNull(),
    body: text().notNull().default(""),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    answeredAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.versionId, table.organisationId, table.role] }),
    index().on(table.organisationId),
    index().on(table.personId),
  ],
);

/** The copy of one organisation: what it fills in where the common text leaves room. */
export const textCopies = pgTable(
  "text_copies",
  {
    projectId: projectId(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    values: jsonb().$type<Record<string, string>>().notNull().default({}),
    savedBy: uuid().notNull(),
    savedAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.organisationId] }), index().on(table.organisationId)],
);

/** Where a copy differs from the common text: a section that it leaves out, or one of its own behind a section. */
export const textCopyParts = pgTable(
  "text_copy_parts",
  {
    id: id(),
    projectId: projectId(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    /** The section of the common text that it is about, by its id there. */
    sectionId: uuid().notNull(),
    isStruck: boolean().notNull().default(false),
    title: text().notNull().default(""),
    text: text().notNull().default(""),
    savedBy: uuid().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index().on(table.projectId, table.organisationId),
    index().on(table.organisationId),
    uniqueIndex("text_copy_parts_struck_once").on(table.projectId, table.organisationId, table.sectionId).where(sql`is_struck`),
  ],
);
