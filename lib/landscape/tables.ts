import { boolean, date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import { organisations, people } from "@/lib/people/tables";
import type { ProductKind, UsageState } from "./kinds";

/** Something that organisations buy, hire or download: one row, however they write its name. */
export const products = pgTable(
  "products",
  {
    id: id(),
    name: text().notNull(),
    supplier: text().notNull().default(""),
    /** What spelling variants have in common: see spelling.ts. */
    nameKey: text().notNull(),
    supplierKey: text().notNull().default(""),
    kind: text().$type<ProductKind>().notNull().default("other"),
    topics: text().array().notNull().default([]),
    /** Another row that is the same product. It stays as a spelling: who types it comes there. */
    mergedInto: uuid(),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex().on(table.nameKey, table.supplierKey), index().on(table.mergedInto), index().using("gin", table.topics)],
);

/** That an organisation uses a product. Never what it pays. */
export const productUses = pgTable(
  "product_uses",
  {
    id: id(),
    productId: uuid()
      .notNull()
      .references(() => products.id),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    state: text().$type<UsageState>().notNull().default("inUse"),
    /** The year in which they began. */
    since: integer(),
    /** The last day of the contract. */
    contractEnd: date({ mode: "string" }),
    /** Months before that day in which notice is due. */
    noticeMonths: integer(),
    lessons: text().notNull().default(""),
    /** Whom colleagues elsewhere may ask; only shown while they work there. */
    contactId: uuid().references(() => people.id),
    mayCall: boolean().notNull().default(false),
    /** Who wrote it last: asked whether it still holds when there is no contact. */
    savedBy: uuid().references(() => people.id),
    /** When somebody last stood for it: wrote it, or said that it still holds. */
    vouchedAt: moment().notNull(),
    /** Since when somebody is asked; null when nobody is. */
    askedAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex().on(table.organisationId, table.productId),
    index().on(table.productId),
    index().on(table.contractEnd),
    index().on(table.contactId),
    index().on(table.savedBy),
    index().on(table.vouchedAt),
  ],
);

export type UsageSheetCounts = { added: number; changed: number; removed: number };

/** A register that somebody sent as a sheet and looks at before it goes in. Gone after a day: see `forgetOldUsageSheets`. */
export const usageSheets = pgTable(
  "usage_sheets",
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    /** As it was sent; emptied once it is in. */
    text: text().notNull(),
    madeBy: uuid().notNull(),
    createdAt: createdAt(),
    doneAt: moment(),
    counts: jsonb().$type<UsageSheetCounts>(),
  },
  (table) => [index().on(table.createdAt)],
);
