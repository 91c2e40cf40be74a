import { sql } from "drizzle-orm";
import { boolean, check, date, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id } from "@/lib/kernel/columns";
import { organisations } from "@/lib/people/tables";
import { projects } from "../../tables";
import { purchaseArticles } from "../lots/tables";

/** How much of an article an organisation needs. Totals are always reckoned from these rows and stored nowhere before publication. */
export const purchaseQuantities = pgTable(
  "purchase_quantities",
  {
    projectId: uuid().notNull(),
    articleId: uuid().notNull(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    minimum: integer().notNull(),
    expected: integer().notNull(),
    maximum: integer().notNull(),
    /** They said that they do not know for sure yet: counted, and counted apart. */
    isUnsure: boolean().notNull().default(false),
    savedBy: uuid().notNull(),
    savedAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.organisationId] }),
    index().on(table.projectId, table.organisationId),
    index().on(table.organisationId),
    foreignKey({ columns: [table.articleId, table.projectId], foreignColumns: [purchaseArticles.id, purchaseArticles.projectId] }).onDelete(
      "cascade",
    ),
    check(
      "purchase_quantities_in_order",
      sql`0 <= ${table.minimum} and ${table.minimum} <= ${table.expected} and ${table.expected} <= ${table.maximum}`,
    ),
  ],
);

/** Every change of a quantity: who, when, from what to what. Rows are only added. */
export const purchaseQuantityChanges = pgTable(
  "purchase_quantity_changes",
  {
    id: id(),
    projectId: uuid().notNull(),
    articleId: uuid().notNull(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    personId: uuid(),
    at: createdAt(),
    /** Null when nothing was filled in before. */
    fromMinimum: integer(),
    fromExpected: integer(),
    fromMaximum: integer(),
    fromUnsure: boolean(),
    toMinimum: integer().notNull(),
    toExpected: integer().notNull(),
    toMaximum: integer().notNull(),
    toUnsure: boolean().notNull(),
  },
  (table) => [
    index().on(table.projectId, table.at),
    index().on(table.articleId),
    index().on(table.organisationId),
    index().on(table.personId),
    foreignKey({ columns: [table.articleId, table.projectId], foreignColumns: [purchaseArticles.id, purchaseArticles.projectId] }).onDelete(
      "cascade",
    ),
  ],
);

/** What else an organisation says of its need. */
export const purchaseNeeds = pgTable(
  "purchase_needs",
  {
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: "cascade" }),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    /** Between these days they want it delivered. */
    deliverFrom: date({ mode: "string" }),
    deliverUntil: date({ mode: "string" }),
    /** When what they have now ends. */
    contractEndsOn: date({ mode: "string" }),
    note: text().notNull().default(""),
    savedBy: uuid().notNull(),
    savedAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.organisationId] }), index().on(table.organisationId)],
);
