import "server-only";
import { lt, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { after, brusselsDay, DAY } from "@/lib/kernel/dates";
import { isMember } from "@/lib/policy/scope";
import type { SearchQuery } from "../input";
import { askerNumber, ENOUGH } from "./askers";
import { missedSearches } from "./tables";
import { wordsToKeep } from "./words";

/** How long a search that found nothing is remembered after it was last asked. */
const KEPT = 180 * DAY;
/** Different ones that are remembered: whoever makes up words all day fills no disk. */
const MOST = 20_000;

/**
 * Remembers that a search found nothing, without who asked. Only what members ask without a filter counts: what a visitor
 * misses may well be there, behind the door.
 */
export async function noteMissed(ctx: Context, { query, total }: { query: SearchQuery; total: number }): Promise<void> {
  const isPlain = query.page === 1 && query.kind === null && !query.literal && Object.keys(query.filters).length === 0;
  const { personId } = ctx.actor;
  if (total > 0 || !isPlain || !isMember(ctx.actor) || personId === null) return;
  const words = wordsToKeep(query.text);
  if (words === null) return;
  const today = brusselsDay(ctx.now);
  const asker = askerNumber(words, personId);
  await ctx.db.execute(sql`
    insert into ${missedSearches} (words, count, askers, first_day, last_day)
    select ${words}::text, 1, array[${asker}::int], ${today}::date, ${today}::date
    where (select count(*) from ${missedSearches}) < ${MOST} or exists (select 1 from ${missedSearches} where words = ${words})
    on conflict (words) do update set
      count = missed_searches.count + 1,
      is_shown = missed_searches.is_shown or cardinality(${askersWith(asker)}) >= ${ENOUGH},
      askers = case when missed_searches.is_shown or cardinality(${askersWith(asker)}) >= ${ENOUGH} then '{}' else ${askersWith(asker)} end,
      last_day = excluded.last_day`);
}

const askersWith = (asker: number) =>
  sql`(case when ${asker}::int = any(missed_searches.askers) then missed_searches.askers else missed_searches.askers || ${asker}::int end)`;

/** Removes what nobody asked for so long. */
export async function forgetOldMissed(ctx: Context): Promise<void> {
  await ctx.db.delete(missedSearches).where(lt(missedSearches.lastDay, brusselsDay(after(ctx.now, -KEPT))));
}
