import { bigint, date, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id } from "@/lib/kernel/columns";

/** An amount of the law on public contracts, as an admin found it on an official page, for as long as it holds. None comes with the product. */
export const purchaseThresholds = pgTable(
  "purchase_thresholds",
  {
    id: id(),
    name: text().notNull(),
    /** Euro cents without VAT. */
    amountCents: bigint({ mode: "number" }).notNull(),
    validFrom: date({ mode: "string" }).notNull(),
    validUntil: date({ mode: "string" }),
    /** The official page that says so. */
    source: text().notNull(),
    savedBy: uuid(),
    savedAt: createdAt(),
  },
  (table) => [index().on(table.validFrom)],
);
