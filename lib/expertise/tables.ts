import { date, index, integer, pgTable, primaryKey, real, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import { people } from "@/lib/people/tables";
import { topics } from "@/lib/topics/tables";

/** One line of a member's derived profile. Written by the expertise job alone. */
export const expertise = pgTable(
  "expertise",
  {
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    topicId: text()
      .notNull()
      .references(() => topics.id),
    /** Bounded by the strongest evidence / (1 − γ), see lib/expertise/score.ts. */
    score: real().notNull(),
    evidenceCount: integer().notNull(),
    lastDate: date({ mode: "string" }),
    algorithm: integer().notNull(),
    computedAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.topicId] }), index().on(table.topicId, table.score)],
);

export type EvidenceKind = "document" | "talk" | "answer";
export type EvidenceRole = "author" | "co-author" | "uploader" | "speaker" | "answerer";

export const expertiseEvidence = pgTable(
  "expertise_evidence",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    topicId: text().notNull(),
    kind: text().$type<EvidenceKind>().notNull(),
    /** The document, agenda item or answer. */
    sourceId: uuid().notNull(),
    role: text().$type<EvidenceRole>().notNull(),
    date: date({ mode: "string" }),
    /** role × match × type × recency. */
    value: real().notNull(),
  },
  (table) => [index().on(table.personId, table.topicId), index().on(table.kind, table.sourceId)],
);

/** `hide-term`: a word that is no topic, found in what they wrote. */
export type ExpertiseChoiceKind = "hide-topic" | "add-topic" | "exclude-source" | "hide-term";

/** A person's own word about their profile. The job obeys it and never writes it. */
export const expertiseChoices = pgTable(
  "expertise_choices",
  {
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    kind: text().$type<ExpertiseChoiceKind>().notNull(),
    /** A topic id, a source id, or a word as its stem. */
    target: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.kind, table.target] })],
);

/**
 * Whose profile may no longer be right. The triggers of the tables that evidence comes from add to it
 * (drizzle/migrations/0021_expertise-due.sql), whoever changed them; the job takes out what it saw. Nothing keeps a person from
 * standing here twice, and nothing refers to people: so nobody who shares a document waits for the job or for somebody else.
 */
export const expertiseDue = pgTable("expertise_due", { id: id(), personId: uuid().notNull() }, (table) => [index().on(table.personId)]);

/** What a person's profile was derived with. It is derived again when any of this is over. */
export const expertiseDerived = pgTable("expertise_derived", {
  personId: uuid()
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  /** Of the rule and the numbers, see `parametersInForce`. */
  version: text().notNull(),
  /** `2026-11`: recency is counted in months. */
  month: text().notNull(),
  /** Talks that ended later are not in it. */
  derivedAt: moment().notNull(),
});
