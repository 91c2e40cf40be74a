import { Refused } from "./answer";
import type { Doc, Schema, SynonymItem } from "./collection";
import { maskOf } from "./filter";
import type { Params } from "./params";
import { chosen, search } from "./search";
import { importLines, type Store } from "./store";

export type Call = { method: string; path: string; params: Params; body: string };
export type Answer = { status: number; body: unknown };

const json = <T>(text: string): T => JSON.parse(text) as T;
const ok = (body: unknown, status = 200): Answer => ({ status, body });
const notFound = new Refused(404, "Not Found");
const LONGEST_ADDRESS = 4000;

type Route = (store: Store, call: Call, names: string[]) => Answer;

/** The calls that the product makes, and those needed to look at it. */
const routes: [method: string, path: RegExp, route: Route][] = [
  ["GET", /^\/debug$/, (store) => ok({ state: 1, version: store.version === 30 ? "30.0" : "29.0" })],
  ["GET", /^\/collections$/, (store) => ok([...store.collections.values()].map((one) => store.described(one)))],
  ["POST", /^\/collections$/, (store, { body }) => ok(store.described(store.create(json<Schema>(body))), 201)],
  ["GET", /^\/collections\/([^/]+)$/, (store, _, [name = ""]) => ok(store.described(store.collection(name)))],
  ["PATCH", /^\/collections\/([^/]+)$/, patchCollection],
  ["DELETE", /^\/collections\/([^/]+)$/, (store, _, [name = ""]) => ok(store.described(store.drop(name)))],
  ["POST", /^\/collections\/([^/]+)\/documents$/, postDocument],
  ["DELETE", /^\/collections\/([^/]+)\/documents$/, deleteByFilter],
  ["POST", /^\/collections\/([^/]+)\/documents\/import$/, importDocuments],
  ["GET", /^\/collections\/([^/]+)\/documents\/export$/, exportDocuments],
  [
    "GET",
    /^\/collections\/([^/]+)\/documents\/search$/,
    (store, { params }, [name = ""]) => ok(searched(store, { ...params, collection: name })),
  ],
  ["GET", /^\/collections\/([^/]+)\/documents\/([^/]+)$/, getDocument],
  ["PATCH", /^\/collections\/([^/]+)\/documents\/([^/]+)$/, patchDocument],
  ["DELETE", /^\/collections\/([^/]+)\/documents\/([^/]+)$/, deleteDocument],
  ["POST", /^\/multi_search$/, multiSearch],
  ["GET", /^\/aliases$/, (store) => ok({ aliases: [...store.aliases].map(([name, to]) => ({ collection_name: to, name })) })],
  ["GET", /^\/aliases\/([^/]+)$/, (store, _, [name = ""]) => ok(alias(store, name))],
  ["PUT", /^\/aliases\/([^/]+)$/, putAlias],
  ["DELETE", /^\/aliases\/([^/]+)$/, deleteAlias],
  ["GET", /^\/synonym_sets$/, (store) => ok([...store.synonymSets].map(([name, items]) => ({ items, name })))],
  ["GET", /^\/synonym_sets\/([^/]+)$/, getSet],
  ["PUT", /^\/synonym_sets\/([^/]+)$/, putSet],
  [
    "GET",
    /^\/collections\/([^/]+)\/synonyms$/,
    (store, _, [name = ""]) => ok({ synonyms: [...store.collection(name).synonyms.values()].map(rooted) }),
  ],
  ["PUT", /^\/collections\/([^/]+)\/synonyms\/([^/]+)$/, putSynonym],
];

/** Answers a call, or throws what the server would say instead. */
export function answer(store: Store, call: Call): Answer {
  const sets = call.path.startsWith("/synonym_sets");
  if ((sets && store.version === 29) || (call.path.includes("/synonyms") && store.version === 30)) throw notFound;
  for (const [method, path, route] of routes) {
    const names = method === call.method ? path.exec(call.path) : null;
    if (names) return route(store, call, names.slice(1).map(decodeURIComponent));
  }
  throw notFound;
}

function searched(store: Store, params: Params): Record<string, unknown> {
  const collection = store.collection(String(params.collection));
  return search(collection, params, store.synonymsOf(collection, params.synonym_sets as string | undefined));
}

/** Each search has an outcome of its own. */
function multiSearch(store: Store, { body, params }: Call): Answer {
  const { searches } = json<{ searches: Params[] }>(body);
  if (searches.length > 50) throw new Refused(400, "Number of multi searches exceeds `limit_multi_searches` parameter.");
  const results = searches.map((one) => {
    try {
      return searched(store, { ...params, ...one });
    } catch (error) {
      if (error instanceof Refused) return { code: error.status, error: error.message };
      throw error;
    }
  });
  return ok({ results });
}

function patchCollection(store: Store, { body }: Call, [name = ""]: string[]): Answer {
  const collection = store.collection(name);
  const change = json<{ synonym_sets?: string[]; fields?: Schema["fields"] }>(body);
  if (change.synonym_sets) collection.synonymSets = change.synonym_sets;
  if (change.fields) collection.schema.fields.push(...change.fields);
  return ok(change);
}

function postDocument(store: Store, { body, params }: Call, [name = ""]: string[]): Answer {
  const doc = store.collection(name).put(json<Doc>(body), String(params.action ?? "create"), params.dirty_values === "coerce_or_reject");
  return ok(chosen(doc, []), 201);
}

function importDocuments(store: Store, { body, params }: Call, [name = ""]: string[]): Answer {
  const lines = importLines(store.collection(name), body, String(params.action ?? "create"), String(params.return_id) === "true");
  return ok(lines.join("\n"));
}

function exportDocuments(store: Store, { params }: Call, [name = ""]: string[]): Answer {
  const collection = store.collection(name);
  const mask = maskOf(collection, params.filter_by as string | undefined);
  const include = String(params.include_fields ?? "")
    .split(",")
    .filter(Boolean);
  const lines = collection
    .inOrder()
    .filter(([number]) => mask[number])
    .map(([, doc]) => JSON.stringify(chosen(doc, include)));
  return ok(lines.join("\n"));
}

function getDocument(store: Store, _: Call, [name = "", id = ""]: string[]): Answer {
  const collection = store.collection(name);
  const doc = collection.docs.get(collection.numberOf(id) ?? -1);
  if (!doc) throw new Refused(404, `Could not find a document with id: ${id}`);
  return ok(chosen(doc, []));
}

function patchDocument(store: Store, { body }: Call, [name = "", id = ""]: string[]): Answer {
  return ok(chosen(store.collection(name).put({ ...json<Doc>(body), id }, "update"), []));
}

function deleteDocument(store: Store, { params }: Call, [name = "", id = ""]: string[]): Answer {
  const doc = store.collection(name).remove(id);
  if (doc) return ok(chosen(doc, []));
  if (String(params.ignore_not_found) === "true") return ok({ id });
  throw new Refused(404, `Could not find a document with id: ${id}`);
}

function deleteByFilter(store: Store, { params }: Call, [name = ""]: string[]): Answer {
  const collection = store.collection(name);
  if (params.filter_by === undefined && String(params.truncate) !== "true")
    throw new Refused(400, "Parameter `filter_by` must be provided.");
  const mask = maskOf(collection, params.filter_by as string | undefined);
  const ids = [...collection.docs].filter(([number]) => mask[number]).map(([, doc]) => doc.id);
  for (const id of ids) collection.remove(id);
  return ok({ num_deleted: ids.length });
}

function alias(store: Store, name: string) {
  const to = store.aliases.get(name);
  if (to === undefined) throw notFound;
  return { collection_name: to, name };
}

function putAlias(store: Store, { body }: Call, [name = ""]: string[]): Answer {
  store.aliases.set(name, json<{ collection_name: string }>(body).collection_name);
  return ok(alias(store, name));
}

function deleteAlias(store: Store, _: Call, [name = ""]: string[]): Answer {
  const gone = alias(store, name);
  store.aliases.delete(name);
  return ok(gone);
}

const rooted = (item: SynonymItem): SynonymItem => ({ ...item, root: item.root ?? "" });

function getSet(store: Store, _: Call, [name = ""]: string[]): Answer {
  const items = store.synonymSets.get(name);
  if (!items) throw new Refused(404, "Synonym set not found");
  return ok({ items, name });
}

function putSet(store: Store, { body }: Call, [name = ""]: string[]): Answer {
  const items = json<{ items: SynonymItem[] }>(body).items.map(rooted);
  store.synonymSets.set(name, items);
  return ok({ items, name });
}

function putSynonym(store: Store, { body }: Call, [name = "", id = ""]: string[]): Answer {
  const item = { ...json<Omit<SynonymItem, "id">>(body), id };
  store.collection(name).synonyms.set(id, item);
  return ok(item);
}

/** What the address holds must fit in one. */
export const isTooLong = (query: string): boolean => query.length > LONGEST_ADDRESS;
