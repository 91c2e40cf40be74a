import { sql } from "drizzle-orm";
import type { Database } from "@/lib/kernel/ports";
import { searchChanges, searchEntries, searchState } from "../tables";

type Change = { ids: string[]; token: string };

/** The server has these now. They are forgotten, unless a rebuild must still make them in the new generation. */
export async function settle(db: Database, { ids, token }: Change, living: number): Promise<void> {
  const own = sql`id = any(${sql.param(ids)}::text[]) and token = ${token}::uuid`;
  await db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ id: string }>(sql`
      delete from ${searchChanges} where ${own}
        and exists (select from ${searchState} s where s.living = ${living} and s.building is null) returning id`);
    if (rows.length === ids.length) return;
    const kept = await tx.execute<{ id: string }>(sql`update ${searchChanges} set reached = true where ${own} returning id`);
    const settled = new Set([...rows, ...kept.rows].map((row) => row.id));
    // Somebody wrote the same thing meanwhile: whose words came last at the server nobody knows, so it is made again.
    await makeAgain(tx, { ids: ids.filter((id) => !settled.has(id)), token });
  });
}

/** Leaves changes to be made again as soon as the server answers. */
export async function makeAgain(db: Database, { ids, token }: Change): Promise<void> {
  await db.execute(sql`
    insert into ${searchChanges} (id, token, due) select id, ${token}::uuid, now() from unnest(${sql.param(ids)}::text[]) as missed(id)
    on conflict (id) do update set token = excluded.token, reached = false, due = now()`);
}

/** Changes that are due, the longest waiting first. While a rebuild runs, what the living generation has can wait. */
export async function missed(db: Database, limit: number): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from ${searchChanges}
    where due <= now() and (not reached or not exists (select from ${searchState} where building is not null))
    order by due, id limit ${limit}`);
  return rows.map((row) => row.id);
}

/** Whether nothing was ever put in the index: then an empty collection is a whole one. */
export async function isNew(db: Database): Promise<boolean> {
  const { rows } = await db.execute<{ fresh: boolean }>(sql`
    select not exists (select from ${searchState}) and not exists (select from ${searchEntries}) as fresh`);
  return rows[0]?.fresh ?? false;
}

export async function claimBeginning(db: Database): Promise<boolean> {
  const { rows } = await db.execute(sql`insert into ${searchState} (id, building) values (1, 0) on conflict do nothing returning id`);
  return rows.length > 0;
}

export async function giveUpBeginning(db: Database): Promise<void> {
  await db.execute(sql`delete from ${searchState} where living is null and building = 0`);
}

/** The first generation of all answers at once, for there is nothing to wait for. */
export async function beginWith(db: Database, generation: number, shape: string): Promise<void> {
  await db.execute(sql`
    update ${searchState} set living = ${generation}, building = null, shape = ${shape}, updated_at = now() where building = 0`);
}
