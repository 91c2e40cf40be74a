import { bigint, date, foreignKey, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "@/lib/kernel/columns";
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

/** What stood written of a lot at one moment, its prices by article. */
export type AwardRecord = { outcome: AwardOutcome; contractor: string; reason: string; prices: Record<string, number> };

/** Every correction of an award: who, when, from what to what. Rows are only added. */
export const purchaseAwardChanges = pgTable(
  "purchase_award_changes",
  {
    id: id(),
    lotId: uuid().notNull(),
    projectId: uuid().notNull(),
    personId: uuid(),
    at: createdAt(),
    before: jsonb().$type<AwardRecord>().notNull(),
    after: jsonb().$type<AwardRecord>().notNull(),
  },
  (table) => [
    index().on(table.projectId, table.at),
    index().on(table.lotId),
    index().on(table.personId),
    foreignKey({ columns: [table.lotId, table.projectId], foreignColumns: [purchaseLots.id, purchaseLots.projectId] }).onDelete("cascade"),
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
