import { date, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "@/lib/kernel/columns";
import { organisations } from "@/lib/people/tables";
import { projects } from "../tables";

/** What a body decides about: to buy along, to order under an agreement, to adopt a text, to enter into an agreement. */
export const decisionSubjects = ["commitment", "accession", "adoption", "agreement"] as const;
export type DecisionSubject = (typeof decisionSubjects)[number];

/** Municipality and OCMW have two bodies each; other governments one or more of their own, which count as `board`. */
export const decidingBodies = ["council", "executive", "ocmwCouncil", "ocmwExecutive", "board"] as const;
export type DecidingBody = (typeof decidingBodies)[number];

export const decisionStates = ["onAgenda", "approved", "postponed", "refused", "notApplicable"] as const;
export type DecisionState = (typeof decisionStates)[number];

/** What the body of an organisation decided on a project, or when it will. */
export const projectDecisions = pgTable(
  "project_decisions",
  {
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: "cascade" }),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    subject: text().$type<DecisionSubject>().notNull(),
    body: text().$type<DecidingBody>().notNull(),
    state: text().$type<DecisionState>().notNull(),
    /** The day of the session. */
    onDay: date({ mode: "string" }),
    /** Where the decision is published. */
    link: text().notNull().default(""),
    savedBy: uuid().notNull(),
    savedAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.organisationId, table.subject, table.body] }),
    index().on(table.organisationId),
  ],
);
