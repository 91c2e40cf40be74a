import { sql } from "drizzle-orm";
import { bigint, foreignKey, index, integer, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import { projects } from "../../tables";

/**
 * A part of a purchase that is awarded by itself. What is taken out keeps its row, because figures and their history hang on it.
 * Once a purchase is published, the database itself lets no row of it change: see `purchase_snapshots`.
 */
export const purchaseLots = pgTable(
  "purchase_lots",
  {
    id: id(),
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    title: text().notNull(),
    removedAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [
    unique().on(table.id, table.projectId),
    uniqueIndex().on(table.projectId, table.number).where(sql`${table.removedAt} is null`),
  ],
);

/** Something that is bought, in pieces of a unit. */
export const purchaseArticles = pgTable(
  "purchase_articles",
  {
    id: id(),
    projectId: uuid().notNull(),
    lotId: uuid().notNull(),
    name: text().notNull(),
    /** In what it is counted: "stuk", "licentie per jaar". */
    unit: text().notNull(),
    description: text().notNull().default(""),
    /** What one is thought to cost, in euro cents without VAT: for participants alone, and what savings are reckoned against. */
    estimatedCents: bigint({ mode: "number" }),
    removedAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [
    unique().on(table.id, table.projectId),
    index().on(table.lotId),
    // A row cannot say that it belongs to another purchase than its lot does.
    foreignKey({ columns: [table.lotId, table.projectId], foreignColumns: [purchaseLots.id, purchaseLots.projectId] }).onDelete("cascade"),
  ],
);
