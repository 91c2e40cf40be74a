import { sql } from "drizzle-orm";
import type { Database } from "@/lib/kernel/ports";
import { searchLayout, searchLists, searchSegments } from "./tables";

/** So many segments of about one size become one: fewer make writing dearer, more make reading dearer. */
const MERGED = 8;
/** Entries from which on a segment is large enough: merging eight of these would hold up writers for seconds. */
const LARGE = 4096;

const sizeOf = (entries: number): number => Math.floor(Math.log(Math.max(1, entries)) / Math.log(MERGED));

/** Keeps the number of segments small, by putting lists one after the other. Within the transaction of a write. */
export async function mergeSegments(db: Database): Promise<void> {
  const { rows } = await db.execute<{ id: number; entries: number; generation: number }>(
    sql`select id, entries, generation from ${searchSegments} where entries < ${LARGE}`,
  );
  const alike = new Map<string, typeof rows>();
  for (const row of rows) {
    const key = `${row.generation} ${sizeOf(row.entries)}`;
    alike.set(key, [...(alike.get(key) ?? []), row]);
  }
  const full = [...alike.values()].find((segments) => segments.length >= MERGED);
  if (!full) return;
  await merge(
    db,
    full.map(({ id }) => id),
  );
  await mergeSegments(db);
}

async function merge(db: Database, segments: number[]): Promise<void> {
  const old = sql`any(${sql.param(segments)}::int[])`;
  await db.execute(sql`
    with gone as (delete from ${searchSegments} where id = ${old} returning entries, generation),
      made as (insert into ${searchSegments} (entries, generation) select sum(entries), max(generation) from gone returning id),
      moved as (delete from ${searchLists} where segment = ${old} returning term, postings)
    insert into ${searchLists} (segment, term, postings)
    select (select id from made), term, string_agg(postings, ''::bytea) from moved group by term`);
  await db.execute(sql`update ${searchLayout} set merges = merges + 1`);
}
