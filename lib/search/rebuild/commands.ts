import "server-only";
import type { Context } from "@/lib/kernel/context";
import { BEFORE_ALL } from "@/lib/kernel/ids";
import type { EntryKind, SynonymGroup } from "@/lib/kernel/search-index";
import { listTopics } from "@/lib/topics/queries";
import { catchUp } from "../commands";
import { indexedKinds, loadEntries, pageOf } from "../entries/load";

/** Things that are loaded and written together: some tenths of a second. */
const BATCH = 50;

/** Where a rebuild is: filling the new generation kind by kind, then looking again at what changed, then tidying up after the swap. */
export type RebuildAt = { generation: number } & ({ kind: EntryKind; after: string } | { last: "changes" | "after-swap" });

type Step = { counts: Record<string, number>; next: RebuildAt | null };

/** One step of putting everything in the index again, beside the living one. The old one answers until all is there. */
export async function rebuildStep(ctx: Context, at: RebuildAt | null): Promise<Step> {
  if (at === null) {
    const generation = await ctx.index.rebuild.start(await topicSynonyms(ctx));
    return { counts: {}, next: { generation, kind: indexedKinds[0] ?? "document", after: BEFORE_ALL } };
  }
  if ("kind" in at) return fill(ctx, at);
  return at.last === "changes" ? again(ctx, at) : tidyUp(ctx, at);
}

async function fill(ctx: Context, at: RebuildAt & { kind: EntryKind; after: string }): Promise<Step> {
  const { generation, kind } = at;
  const ids = await pageOf(ctx, kind, { after: at.after, limit: BATCH });
  const last = ids.at(-1)?.slice(kind.length + 1);
  if (last === undefined) {
    const following = indexedKinds[indexedKinds.indexOf(kind) + 1];
    return { counts: {}, next: following ? { generation, kind: following, after: BEFORE_ALL } : { generation, last: "changes" } };
  }
  const { entries } = await loadEntries(ctx, ids);
  if (!(await ctx.index.rebuild.write(generation, { entries, gone: [] }))) return superseded;
  return { counts: { indexed: entries.length }, next: { generation, kind, after: last } };
}

/** What changed since it was written, and what stands in the index though it was not met on the way. */
async function again(ctx: Context, { generation }: RebuildAt): Promise<Step> {
  const { ids, token } = await ctx.index.rebuild.left(generation, BATCH);
  if (ids.length === 0) {
    await ctx.index.rebuild.swap(generation);
    return { counts: {}, next: { generation, last: "after-swap" } };
  }
  const { entries, gone } = await loadEntries(ctx, ids);
  if (!(await ctx.index.rebuild.write(generation, { entries, gone, token }))) return superseded;
  return { counts: { again: entries.length, dropped: gone.length }, next: { generation, last: "changes" } };
}

async function tidyUp(ctx: Context, { generation }: RebuildAt): Promise<Step> {
  const again = await catchUp(ctx);
  return { counts: { again }, next: again > 0 ? { generation, last: "after-swap" } : null };
}

type Kept = Step & { more: boolean };

/** Makes up for what an engine missed while it was away, and rebuilds one that has nothing or is of an older release. */
export async function keepIndex(ctx: Context, at: RebuildAt | null): Promise<Kept> {
  const made = await catchUp(ctx);
  const counts: Record<string, number> = made > 0 ? { "made again": made } : {};
  if (at === null && !(await ctx.index.needsRebuild())) return { counts, next: null, more: made > 0 };
  const step = await rebuildStep(ctx, at);
  return { counts: { ...counts, ...step.counts }, next: step.next, more: true };
}

const superseded: Step = { counts: { superseded: 1 }, next: null };

/** The whole of it at once, for the seed and for tests. */
export async function rebuildIndex(ctx: Context): Promise<Record<string, number>> {
  const total: Record<string, number> = {};
  let at: RebuildAt | null = null;
  do {
    const { counts, next }: Step = await rebuildStep(ctx, at);
    for (const [name, count] of Object.entries(counts)) total[name] = (total[name] ?? 0) + count;
    at = next;
  } while (at !== null);
  return total;
}

/** What topics are called, for engines that complete words themselves. */
export async function topicSynonyms(ctx: Context): Promise<SynonymGroup[]> {
  const topics = await listTopics(ctx);
  return topics.map(({ id, nl, en, synonyms: others }) => ({ id, words: [nl, en, ...others] }));
}
