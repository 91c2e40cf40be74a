import { index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Locale } from "@/lib/kernel/actor";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import type { LetterKind } from "./input";

/** `refused`: a mail server did not want it. `bounced`: it was taken, and came back. */
export type LetterState = "waiting" | "sent" | "refused" | "bounced";

/** A letter about a meeting that nobody wants to get once it is no longer so. */
export type LetterSubject = { kind: "reminder" | "to-answer" | "seat-offered" | "seat-given"; meeting: string; at: string };

/** Every letter to one person: what it says only until it is sent, what became of it for three months. */
export const letters = pgTable(
  "letters",
  {
    id: id(),
    /** The same again is the same letter. */
    messageId: text().notNull().unique(),
    to: text().notNull(),
    personId: uuid(),
    kind: text().$type<LetterKind>().notNull(),
    locale: text().$type<Locale>().notNull().default("nl"),
    subject: text().notNull(),
    /** Empty once it is sent. */
    text: text().notNull(),
    html: text().notNull().default(""),
    /** An appointment for the receiver's calendar (RFC 6047). Empty once it is sent, like what it says. */
    calendar: text().notNull().default(""),
    unsubscribe: text(),
    /** Where an answer by mail goes: a secret of its receiver. Null once it is sent. */
    replyTo: text(),
    /** What it says is so, as whoever wrote it notes it: asked again before it leaves. Null for what stays true. */
    about: jsonb().$type<LetterSubject>(),
    state: text().$type<LetterState>().notNull().default("waiting"),
    /** What went wrong last: see MailProblem. */
    problem: text(),
    problemAt: moment(),
    attempts: integer().notNull().default(0),
    createdAt: createdAt(),
    sentAt: moment(),
  },
  (table) => [index().on(table.state, table.createdAt), index().on(table.to, table.state), index().on(table.createdAt)],
);
