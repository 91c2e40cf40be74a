import type { Database } from "@/lib/kernel/ports";
import type { SearchIndex } from "@/lib/kernel/search-index";
import type { Env } from "@/lib/platform/env";

/** Opens the search index that the configuration names. */
export async function openSearchIndex(env: Pick<Env, "search" | "typesense">, db: Database): Promise<SearchIndex> {
  if (env.search === "typesense") return (await import("./typesense")).typesenseIndex(env.typesense, db);
  return (await import("./postgres")).postgresIndex(db);
}
