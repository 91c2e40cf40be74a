import "server-only";
import { asSystem, type Context } from "@/lib/kernel/context";
import type { EntryKind, IndexEntry } from "@/lib/kernel/search-index";
import { entryOf } from "./entries/entry";
import type { Kind } from "./entries/kind";
import { kinds } from "./entries/kinds";

/** Puts things in the index as they are now, and takes out those that nobody may find any more. */
export async function indexThings(ctx: Context, things: { kind: EntryKind; id: string }[]): Promise<void> {
  const wanted = new Map(things.map((thing) => [`${thing.kind}:${thing.id}`, thing]));
  const entries: IndexEntry[] = [];
  for (const { kind, id } of wanted.values()) {
    const found = await kinds[kind]?.findable(asSystem(ctx), id);
    if (found) entries.push(entryOf(found));
  }
  const there = new Set(entries.map((entry) => entry.id));
  await ctx.index.put(entries);
  await ctx.index.remove([...wanted.keys()].filter((id) => !there.has(id)));
}

/** Things that are loaded and written together. */
const BATCH = 50;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

/** Puts everything in the index again and drops what no longer exists. May run at any time, also twice. */
export async function rebuildIndex(ctx: Context): Promise<{ indexed: number; dropped: number }> {
  const indexed = new Set<string>();
  for (const kind of Object.values(kinds)) {
    for await (const ids of pagesOf(asSystem(ctx), kind)) {
      const entries = await entriesOf(asSystem(ctx), kind, ids);
      await ctx.index.put(entries);
      for (const entry of entries) indexed.add(entry.id);
    }
  }
  return { indexed: indexed.size, dropped: await dropOthers(ctx, indexed) };
}

async function* pagesOf(ctx: Context, kind: Kind): AsyncGenerator<string[]> {
  let after = BEFORE_ALL;
  for (let ids = await kind.ids(ctx, after, BATCH); ids.length > 0; ids = await kind.ids(ctx, after, BATCH)) {
    yield ids;
    after = ids.at(-1) ?? after;
  }
}

async function entriesOf(ctx: Context, kind: Kind, ids: string[]): Promise<IndexEntry[]> {
  const entries: IndexEntry[] = [];
  for (const id of ids) {
    const found = await kind.findable(ctx, id);
    if (found) entries.push(entryOf(found));
  }
  return entries;
}

async function dropOthers(ctx: Context, indexed: Set<string>): Promise<number> {
  let dropped = 0;
  let after = "";
  for (let held = await ctx.index.ids(after, BATCH); held.length > 0; held = await ctx.index.ids(after, BATCH)) {
    const others = held.filter((id) => !indexed.has(id));
    await ctx.index.remove(others);
    dropped += others.length;
    after = held.at(-1) ?? after;
  }
  return dropped;
}
