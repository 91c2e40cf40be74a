import { integer, jsonb, pgTable, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "@/lib/kernel/columns";
import type { Numbers } from "@/lib/kernel/numbers";
import { people } from "@/lib/people/tables";

/** What admins made of the ceilings and terms of questions, a row a change. The last row is in force; without any the defaults are. */
export const questionNumbers = pgTable("question_numbers", {
  /** The first change, the second, and so on. */
  number: integer().primaryKey(),
  /** Only what differs from the defaults, so that a number that nobody touched follows the default of a later release. */
  changes: jsonb().$type<Numbers>().notNull(),
  changedBy: uuid().references(() => people.id),
  createdAt: createdAt(),
});
