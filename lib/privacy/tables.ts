import { pgTable, uuid } from "drizzle-orm/pg-core";
import { moment } from "@/lib/kernel/columns";

/** Who was erased, as a bare number, and when: so that a backup of before does not bring anybody back. */
export const erasures = pgTable("erasures", {
  personId: uuid().primaryKey(),
  at: moment().notNull(),
});
