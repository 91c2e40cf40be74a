import "server-only";
import { asSystem, type Context } from "@/lib/kernel/context";
import { groupBy } from "@/lib/kernel/group";
import { isId } from "@/lib/kernel/ids";
import type { EntryKind, IndexEntry } from "@/lib/kernel/search-index";
import { entryOf, type Findable } from "./entry";
import type { Kind } from "./kind";
import { kinds, splitId } from "./kinds";

/** Long texts are held in memory together. */
const AT_A_TIME = 10;

/** Things as they are now: an entry for each that may be found, and the ids of those that nobody may find any more. */
export async function loadEntries(ctx: Context, entryIds: string[]): Promise<{ entries: IndexEntry[]; gone: string[] }> {
  const asked = [...new Set(entryIds)];
  const byKind = groupBy(asked.map(splitId), ([kind]) => kind);
  const entries: IndexEntry[] = [];
  for (const [kind, pairs] of byKind) {
    const ids = pairs.map(([, id]) => id).filter(isId);
    for (let from = 0; from < ids.length; from += AT_A_TIME)
      entries.push(...(await findables(asSystem(ctx), kinds[kind], ids.slice(from, from + AT_A_TIME))).map(entryOf));
  }
  const found = new Set(entries.map((entry) => entry.id));
  return { entries, gone: asked.filter((id) => !found.has(id)) };
}

async function findables(ctx: Context, kind: Kind | undefined, ids: string[]): Promise<Findable[]> {
  if (kind?.findableMany) return kind.findableMany(ctx, ids);
  const found: Findable[] = [];
  for (const id of ids) found.push(...[(await kind?.findable(ctx, id)) ?? []].flat());
  return found;
}

/** The kinds that have entries, in the order in which a rebuild takes them. */
export const indexedKinds = Object.keys(kinds) as EntryKind[];

/** The next things of a kind, as ids of entries. */
export async function pageOf(ctx: Context, kind: EntryKind, { after, limit }: { after: string; limit: number }): Promise<string[]> {
  const ids = (await kinds[kind]?.ids(asSystem(ctx), after, limit)) ?? [];
  return ids.map((id) => `${kind}:${id}`);
}
