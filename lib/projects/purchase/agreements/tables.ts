import { date, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id } from "@/lib/kernel/columns";
import { organisations } from "@/lib/people/tables";
import { projects } from "../../tables";
import type { CommitmentState, PurchaseForm } from "./states";

/** What participants agreed, and the margin on the maximum that the specification will name. */
export const purchaseAgreements = pgTable("purchase_agreements", {
  projectId: uuid()
    .primaryKey()
    .references(() => projects.id, { onDelete: "cascade" }),
  form: text().$type<PurchaseForm>(),
  /** How the procedure itself is paid for. */
  costSharing: text().notNull().default(""),
  /** Added to the sum of what everybody needs at most, in whole per cent, and shown as such. */
  marginPercent: integer().notNull().default(0),
  /** The day on which the specification was settled. */
  settledOn: date({ mode: "string" }),
});

/** How strongly an organisation is bound. */
export const purchaseCommitments = pgTable(
  "purchase_commitments",
  {
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: "cascade" }),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    state: text().$type<CommitmentState>().notNull(),
    savedBy: uuid().notNull(),
    savedAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.organisationId] }), index().on(table.organisationId)],
);

/** What tenders are compared on. Weights are hundredths of a per cent, so that they add up exactly. */
export const purchaseCriteria = pgTable(
  "purchase_criteria",
  {
    id: id(),
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: "cascade" }),
    place: integer().notNull(),
    name: text().notNull(),
    weight: integer().notNull(),
  },
  (table) => [index().on(table.projectId, table.place)],
);
