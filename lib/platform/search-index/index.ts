import type { Database } from "@/lib/kernel/ports";
import type { SearchIndex } from "@/lib/kernel/search-index";
import type { Env } from "@/lib/platform/env";

/** Opens the search index that the configuration names. */
export async function openSearchIndex(_env: Env, db: Database): Promise<SearchIndex> {
  return (await import("./postgres")).postgresIndex(db);
}
