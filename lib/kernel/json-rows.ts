import { type SQL, sql } from "drizzle-orm";
import type { Database } from "./ports";

type JsonRow = Record<string, unknown>;
type Asked = { table: string; where: SQL; without?: string[]; over?: SQL };

/** Rows as JSON, their columns called as in the database. In `where` and `over`, `t` is the row; `over` is a piece of JSON that is laid over it. */
export async function jsonRows(db: Database, { table, where, without = [], over }: Asked): Promise<JsonRow[]> {
  const dropped = sql.join([sql`array[]::text[]`, ...without.map((column) => sql`array[${column}::text]`)], sql` || `);
  const laidOver = over ? sql` || ${over}` : sql``;
  const { rows } = await db.execute<{ row: JsonRow }>(
    sql`select (to_jsonb(t) - (${dropped}))${laidOver} as row from ${sql.identifier(table)} t where ${where}`,
  );
  return rows.map(({ row }) => row);
}
