import { boolean, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "@/lib/kernel/columns";
import { organisations } from "@/lib/people/tables";
import { projects } from "../../tables";
import type { Again } from "./input";

/** What an organisation thinks of it afterwards. */
export const purchaseEvaluations = pgTable(
  "purchase_evaluations",
  {
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: "cascade" }),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    /** 1 to 5. */
    score: integer().notNull(),
    again: text().$type<Again>().notNull(),
    good: text().notNull().default(""),
    better: text().notNull().default(""),
    /** These words may be read by governments that did not take part. */
    isShared: boolean().notNull().default(false),
    savedBy: uuid().notNull(),
    savedAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.organisationId] }), index().on(table.organisationId)],
);
