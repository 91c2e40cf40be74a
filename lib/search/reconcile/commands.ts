import "server-only";
import type { Context } from "@/lib/kernel/context";
import { BEFORE_ALL } from "@/lib/kernel/ids";
import { type Differences, type IndexEntry, SLICES } from "@/lib/kernel/search-index";
import { indexEntries } from "../commands";
import { splitId } from "../entries/kinds";
import { indexedKinds, loadEntries, pageOf } from "../entries/load";

/** More than a slice of one kind holds at a million entries. */
const MOST = 5000;
/** Slices compared in one step, as long as they hold little together. */
const SLICES_A_STEP = 8;
const ENTRIES_A_STEP = 200;

export type ReconcileAt = { slice: number };
type Step = { counts: Record<string, number>; next: ReconcileAt | null };

/** Compares some slices of every engine with the database, and puts right what differs. Counts what differed, and what still does. */
export async function reconcileStep(ctx: Context, at: ReconcileAt | null): Promise<Step> {
  const counts: Record<string, number> = { entries: 0, "still different": 0 };
  const from = at?.slice ?? 0;
  let slice = from;
  for (; slice < SLICES.length && slice < from + SLICES_A_STEP && (counts.entries ?? 0) < ENTRIES_A_STEP; slice++) {
    for (const [name, count] of await reconcileSlice(ctx, SLICES[slice] ?? "")) if (count > 0) counts[name] = (counts[name] ?? 0) + count;
  }
  return { counts, next: slice < SLICES.length ? { slice } : null };
}

async function reconcileSlice(ctx: Context, slice: string): Promise<[what: string, count: number][]> {
  const entries = await entriesIn(ctx, slice);
  const found = await ctx.index.compare(slice, entries);
  const counts = Object.entries(found).flatMap(([engine, different]) =>
    Object.entries(different).map(([what, ids]): [string, number] => [`${engine} ${what}`, ids.length]),
  );
  const ids = idsOf(found);
  if (ids.length === 0) return [["entries", entries.length], ...counts];
  await indexEntries(ctx, ids);
  const still = idsOf(await ctx.index.compare(slice, await entriesIn(ctx, slice)));
  return [["entries", entries.length], ...counts, ["repaired", ids.length - still.length], ["still different", still.length]];
}

const idsOf = (found: Record<string, Differences>): string[] => [
  ...new Set(Object.values(found).flatMap((one) => Object.values(one).flat())),
];

/** Everything of a slice that may be found, as its entry should be. */
async function entriesIn(ctx: Context, slice: string): Promise<IndexEntry[]> {
  const ids: string[] = [];
  for (const kind of indexedKinds) {
    const run = await pageOf(ctx, kind, { after: justBefore(slice), limit: MOST });
    ids.push(...run.filter((id) => splitId(id)[1].startsWith(slice)));
  }
  return (await loadEntries(ctx, ids)).entries;
}

/** The greatest id that stands before a slice. */
const justBefore = (slice: string): string =>
  slice === "00" ? BEFORE_ALL : `${(Number.parseInt(slice, 16) - 1).toString(16).padStart(2, "0")}ffffff-ffff-ffff-ffff-ffffffffffff`;
