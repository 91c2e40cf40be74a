import { sql } from "drizzle-orm";
import { newId } from "@/lib/kernel/ids";
import type { Database } from "@/lib/kernel/ports";
import type { IndexRebuild } from "@/lib/kernel/search-index";
import { putEntries, removeEntries, WRITER_LOCK } from "./postgres-put";
import { searchChanges, searchEntries, searchGone, searchLayout, searchLists, searchSegments, searchState } from "./tables";

export type IndexState = { living: number | null; building: number | null; shape: string | null };

export async function indexState(db: Database): Promise<IndexState> {
  const { rows } = await db.execute<IndexState>(sql`select living, building, shape from ${searchState}`);
  return rows[0] ?? { living: null, building: null, shape: null };
}

/** Begins a generation: from here on every change is remembered, also by other processes. */
export async function startBuilding(db: Database, generation: number): Promise<void> {
  await db.execute(sql`
    insert into ${searchState} (id, building) values (1, ${generation})
    on conflict (id) do update set building = ${generation}, updated_at = now()`);
}

/** Whether this generation is still the one being built; says that somebody is at it. */
export async function isBuilding(db: Database, generation: number): Promise<boolean> {
  const { rows } = await db.execute(sql`update ${searchState} set updated_at = now() where building = ${generation} returning id`);
  return rows.length > 0;
}

/** The generation that is built becomes the one that answers. What changed meanwhile is still to be made again. */
export async function endBuilding(db: Database, generation: number, shape: string): Promise<void> {
  await db.execute(sql`
    update ${searchState} set living = ${generation}, building = null, shape = ${shape}, updated_at = now() where building = ${generation}`);
  await clearAway(db);
}

/** Drops the lists of older generations, once every entry is of the living one. Copies in memory begin again. */
async function clearAway(db: Database): Promise<void> {
  const old = sql`generation <> (select living from ${searchState})`;
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${WRITER_LOCK})`);
    const { rows } = await tx.execute(sql`select from ${searchEntries} where ${old} limit 1`);
    if (rows.length > 0) return;
    await tx.execute(sql`delete from ${searchLists} where segment in (select id from ${searchSegments} where ${old})`);
    await tx.execute(sql`delete from ${searchSegments} where ${old}`);
    await tx.execute(sql`delete from ${searchGone}`);
    await tx.execute(sql`update ${searchLayout} set epoch = gen_random_uuid()`);
  });
}

/** Tells an index of an older release from today's: of other tables, or of words that were analysed otherwise. */
export const OWN_SHAPE = "postgres 3";

/** How many times more entries may have been written than there are, before what is gone takes too much room. */
const WORN_OUT = 3;
const NEVER_WORN_OUT = 10_000;

/** Whether what stands here was made by an older release, or was written over and over. What nobody ever rebuilt, this release began. */
export async function needsOwnRebuild(db: Database): Promise<boolean> {
  const { shape } = await indexState(db);
  if (await isBeingBuilt(db)) return false;
  return (shape !== null && shape !== OWN_SHAPE) || isWornOut(db);
}

/** Whether most of what is kept is of entries that were written again since, whichever engine stands beside it. */
export async function isWornOut(db: Database): Promise<boolean> {
  const { rows } = await db.execute<{ written: number; there: number }>(sql`
    select coalesce((select sum(entries) from ${searchSegments}), 0)::int as written, (select count(*) from ${searchEntries})::int as there`);
  const [{ written, there } = { written: 0, there: 0 }] = rows;
  return written > NEVER_WORN_OUT && written > WORN_OUT * there;
}

/** Whether somebody is at a rebuild at this moment; one that was left alone does not count. */
export async function isBeingBuilt(db: Database): Promise<boolean> {
  const { rows } = await db.execute(sql`
    select from ${searchState} where building is not null and updated_at > now() - interval '2 minutes'`);
  return rows.length > 0;
}

/** How long a change may be on its way before somebody else makes it again. */
const ON_ITS_WAY = sql`interval '30 seconds'`;

/** Remembers that these change, before anything is written. Answers the token of this change. */
export async function remember(db: Database, ids: string[]): Promise<string> {
  const token = newId();
  await db.execute(sql`
    insert into ${searchChanges} (id, token, due)
    select id, ${token}::uuid, now() + ${ON_ITS_WAY} from unnest(${sql.param([...new Set(ids)].sort())}::text[]) as new(id)
    on conflict (id) do update set token = excluded.token, reached = false, due = excluded.due`);
  return token;
}

/** The same for a database that is its own engine: only a rebuild needs to know. */
export async function rememberWhileBuilding(db: Database, ids: string[]): Promise<void> {
  if ((await indexState(db)).building !== null) await remember(db, ids);
}

type Left = { id: string; token: string | null };

/** What a rebuild must still look at. The token is of the moment: a change that comes later is not taken for this one. */
export async function left(db: Database, generation: number, limit: number): Promise<{ ids: string[]; token: string }> {
  const { rows } = await db.execute<Left>(sql`
    (select id from ${searchChanges} limit ${limit})
    union (select id from ${searchEntries} where generation <> ${generation} limit ${limit})
    limit ${limit}`);
  const ids = rows.map((row) => row.id);
  const token = newId();
  await db.execute(sql`update ${searchChanges} set token = ${token}::uuid where id = any(${sql.param(ids)}::text[])`);
  return { ids, token };
}

/** Forgets changes that have been made, unless the same thing changed again since. Answers those that it forgot. */
export async function forgetChanges(db: Database, ids: string[], token: string): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    delete from ${searchChanges} where id = any(${sql.param(ids)}::text[]) and token = ${token}::uuid returning id`);
  return rows.map((row) => row.id);
}

/** What a rebuild writes goes in place: readers see each entry as it was, and then as it is. */
export function postgresRebuild(db: Database, shape = OWN_SHAPE): IndexRebuild {
  return {
    async start() {
      const { living, building } = await indexState(db);
      const generation = Math.max(living ?? 0, building ?? 0) + 1;
      await startBuilding(db, generation);
      return generation;
    },
    async write(generation, { entries, gone, token }) {
      if (!(await isBuilding(db, generation))) return false;
      await putEntries(db, entries);
      await removeEntries(db, gone);
      if (token) await forgetChanges(db, [...entries.map(({ id }) => id), ...gone], token);
      return true;
    },
    left: (generation, limit) => left(db, generation, limit),
    swap: (generation) => endBuilding(db, generation, shape),
  };
}
