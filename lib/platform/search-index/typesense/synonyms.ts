import type { SynonymGroup } from "@/lib/kernel/search-index";
import { type Server, statusOf } from "./server";
import { tokenOf } from "./tokens";

/**
 * Gives a collection its synonyms. Since version 30 they live in a set that a collection names; before, in the collection
 * itself, on a route that the client warns about: there we speak to the server ourselves.
 */
export async function writeSynonyms(server: Server, collection: string, groups: SynonymGroup[]): Promise<void> {
  const items = groups
    .map(({ id, words }) => ({ id: tokenOf(id), synonyms: [...new Set(words.map((word) => word.toLowerCase()))] }))
    .filter(({ synonyms }) => synonyms.length > 1);
  if (items.length === 0) return;
  if (await hasSets(server)) {
    await server.writing.synonymSets(server.settings.name).upsert({ items });
    await server.writing.collections(collection).update({ synonym_sets: [server.settings.name] } as never);
    return;
  }
  for (const { id, synonyms } of items) await putOld(server, `/collections/${collection}/synonyms/${id}`, { synonyms });
}

async function hasSets(server: Server): Promise<boolean> {
  try {
    await server.writing.synonymSets().retrieve();
    return true;
  } catch (error) {
    if (statusOf(error) === 404) return false;
    throw error;
  }
}

async function putOld({ settings }: Server, path: string, body: object): Promise<void> {
  const answer = await fetch(`${settings.url.replace(/\/$/, "")}${path}`, {
    method: "PUT",
    headers: { "x-typesense-api-key": settings.apiKey, "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(settings.timeoutMs),
  });
  if (!answer.ok) throw new Error(`The search server refused a synonym: ${answer.status}`);
}
