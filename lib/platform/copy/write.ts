import { sql } from "drizzle-orm";
import type { Database } from "@/lib/kernel/ports";
import { plainly, type Row } from "./read";
import { hasPeople, nameOf, placeOf, quoted, type Sequence, type Table, tablesToCopy } from "./tables";

export class NotEmpty extends Error {
  constructor() {
    super("There are people in this database already. Nothing was changed: this is for an empty place only.");
  }
}

type Rows = AsyncIterable<Row[]> | Iterable<Row[]>;
type Written = { table: Table; rows: Rows };

/**
 * Puts whole tables in an empty database. Runs within the caller's transaction, so that it is all or nothing. Foreign keys
 * are taken off meanwhile, because tables refer to each other in circles, and checked at once when they are put back.
 */
export async function writeTables(tx: Database, written: AsyncIterable<Written>, sequencesAfter: () => Sequence[]): Promise<void> {
  await plainly(tx);
  const tables = await tablesToCopy(tx);
  await tx.execute(sql.raw("lock table public.people in exclusive mode"));
  if (await hasPeople(tx)) throw new NotEmpty();
  const ours = tables.filter((table) => table.schema === "public");
  const putBack = await withoutForeignKeys(tx);
  await tx.execute(sql.raw(`truncate ${ours.map(placeOf).join(", ")}`));
  await tx.execute(sql.raw("delete from queue.job"));
  for await (const { table, rows } of written) {
    const here = asHere(table, tables);
    for await (const batch of rows) await insert(tx, here, batch);
  }
  await putBack();
  for (const { table, column, last } of sequencesAfter())
    await tx.execute(sql`select setval(pg_get_serial_sequence(${table}, ${column}), ${last}::bigint)`);
}

/** The same table and columns, with the types that they have here. */
function asHere(table: Table, tables: Table[]): Table {
  const here = tables.find((known) => nameOf(known) === nameOf(table));
  const types = new Map(here?.columns.map(({ name, type }) => [name, type]));
  const columns = table.columns.map(({ name }) => ({ name, type: types.get(name) ?? "" }));
  const unknown = columns.find(({ type }) => type === "");
  if (!here || unknown) throw new Error(`This schema has no ${nameOf(table)}${unknown ? `.${unknown.name}` : ""}.`);
  return { ...here, columns };
}

async function insert(tx: Database, table: Table, batch: Row[]): Promise<void> {
  if (batch.length === 0) return;
  const columns = table.columns.map(({ name }) => quoted(name)).join(", ");
  const values = table.columns.map(({ type }, at) => `(r->>${at})::${type}`).join(", ");
  const into = sql.raw(`insert into ${placeOf(table)} (${columns}) overriding system value select ${values}`);
  await tx.execute(sql`${into} from jsonb_array_elements(${JSON.stringify(batch)}::jsonb) as r`);
}

/** Takes off every foreign key between our tables, and gives the way to put them back. */
async function withoutForeignKeys(tx: Database): Promise<() => Promise<void>> {
  const { rows } = await tx.execute<{ place: string; name: string; definition: string }>(sql`
    select conrelid::regclass::text as place, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`);
  for (const { place, name } of rows) await tx.execute(sql.raw(`alter table ${place} drop constraint ${name}`));
  return async () => {
    for (const { place, name, definition } of rows) await tx.execute(sql.raw(`alter table ${place} add constraint ${name} ${definition}`));
  };
}
