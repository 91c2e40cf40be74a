import { index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { circles } from "@/lib/circles/tables";
import { createdAt, id } from "@/lib/kernel/columns";
import { people } from "@/lib/people/tables";
import { agendaItems } from "../tables";

export type ProposalState = "wanted" | "planned" | "handled" | "dropped";

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
    proposedBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.circleId, table.state)],
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
