import { boolean, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { circles } from "@/lib/circles/tables";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import { people } from "@/lib/people/tables";

export type QuestionState = "open" | "answered" | "withdrawn" | "escalated";
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
    createdAt: createdAt(),
    closedAt: moment(),
  },
  (table) => [index().on(table.askedBy), index().on(table.circleId, table.state)],
);

export type AskedState = "asked" | "answered" | "passedOn" | "notMe";

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
