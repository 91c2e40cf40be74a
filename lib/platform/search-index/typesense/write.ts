import type { IndexEntry } from "@/lib/kernel/search-index";
import { logError } from "@/lib/platform/log";
import { documentOf } from "./document";
import type { Server } from "./server";
import { documentId } from "./tokens";

/** Documents imported by one request. */
const BATCH = 500;

/** Writes entries to a collection. Answers the ids of those that the server took. */
export async function importEntries(server: Server, collection: string, entries: IndexEntry[]): Promise<string[]> {
  const taken: string[] = [];
  for (let from = 0; from < entries.length; from += BATCH) {
    const part = entries.slice(from, from + BATCH);
    const documents = server.writing.collections(collection).documents();
    // One document that is refused must not hold back the others; an empty list would be an error.
    const outcomes = await documents.import(part.map(documentOf), { action: "upsert", throwOnFail: false });
    const refused = outcomes.find(({ success }) => !success);
    if (refused) logError("search.typesense.import", new Error(refused.error));
    taken.push(...part.filter((_, place) => outcomes[place]?.success).map(({ id }) => id));
  }
  return taken;
}

/** Takes entries out of a collection; what is not there is no trouble. */
export async function deleteEntries(server: Server, collection: string, ids: string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += 100) {
    const filter_by = `id:=[${ids
      .slice(from, from + 100)
      .map(documentId)
      .join(",")}]`;
    await server.writing.collections(collection).documents().delete({ filter_by });
  }
}
