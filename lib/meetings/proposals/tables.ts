import { index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { circles } from "@/lib/circles/tables";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import { people } from "@/lib/people/tables";
import { agendaItems, meetings } from "../tables";

export type ProposalState = "wanted" | "planned" | "handled" | "setAside" | "merged" | "withdrawn";

/** What members want on the agenda of their circle. */
export const topicProposals = pgTable(
  "topic_proposals",
  {
    id: id(),
    circleId: uuid()
      .notNull()
      .references(() => circles.id),
    title: text().notNull(),
    why: text().notNull().default(""),
    topicId: text(),
    state: text().$type<ProposalState>().notNull().default("wanted"),
    agendaItemId: uuid().references(() => agendaItems.id, { onDelete: "set null" }),
    /** The wish that this one lives on in; never one that was merged itself. */
    mergedInto: uuid(),
    /** Since when its supporters know that what was said can be read. */
    handledAt: moment(),
    proposedBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.circleId, table.state), index().on(table.agendaItemId)],
);

export const topicVotes = pgTable(
  "topic_votes",
  {
    proposalId: uuid()
      .notNull()
      .references(() => topicProposals.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.proposalId, table.personId] })],
);

/** What members say about a wish. */
export const proposalComments = pgTable(
  "proposal_comments",
  {
    id: id(),
    proposalId: uuid()
      .notNull()
      .references(() => topicProposals.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    body: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.proposalId, table.createdAt)],
);

/** Who says that they can tell about it. */
export const proposalOffers = pgTable(
  "proposal_offers",
  {
    proposalId: uuid()
      .notNull()
      .references(() => topicProposals.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    note: text().notNull().default(""),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.proposalId, table.personId] })],
);

/** `moved`: its meeting is on another day. `released`: off the agenda, and wanted again. `reopened`: wanted again after it was set aside. */
export type StepKind = "planned" | "moved" | "released" | "setAside" | "reopened" | "merged" | "withdrawn";

/** What became of a wish, step by step. */
export const proposalSteps = pgTable(
  "proposal_steps",
  {
    id: id(),
    proposalId: uuid()
      .notNull()
      .references(() => topicProposals.id, { onDelete: "cascade" }),
    kind: text().$type<StepKind>().notNull(),
    /** On whose agenda, for steps that are about a meeting. */
    meetingId: uuid().references(() => meetings.id, { onDelete: "set null" }),
    /** Why it was set aside, for its supporters. */
    reason: text().notNull().default(""),
    /** Who did it, and is not told; null for the platform. */
    by: uuid(),
    at: createdAt(),
  },
  (table) => [index().on(table.proposalId, table.at)],
);
