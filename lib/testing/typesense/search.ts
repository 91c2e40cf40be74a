import { Refused } from "./answer";
import type { Collection, Doc, SynonymItem } from "./collection";
import { type Mask, maskOf } from "./filter";
import { highlightsOf } from "./highlight";
import { type Matched, matching } from "./match";
import type { Params } from "./params";

const MOST_PER_PAGE = 250;
const listOf = (value: Params[string]): string[] =>
  String(value ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
const numberOf = (value: Params[string], usual: number): number => (value === undefined ? usual : Number(value));

/** One search, as the server answers it. Parameters that it does not know are left alone. */
export function search(collection: Collection, params: Params, synonyms: SynonymItem[]): Record<string, unknown> {
  const perPage = numberOf(params.per_page ?? params.limit, 10);
  if (perPage > MOST_PER_PAGE) throw new Refused(422, "Only upto 250 hits can be fetched per page.");
  const fields = listOf(params.query_by);
  if (fields.length === 0) throw new Refused(400, "No search fields specified for the query.");
  for (const name of fields) if (!collection.field(name)) throw new Refused(404, `Could not find a field named \`${name}\` in the schema.`);
  const mask = maskOf(collection, params.filter_by as string | undefined);
  for (const id of listOf(params.hidden_hits)) mask[collection.numberOf(id) ?? -1] = 0;
  const { numbers, matches } = found(collection, { params, fields, mask, synonyms });
  const from = params.offset === undefined ? (numberOf(params.page, 1) - 1) * perPage : Number(params.offset);
  const facets = listOf(params.facet_by).map((name) => facetOf(collection, name, numbers, numberOf(params.max_facet_values, 10)));
  const hits = sorted(collection, numbers, matches, params).slice(from, from + perPage);
  return {
    facet_counts: facets,
    found: numbers.length,
    hits: hits.map((number) => hitOf(collection, { number, match: matches?.get(number), params, fields })),
    out_of: collection.docs.size,
    ...(params.offset === undefined ? { page: numberOf(params.page, 1) } : { offset: from }),
    request_params: { collection_name: collection.schema.name, first_q: params.q ?? "", per_page: perPage, q: params.q ?? "" },
    search_cutoff: false,
    search_time_ms: 0,
  };
}

type Asked = { params: Params; fields: string[]; mask: Mask; synonyms: SynonymItem[] };

function found(collection: Collection, { params, fields, mask, synonyms }: Asked): { numbers: number[]; matches?: Map<number, Matched> } {
  const numbers: number[] = [];
  for (let number = 0; number < mask.length; number++) if (mask[number]) numbers.push(number);
  const q = String(params.q ?? "");
  if (q === "*" || q.trim() === "") return { numbers };
  const matches = matching(collection, q, numbers, {
    fields,
    prefix: String(params.prefix ?? "true").split(",")[0] !== "false",
    typos: Number(String(params.num_typos ?? "2").split(",")[0]),
    dropTokens: numberOf(params.drop_tokens_threshold, 1),
    synonyms,
  });
  return { numbers: [...matches.keys()], matches };
}

/** As asked, or else by how well they match, then by the collection's own order, the last written first. */
function sorted(collection: Collection, numbers: number[], matches: Map<number, Matched> | undefined, params: Params): number[] {
  const own = collection.schema.default_sorting_field;
  const asked = listOf(params.sort_by);
  const rules = (asked.length > 0 ? asked : ["_text_match:desc", ...(own ? [`${own}:desc`] : [])]).map((rule) => {
    const [name = "", direction = "asc"] = rule.replace(/\([^)]*\)/, "").split(":");
    const field = collection.field(name);
    if (!name.startsWith("_text_match") && !field)
      throw new Refused(404, `Could not find a field named \`${name}\` in the schema for sorting.`);
    return { name, sign: direction.toLowerCase() === "desc" ? -1 : 1 };
  });
  const value = (number: number, name: string): number =>
    name === "_text_match" ? (matches?.get(number)?.score ?? 0) : Number(collection.docs.get(number)?.[name] ?? Number.NEGATIVE_INFINITY);
  return [...numbers].sort((one, other) => {
    for (const { name, sign } of rules) {
      const difference = value(one, name) - value(other, name);
      if (difference !== 0) return difference * sign;
    }
    return collection.placeOf(other) - collection.placeOf(one);
  });
}

function facetOf(collection: Collection, name: string, numbers: number[], most: number): Record<string, unknown> {
  if (!collection.field(name)?.facet) throw new Refused(404, `Could not find a facet field named \`${name}\` in the schema.`);
  const counts = new Map<string, number>();
  for (const number of numbers)
    for (const value of [collection.docs.get(number)?.[name] ?? []].flat()) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  const shown = [...counts].sort(([, one], [, other]) => other - one).slice(0, most);
  return {
    counts: shown.map(([value, count]) => ({ count, highlighted: value, value })),
    field_name: name,
    sampled: false,
    stats: { total_values: counts.size },
  };
}

type Hit = { number: number; match: Matched | undefined; params: Params; fields: string[] };

function hitOf(collection: Collection, { number, match, params, fields }: Hit): Record<string, unknown> {
  const doc = collection.docs.get(number) ?? { id: "" };
  const shown = chosen(doc, listOf(params.include_fields), listOf(params.exclude_fields));
  const marked = match ? highlightsOf(collection, { doc: shown, fields, match, params }) : { highlight: {}, highlights: [] };
  const isOld = String(params.enable_highlight_v1 ?? "true") !== "false";
  return {
    document: shown,
    highlight: marked.highlight,
    ...(isOld && { highlights: marked.highlights }),
    ...(match && { text_match: Math.round(match.score * 1000) }),
  };
}

export function chosen(doc: Doc, include: string[], exclude: string[] = []): Partial<Doc> {
  const names = Object.keys(doc).filter((name) => (include.length === 0 || include.includes(name)) && !exclude.includes(name));
  return Object.fromEntries(names.sort().map((name) => [name, doc[name]]));
}
