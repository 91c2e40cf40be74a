import { sql } from "drizzle-orm";
import type { Database } from "@/lib/kernel/ports";

/** A table as it is copied: its columns in their order, each with the type that its text is read back as. */
export type Table = { schema: string; name: string; columns: { name: string; type: string }[]; where?: string };

/**
 * The index can be built again from the other tables, on any engine; where a job stopped in the old place means nothing in the new,
 * and the new one looks at every profile once.
 */
const rebuilt = /^(search_.*|job_runs|expertise_due|expertise_derived)$/;

/** Work that is done is forgotten within days, and needs no place elsewhere. What waits, runs or failed is kept. */
const work = { schema: "queue", name: "job", where: "state not in ('completed', 'cancelled')" };

export const nameOf = (table: { schema: string; name: string }): string => `${table.schema}.${table.name}`;
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const placeOf = (table: { schema: string; name: string }): string => `${quoted(table.schema)}.${quoted(table.name)}`;

/** Every table whose rows are kept: ours, and the work that waits. */
export async function tablesToCopy(db: Database): Promise<Table[]> {
  const found = await db.execute<{ schema: string; name: string; column: string; type: string }>(sql`
    select n.nspname as schema, c.relname as name, a.attname as column, format_type(a.atttypid, a.atttypmod) as type
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and (n.nspname = 'public' or (n.nspname = ${work.schema} and c.relname = ${work.name}))
    order by n.nspname, c.relname collate "C", a.attnum`);
  const tables = new Map<string, Table>();
  for (const { schema, name, column, type } of found.rows) {
    if (schema === "public" && rebuilt.test(name)) continue;
    const known = tables.get(nameOf({ schema, name })) ?? {
      schema,
      name,
      columns: [],
      where: schema === work.schema ? work.where : undefined,
    };
    known.columns.push({ name: column, type });
    tables.set(nameOf(known), known);
  }
  return [...tables.values()];
}

export type Sequence = { table: string; column: string; last: string };

/** Where numbers that the database gives out have got to, as far as they were given out at all. */
export async function sequencesOf(db: Database, tables: Table[]): Promise<Sequence[]> {
  const found = await db.execute<{ table: string; column: string; last: string | null }>(sql`
    select n.nspname || '.' || c.relname as table, a.attname as column, s.last_value::text as last
    from pg_depend d
    join pg_class q on q.oid = d.objid and q.relkind = 'S' join pg_namespace qn on qn.oid = q.relnamespace
    join pg_sequences s on s.schemaname = qn.nspname and s.sequencename = q.relname
    join pg_class c on c.oid = d.refobjid join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
    where d.deptype in ('a', 'i') and s.last_value is not null`);
  const copied = new Set(tables.map(nameOf));
  return found.rows.flatMap(({ table, column, last }) => (last !== null && copied.has(table) ? [{ table, column, last }] : []));
}

/** The migrations that this database has had, by their hash. */
export async function migrationsOf(db: Database): Promise<string[]> {
  const exists = await db.execute<{ there: boolean }>(sql`select to_regclass('drizzle.migrations') is not null as there`);
  if (!exists.rows[0]?.there) return [];
  const found = await db.execute<{ hash: string }>(sql`select hash from drizzle.migrations order by ran_at, hash`);
  return found.rows.map((row) => row.hash);
}

/** Whether somebody lives here already: then nothing may be put over it. */
export async function hasPeople(db: Database): Promise<boolean> {
  const exists = await db.execute<{ there: boolean }>(sql`select to_regclass('public.people') is not null as there`);
  if (!exists.rows[0]?.there) return false;
  const found = await db.execute<{ there: boolean }>(sql`select exists (select from public.people) as there`);
  return found.rows[0]?.there === true;
}
