import { index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "@/lib/kernel/columns";

export const circles = pgTable("circles", {
  id: id(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  description: text().notNull().default(""),
  /** In words: "vier keer per jaar, op donderdagvoormiddag". */
  rhythm: text().notNull().default(""),
  archivedAt: moment(),
  successorId: uuid(),
  createdAt: createdAt(),
});

export type CoverageKind = "region" | "municipality";

/** Where a circle is at home: whole reference regions, single municipalities, or neither (then it is for all of Flanders). */
export const circleCoverage = pgTable(
  "circle_coverage",
  {
    circleId: uuid()
      .notNull()
      .references(() => circles.id, { onDelete: "cascade" }),
    kind: text().$type<CoverageKind>().notNull(),
    /** A region id or a NIS code of lib/geography. */
    code: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.circleId, table.kind, table.code] }), index().on(table.code)],
);
