import type { Env } from "@/lib/platform/env";
import { degraded, down, type Finding, ok } from "./finding";

const ENGINE = "search";

/** Whether Typesense answers, with this key, and holds a collection under our name. */
export async function searchFindings({ search, typesense }: Env): Promise<Finding[]> {
  if (search === "postgres") return [ok(ENGINE, "In the database itself.")];
  const ask = (path: string) =>
    fetch(`${typesense.url.replace(/\/$/, "")}${path}`, {
      headers: { "X-TYPESENSE-API-KEY": typesense.apiKey },
      signal: AbortSignal.timeout(5_000),
    });
  const healthy = await ask("/health");
  if (!healthy.ok)
    return [degraded(ENGINE, `Typesense says it is not healthy (${healthy.status}).`, "Look at its log; the database answers meanwhile.")];
  const alias = await ask(`/aliases/${typesense.name}`);
  if (alias.status === 401 || alias.status === 403) return [down(ENGINE, "Typesense refuses the key.", "Check TYPESENSE_API_KEY.")];
  if (alias.status === 404)
    return [
      degraded(ENGINE, `Typesense has no index named ${typesense.name} yet.`, "Run npm run reindex; the database answers meanwhile."),
    ];
  const { collection_name: name = "" } = (await alias.json()) as { collection_name?: string };
  const collection = await ask(`/collections/${name}`);
  const { num_documents: entries = 0 } = (await collection.json()) as { num_documents?: number };
  return [ok(ENGINE, `Typesense answers, with ${entries} entries.`)];
}
