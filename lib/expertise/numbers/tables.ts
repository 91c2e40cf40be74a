import { integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "@/lib/kernel/columns";
import { people } from "@/lib/people/tables";
import type { Numbers } from "./numbers";

/** What admins made of the numbers, a row a change. The last row is in force; without any the defaults are. */
export const expertiseParameters = pgTable("expertise_parameters", {
  /** The first change, the second, and so on. */
  number: integer().primaryKey(),
  /** Only what differs from the defaults, so that a number that nobody touched follows the default of a later release. */
  changes: jsonb().$type<Numbers>().notNull(),
  /** What `parametersInForce` said after it. */
  version: text().notNull(),
  changedBy: uuid().references(() => people.id),
  createdAt: createdAt(),
});
