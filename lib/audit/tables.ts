import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id } from "@/lib/kernel/columns";

/** Who decided what, when. Rows are written in the transaction of the decision and never changed. */
export const auditLog = pgTable(
  "audit_log",
  {
    id: id(),
    at: createdAt(),
    actorId: uuid(),
    action: text().notNull(),
    /** `membership`, `document`, `person` … and its id. */
    subjectKind: text().notNull(),
    subjectId: uuid(),
    circleId: uuid(),
    data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (table) => [index().on(table.at), index().on(table.circleId, table.at), index().on(table.actorId, table.at), index().on(table.subjectId)],
);
