import "server-only";
import { asSystem, type Context } from "@/lib/kernel/context";
import { isId } from "@/lib/kernel/ids";
import type { EntryKind, IndexEntry } from "@/lib/kernel/search-index";
import { entryOf } from "./entry";
import { kinds, splitId } from "./kinds";

/** Things as they are now: an entry for each that may be found, and the ids of those that nobody may find any more. */
export async function loadEntries(ctx: Context, entryIds: string[]): Promise<{ entries: IndexEntry[]; gone: string[] }> {
  const entries: IndexEntry[] = [];
  const gone: string[] = [];
  for (const entryId of new Set(entryIds)) {
    const [kind, id] = splitId(entryId);
    const found = isId(id) ? await kinds[kind]?.findable(asSystem(ctx), id) : null;
    if (found) entries.push(entryOf(found));
    else gone.push(entryId);
  }
  return { entries, gone };
}

/** The kinds that have entries, in the order in which a rebuild takes them. */
export const indexedKinds = Object.keys(kinds) as EntryKind[];

/** The next things of a kind, as ids of entries. */
export async function pageOf(ctx: Context, kind: EntryKind, { after, limit }: { after: string; limit: number }): Promise<string[]> {
  const ids = (await kinds[kind]?.ids(asSystem(ctx), after, limit)) ?? [];
  return ids.map((id) => `${kind}:${id}`);
}
