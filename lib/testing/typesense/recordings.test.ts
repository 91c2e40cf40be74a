import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type StandIn, startTypesense } from "../typesense-server";

/**
 * What real servers of both versions answered, call by call, beside what the stand-in answers to the same calls in the same
 * order. The recordings are not part of the product: TYPESENSE_RECORDINGS says where they are.
 */
const folder = process.env.TYPESENSE_RECORDINGS ?? join(process.cwd(), "..", "shared", "typesense");
const isThere = existsSync(join(folder, "v29"));

type Recording = {
  name: string;
  request: { method: string; path: string; api_key: "ADMIN" | "OTHER" | null; body?: unknown; body_lines?: string[] };
  response: { status: number; body?: unknown; body_lines?: string[] };
};

/** What the product asks no server for: other routes, other locales, and ways of matching that it does for itself. */
const NOT_OURS =
  /^(stats|metrics|key|nl-|people|stopwords|search-stopwords|override|curation|collection-patch-curation|search-curated|search-scoped|scoped|synonym-set-item|synonym-delete|update-by|multi-search-union|truncate|search-(synonym-param|group|infix|facet-(range|query)|split-join|very-long|exclude|symbol|sort-text))/;
/** Names and orders that differ for good reasons. */
const OTHER_ORDER = /search-weights/;

const recordings = (version: number): Recording[] =>
  isThere
    ? readdirSync(join(folder, `v${version}`))
        .filter((file) => /^\d+-.*\.json$/.test(file) && !file.startsWith("000"))
        .sort()
        .map((file) => JSON.parse(readFileSync(join(folder, `v${version}`, file), "utf8")) as Recording)
    : [];

/** Of a body what the product looks at. */
function relevant(name: string, body: unknown): unknown {
  if (Array.isArray(body))
    return name === "collections-list"
      ? body.map(({ name: own }: { name: string }) => own).filter((own) => own === "documents_v1")
      : undefined;
  if (typeof body !== "object" || body === null) return body;
  const { results, hits, found, facet_counts, created_at, version, fields, ...rest } = body as Record<string, unknown>;
  if (Array.isArray(results)) return results.map((one) => relevant(name, one));
  if (fields !== undefined && created_at === undefined) return undefined;
  if (!Array.isArray(hits)) return { ...rest, fields: Array.isArray(fields) ? fields.length : fields };
  const ids = hits.map(({ document }: { document: { id: string } }) => document.id);
  return {
    found,
    ids: OTHER_ORDER.test(name) ? ids.sort() : ids,
    facets: facets(facet_counts),
    highlights: hits.map(({ highlight }) => snippets(highlight).sort()),
  };
}

const facets = (counts: unknown) =>
  ((counts ?? []) as { field_name: string; counts: { value: string; count: number }[] }[]).map(({ field_name, counts: own }) => [
    field_name,
    own.map(({ value, count }) => `${value} ${count}`).sort(),
  ]);

const snippets = (highlight: unknown) =>
  Object.entries((highlight ?? {}) as Record<string, { snippet?: string }>).flatMap(([field, { snippet }]) =>
    snippet && field !== "topics" ? [[field, snippet]] : [],
  );

const title = isThere
  ? "the stand-in beside recordings of version %i"
  : "the stand-in beside recordings of version %i, skipped: no TYPESENSE_RECORDINGS";

describe.each([29, 30] as const)(title, (version) => {
  const compared = recordings(version).filter(({ name }) => !NOT_OURS.test(name));
  let server: StandIn;
  beforeAll(async () => {
    server = await startTypesense({ version, apiKey: "ADMIN" });
  });
  afterAll(() => server.stop());

  test.skipIf(!isThere)("there are enough of them to tell", () => {
    expect(compared.length).toBeGreaterThan(80);
  });

  test.each(compared)("$name", async ({ name, request, response }) => {
    const body = request.body_lines ? request.body_lines.join("\n") : request.body && JSON.stringify(request.body);
    const answer = await fetch(`${server.url}${request.path}`, {
      method: request.method,
      headers: request.api_key ? { "x-typesense-api-key": request.api_key } : {},
      body: body as string | undefined,
    });
    const text = await answer.text();
    expect(answer.status).toBe(response.status);
    if (response.body_lines) {
      const lines = (all: string[]) =>
        all.filter(Boolean).map((line) => ({ ...(JSON.parse(line) as object), error: undefined, title: undefined }));
      expect(lines(text.split("\n"))).toEqual(lines(response.body_lines));
    } else expect(relevant(name, JSON.parse(text))).toEqual(relevant(name, response.body));
  });
});
