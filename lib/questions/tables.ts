import { boolean, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { circles } from "@/lib/circles/tables";
import { attachments } from "@/lib/documents/attachments/tables";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import { people } from "@/lib/people/tables";

/**
 * `answered`: somebody said which answer helped. `closed`: time went by, with answers of which none was chosen, or without any
 * for a question between a few. `escalated`: nobody whom it reached knew, and the leads have it.
 */
export type QuestionState = "open" | "answered" | "withdrawn" | "closed" | "escalated";
/** How far a question has come that nobody answered; see ladder/rungs. */
export type Rung = "asked" | "reminded" | "others" | "circle" | "circles" | "answered";
export const questionVisibilities = ["asked", "circle", "members"] as const;
export type QuestionVisibility = (typeof questionVisibilities)[number];

export const questions = pgTable(
  "questions",
  {
    id: id(),
    askedBy: uuid()
      .notNull()
      .references(() => people.id),
    title: text().notNull(),
    body: text().notNull().default(""),
    /** Who reads along besides the people asked. */
    visibility: text().$type<QuestionVisibility>().notNull(),
    circleId: uuid().references(() => circles.id),
    topics: text().array().notNull().default([]),
    urgent: boolean().notNull().default(false),
    state: text().$type<QuestionState>().notNull().default("open"),
    acceptedAnswerId: uuid(),
    /** The asker, or a lead after a while. */
    acceptedBy: uuid(),
    rung: text().$type<Rung>().notNull().default("asked"),
    /** When it came to this rung. */
    rungAt: createdAt(),
    createdAt: createdAt(),
    closedAt: moment(),
  },
  (table) => [index().on(table.askedBy), index().on(table.circleId, table.state), index().on(table.state, table.rungAt)],
);

/** `silent`: said nothing until others were asked, who may answer still. It no longer counts as waiting for them. */
export type AskedState = "asked" | "answered" | "passedOn" | "notMe" | "silent";

/** Whom a question went to. */
export const askedPeople = pgTable(
  "asked_people",
  {
    questionId: uuid()
      .notNull()
      .references(() => questions.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    state: text().$type<AskedState>().notNull().default("asked"),
    /** Who passed it on; null when the asker chose. */
    passedOnBy: uuid(),
    askedAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.questionId, table.personId] }), index().on(table.personId, table.state)],
);

export const answers = pgTable(
  "answers",
  {
    id: id(),
    questionId: uuid()
      .notNull()
      .references(() => questions.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    body: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.questionId, table.createdAt), index().on(table.personId)],
);

/** Which files went along: with the question itself, or with one of its answers. Who may read it opens them, nobody else. */
export const questionFiles = pgTable(
  "question_files",
  {
    attachmentId: uuid()
      .primaryKey()
      .references(() => attachments.id, { onDelete: "cascade" }),
    questionId: uuid()
      .notNull()
      .references(() => questions.id, { onDelete: "cascade" }),
    answerId: uuid().references(() => answers.id, { onDelete: "cascade" }),
  },
  (table) => [index().on(table.questionId), index().on(table.answerId)],
);

/** Who thanked for an answer. */
export const answerThanks = pgTable(
  "answer_thanks",
  {
    answerId: uuid()
      .notNull()
      .references(() => answers.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.answerId, table.personId] }), index().on(table.personId)],
);

/** The mail address at which one person answers one question. Only what its secret part hashes to is kept. */
export const replyAddresses = pgTable(
  "reply_addresses",
  {
    tokenHash: text().primaryKey(),
    questionId: uuid()
      .notNull()
      .references(() => questions.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.questionId), index().on(table.personId), index().on(table.createdAt)],
);

/** Which mails came in already, by a hash of what they are: the same again is not a second answer. */
export const receivedMails = pgTable("received_mails", { mailHash: text().primaryKey(), receivedAt: createdAt() }, (table) => [
  index().on(table.receivedAt),
]);
