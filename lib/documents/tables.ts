import { bigint, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { circles } from "@/lib/circles/tables";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import { agendaItems, meetings } from "@/lib/meetings/tables";
import { organisations, people } from "@/lib/people/tables";
import { topics } from "@/lib/topics/tables";
import type { DocumentKind, Visibility } from "./choices";
import type { Proposals } from "./metadata";
import type { Finding } from "./sensitive";
import type { Outdated } from "./validity/outdated";

export { type DocumentKind, documentKinds, type Visibility, visibilities } from "./choices";

/** `draft`: uploaded, only its owner sees it. `shared`: readers of its visibility do. `withdrawn`: a tombstone stays. */
export type DocumentState = "draft" | "shared" | "withdrawn";

export const documents = pgTable(
  "documents",
  {
    id: id(),
    state: text().$type<DocumentState>().notNull().default("draft"),
    title: text().notNull(),
    summary: text().notNull().default(""),
    /** `proposed` until a person has written or confirmed it. */
    summaryBy: text().$type<"proposed" | "person">().notNull().default("proposed"),
    kind: text().$type<DocumentKind>().notNull().default("other"),
    language: text().notNull().default("nl"),
    /** The document's own day, not the day of upload. */
    date: date({ mode: "string" }),
    validUntil: date({ mode: "string" }),
    /** When a person last stood for it: shared it, brought a new version, or said that it still holds. */
    vouchedAt: moment(),
    /** Since when its owner is asked whether it still holds; null when nobody asks. */
    askedAt: moment(),
    outdated: text().$type<Outdated>(),
    visibility: text().$type<Visibility>().notNull().default("circle"),
    organisationId: uuid().references(() => organisations.id),
    /** What it is about that one can buy or download, and who delivers that: as people call them, empty for none. */
    product: text().notNull().default(""),
    supplier: text().notNull().default(""),
    meetingId: uuid().references(() => meetings.id, { onDelete: "set null" }),
    agendaItemId: uuid().references(() => agendaItems.id, { onDelete: "set null" }),
    /** Who uploaded it and answers for it. */
    ownerId: uuid()
      .notNull()
      .references(() => people.id),
    /** The reference of an import, so that the same import may be run twice. */
    importKey: text().unique(),
    sharedAt: moment(),
    createdAt: createdAt(),
    updatedAt: moment(),
  },
  (table) => [index().on(table.ownerId), index().on(table.meetingId), index().on(table.state, table.sharedAt), index().on(table.askedAt)],
);

export const documentCircles = pgTable(
  "document_circles",
  {
    documentId: uuid()
      .notNull()
      .references(() => documents.id, { onDelete: "cascade" }),
    circleId: uuid()
      .notNull()
      .references(() => circles.id),
    /** Who put it here, of a document of somebody else; null for its own circles, whose leads may change it. Never of visibility `circle`. */
    placedBy: uuid().references(() => people.id),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.circleId] }), index().on(table.circleId)],
);

export type AuthorRole = "author" | "co-author";

/** Who wrote it: members. The uploader is an author only by saying so. */
export const documentAuthors = pgTable(
  "document_authors",
  {
    documentId: uuid()
      .notNull()
      .references(() => documents.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    role: text().$type<AuthorRole>().notNull().default("author"),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.personId] }), index().on(table.personId)],
);

export const documentTopics = pgTable(
  "document_topics",
  {
    documentId: uuid()
      .notNull()
      .references(() => documents.id, { onDelete: "cascade" }),
    topicId: text()
      .notNull()
      .references(() => topics.id),
    /** A topic that a person kept weighs more than one that the machine saw. */
    assignedBy: text().$type<"person" | "proposed">().notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.topicId] }), index().on(table.topicId)],
);

export type VersionProposals = { metadata: Proposals; sensitive: Finding[] };
export type TextState = "waiting" | "read" | "unreadable";

export const documentVersions = pgTable(
  "document_versions",
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    fileKey: text().notNull(),
    /** A label, never a path. */
    fileName: text().notNull(),
    mediaType: text().notNull(),
    size: bigint({ mode: "number" }).notNull(),
    sha256: text().notNull(),
    textState: text().$type<TextState>().notNull().default("waiting"),
    /** Why the text could not be read: a word of lib/platform/extraction. */
    unreadableBecause: text(),
    /** Text per page, slide or sheet. */
    pages: text().array().notNull().default([]),
    /** What the machine proposes and what the check before sharing found. */
    proposals: jsonb().$type<VersionProposals>(),
    uploadedBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex().on(table.documentId, table.number), index().on(table.sha256), index().on(table.fileKey)],
);
