import { date, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { documents } from "@/lib/documents/tables";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import { agendaItems, meetings } from "@/lib/meetings/tables";
import { people } from "@/lib/people/tables";

/**
 * `draft`: those who write it see it. `review`: those who were there agree or remark. `approved`: it waits to be published.
 * `published`: a document like any other. `waived`: its lead said that none will come.
 */
export type ReportState = "draft" | "review" | "approved" | "published" | "waived";

/** Everybody who was there agreed; nobody objected in time; or the next meeting approved it. */
export type ApprovedBy = "all" | "silence" | "meeting";

export const reports = pgTable("reports", {
  id: id(),
  /** One report a meeting. */
  meetingId: uuid()
    .notNull()
    .unique()
    .references(() => meetings.id, { onDelete: "cascade" }),
  state: text().$type<ReportState>().notNull().default("draft"),
  sentAt: moment(),
  /** The last moment to remark; silence until then is consent. */
  reviewUntil: moment(),
  approvedAt: moment(),
  approvedBy: text().$type<ApprovedBy>(),
  /** The day of the meeting that approved it. */
  approvedOn: date({ mode: "string" }),
  publishedAt: moment(),
  documentId: uuid().references(() => documents.id, { onDelete: "set null" }),
  waivedBecause: text().notNull().default(""),
  createdAt: createdAt(),
});

const reportId = () =>
  uuid()
    .notNull()
    .references(() => reports.id, { onDelete: "cascade" });

/** Members whom a lead asked to write along. */
export const reportWriters = pgTable(
  "report_writers",
  {
    reportId: reportId(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
  },
  (table) => [primaryKey({ columns: [table.reportId, table.personId] }), index().on(table.personId)],
);

/** A piece of the report: an introduction, an item of the agenda, or something that was not on it. */
export const reportSections = pgTable(
  "report_sections",
  {
    id: id(),
    reportId: reportId(),
    position: integer().notNull(),
    agendaItemId: uuid().references(() => agendaItems.id, { onDelete: "set null" }),
    title: text().notNull(),
    text: text().notNull().default(""),
    /** How often it was saved: whoever saves says which one they saw. */
    revision: integer().notNull().default(0),
    savedAt: moment(),
  },
  (table) => [index().on(table.reportId, table.position)],
);

/** Each save of a section, so that nothing that was written is lost. */
export const sectionRevisions = pgTable(
  "section_revisions",
  {
    id: id(),
    sectionId: uuid()
      .notNull()
      .references(() => reportSections.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    title: text().notNull(),
    text: text().notNull(),
    savedBy: uuid()
      .notNull()
      .references(() => people.id),
    savedAt: moment().notNull(),
  },
  (table) => [uniqueIndex().on(table.sectionId, table.number), index().on(table.savedBy)],
);

const sectionId = () =>
  uuid()
    .notNull()
    .references(() => reportSections.id, { onDelete: "cascade" });

export const reportDecisions = pgTable(
  "report_decisions",
  { id: id(), reportId: reportId(), sectionId: sectionId(), text: text().notNull(), createdAt: createdAt() },
  (table) => [index().on(table.reportId), index().on(table.sectionId)],
);

export type ActionState = "open" | "done";

/** What somebody takes upon them: a member, or an organisation or somebody else by name. */
export const reportActions = pgTable(
  "report_actions",
  {
    id: id(),
    reportId: reportId(),
    sectionId: sectionId(),
    text: text().notNull(),
    ownerId: uuid().references(() => people.id),
    ownerName: text().notNull().default(""),
    due: date({ mode: "string" }),
    state: text().$type<ActionState>().notNull().default("open"),
    doneAt: moment(),
    /** What its owner says about it. */
    note: text().notNull().default(""),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.reportId), index().on(table.sectionId), index().on(table.ownerId, table.state), index().on(table.due)],
);

export type Verdict = "agreed" | "remarked";
/** What a lead did with a remark. */
export type RemarkOutcome = "taken" | "left";

/** What somebody who was there says of the report: one word a person, to be changed until it is approved. */
export const reportVerdicts = pgTable(
  "report_verdicts",
  {
    reportId: reportId(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    verdict: text().$type<Verdict>().notNull(),
    /** The piece that a remark is about; null is the whole. */
    sectionId: uuid().references(() => reportSections.id, { onDelete: "set null" }),
    remark: text().notNull().default(""),
    at: moment().notNull(),
    outcome: text().$type<RemarkOutcome>(),
    outcomeBecause: text().notNull().default(""),
    handledAt: moment(),
  },
  (table) => [primaryKey({ columns: [table.reportId, table.personId] }), index().on(table.personId), index().on(table.sectionId)],
);

/** A correction after publication: another version of the document, and why. */
export const reportCorrections = pgTable(
  "report_corrections",
  { id: id(), reportId: reportId(), version: integer().notNull(), because: text().notNull(), at: moment().notNull() },
  (table) => [uniqueIndex().on(table.reportId, table.version)],
);
