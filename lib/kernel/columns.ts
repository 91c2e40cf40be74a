import { type SQL, sql } from "drizzle-orm";
import { type PgColumn, timestamp, uuid } from "drizzle-orm/pg-core";

/** The columns that nearly every table starts with. Moments are UTC. */
export const id = () => uuid().primaryKey().default(sql`gen_random_uuid()`);
export const moment = () => timestamp({ withTimezone: true, mode: "date" });
export const createdAt = () => moment().notNull().default(sql`now()`);

/** The rows whose column is one of these, as one parameter: a statement with a thousand of them takes long to read. */
export const anyOf = (column: PgColumn, values: readonly string[]): SQL =>
  sql`${column} = any(${sql.param(values)}::${sql.raw(column.getSQLType())}[])`;
