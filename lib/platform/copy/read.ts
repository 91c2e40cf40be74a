import { sql } from "drizzle-orm";
import type { Database } from "@/lib/kernel/ports";
import { placeOf, quoted, type Table } from "./tables";

/** A row as the database itself writes its values: the same on every engine, and exact for every type. */
export type Row = (string | null)[];

/** Rows held at once. A row may hold the text of a whole document. */
const BATCH = 50;

/** How values become text: in UTC, with microseconds, and numbers that read back the same. */
const settings = [
  "timezone = 'UTC'",
  "datestyle = 'ISO, YMD'",
  "intervalstyle = 'postgres'",
  "extra_float_digits = 1",
  "bytea_output = 'hex'",
];

export async function plainly(tx: Database): Promise<void> {
  for (const setting of settings) await tx.execute(sql.raw(`set local ${setting}`));
}

/** Runs `work` on the database as it is at one moment, whoever writes meanwhile. */
export function inSnapshot<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  return db.transaction(
    async (tx) => {
      await plainly(tx as unknown as Database);
      return await work(tx as unknown as Database);
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

/** The rows of a table in batches, within a transaction. */
export async function* rowsOf(tx: Database, table: Table): AsyncGenerator<Row[]> {
  const columns = table.columns.map(({ name }, at) => `${quoted(name)}::text as c${at}`).join(", ");
  const where = table.where ? ` where ${table.where}` : "";
  await tx.execute(sql.raw(`declare copied no scroll cursor for select ${columns} from ${placeOf(table)}${where}`));
  try {
    for (;;) {
      const { rows } = await tx.execute<Record<string, string | null>>(sql.raw(`fetch ${BATCH} from copied`));
      if (rows.length === 0) return;
      yield rows.map((row) => table.columns.map((_, at) => row[`c${at}`] ?? null));
    }
  } finally {
    await tx.execute(sql.raw("close copied")).catch(() => undefined);
  }
}
