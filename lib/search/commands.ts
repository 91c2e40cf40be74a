import "server-only";
import type { Context } from "@/lib/kernel/context";
import { isId } from "@/lib/kernel/ids";
import type { EntryKind } from "@/lib/kernel/search-index";
import { loadEntries } from "./entries/load";

/** Puts things in the index as they are now, and takes out those that nobody may find any more. */
export async function indexThings(ctx: Context, things: { kind: EntryKind; id: string }[]): Promise<void> {
  const stray = things.find(({ id }) => !isId(id));
  if (stray) throw new Error(`There is no ${stray.kind} with an id like that`);
  await indexEntries(
    ctx,
    things.map(({ kind, id }) => `${kind}:${id}`),
  );
}

/** The same by the ids of entries, whatever these look like: a stray one is taken out. */
export async function indexEntries(ctx: Context, entryIds: string[]): Promise<void> {
  const { entries, gone } = await loadEntries(ctx, entryIds);
  await ctx.index.put(entries);
  await ctx.index.remove(gone);
}

/** Entries that are made again together: well within a second. */
const BATCH = 40;

/** Makes changes again that an engine has missed. Answers how many it has now; none when it does not answer, or refuses them. */
export async function catchUp(ctx: Context): Promise<number> {
  const missed = await ctx.index.behind(BATCH);
  if (missed.length === 0) return 0;
  await indexEntries(ctx, missed);
  const still = new Set(await ctx.index.behind(BATCH));
  return missed.filter((id) => !still.has(id)).length;
}
