import { date, foreignKey, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import { organisations, people } from "@/lib/people/tables";
import { projects } from "../../tables";
import { purchaseArticles } from "../lots/tables";

/** What an organisation ordered under the contract. An order that was written down by mistake is struck and stays. */
export const purchaseOrders = pgTable(
  "purchase_orders",
  {
    id: id(),
    projectId: uuid().notNull(),
    articleId: uuid().notNull(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    quantity: integer().notNull(),
    onDay: date({ mode: "string" }).notNull(),
    reference: text().notNull().default(""),
    strickenAt: moment(),
    savedBy: uuid().notNull(),
    savedAt: createdAt(),
  },
  (table) => [
    index().on(table.projectId, table.onDay),
    index().on(table.articleId),
    index().on(table.organisationId),
    foreignKey({ columns: [table.articleId, table.projectId], foreignColumns: [purchaseArticles.id, purchaseArticles.projectId] }).onDelete(
      "cascade",
    ),
  ],
);

/** What went wrong with a delivery, or what others should know of one. */
export const purchaseRemarks = pgTable(
  "purchase_remarks",
  {
    id: id(),
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: "cascade" }),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    body: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.projectId, table.createdAt), index().on(table.personId), index().on(table.organisationId)],
);
