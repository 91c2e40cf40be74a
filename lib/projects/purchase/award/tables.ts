import { bigint, date, foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment } from "@/lib/kernel/columns";
import { projects } from "../../tables";
import { purchaseArticles, purchaseLots } from "../lots/tables";

export type AwardOutcome = "awarded" | "notAwarded";

/** What became of a lot. */
export const purchaseAwards = pgTable(
  "purchase_awards",
  {
    lotId: uuid().primaryKey(),
    projectId: uuid().notNull(),
    outcome: text().$type<AwardOutcome>().notNull(),
    contractor: text().notNull().default(""),
    /** Why a lot was not awarded. */
    reason: text().notNull().default(""),
    savedBy: uuid().notNull(),
    savedAt: createdAt(),
  },
  (table) => [
    index().on(table.projectId),
    foreignKey({ columns: [table.lotId, table.projectId], foreignColumns: [purchaseLots.id, purchaseLots.projectId] }).onDelete("cascade"),
  ],
);

/** What one piece of an article costs, in euro cents without VAT. */
export const purchasePrices = pgTable(
  "purchase_prices",
  {
    articleId: uuid().primaryKey(),
    projectId: uuid().notNull(),
    cents: bigint({ mode: "number" }).notNull(),
  },
  (table) => [
    index().on(table.projectId),
    foreignKey({ columns: [table.articleId, table.projectId], foreignColumns: [purchaseArticles.id, purchaseArticles.projectId] }).onDelete(
      "cascade",
    ),
  ],
);

/** The days of the contract, and whether its lead was asked to begin again. */
export const purchaseContracts = pgTable("purchase_contracts", {
  projectId: uuid()
    .primaryKey()
    .references(() => projects.id, { onDelete: "cascade" }),
  /** Until when nothing may be concluded. */
  standstillUntil: date({ mode: "string" }),
  endsOn: date({ mode: "string" }),
  remindedAt: moment(),
});
