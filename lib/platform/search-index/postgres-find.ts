import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/lib/kernel/ports";
import { type EntryKind, FACETS, type Facet, type IndexAnswer, type IndexHit, type IndexQuery } from "@/lib/kernel/search-index";
import { foundEntries, orderOf } from "./postgres-score";
import { readableAudiences } from "./postgres-words";
import { searchEntries } from "./tables";

/** Values shown per facet; a longer list is no choice. */
export const FACET_VALUES = 30;

const facetColumns: Record<Facet, { column: SQL; many: boolean }> = {
  circle: { column: sql`circles`, many: true },
  topic: { column: sql`topics`, many: true },
  organisation: { column: sql`organisation`, many: false },
  year: { column: sql`year::text`, many: false },
  type: { column: sql`type`, many: false },
  language: { column: sql`language`, many: false },
  fileType: { column: sql`file_type`, many: false },
};

/** What a query leaves out, per question whose counts must ignore it: "kind", and each facet that is filtered on. */
type Filter = { name: Facet | "kind"; holds: SQL };

export async function find(db: Database, query: IndexQuery): Promise<IndexAnswer> {
  const filters = filtersOf(query);
  const found = foundEntries(query);
  const flags = filters.map(({ name, holds }) => sql`, (${holds}) as ${sql.identifier(`in_${name}`)}`);
  const { rows } = await db.execute<Row>(sql`
    with ${found.steps}
    found as materialized (
      select e.number, e.kind, e.circles, e.topics, e.organisation, e.year, e.type, e.language, e.file_type, e.date,
        ${found.score} as score${sql.join(flags)}
      from ${found.from}
      where e.audience = any(${readableAudiences(query.audience)})${textConditions(query)}),
    wanted as materialized (select * from found where ${allBut(null, filters)}),
    page as (select * from wanted order by ${orderOf(query)} limit ${query.limit} offset ${query.offset})
    ${answerRows(query, filters)}`);
  return answerOf(rows);
}

type Row = {
  part: string;
  value: string | null;
  count: number;
  score: number;
  title: string | null;
  people: string[] | null;
  kind: EntryKind | null;
};

/** The rows of every list and count of an answer, under each other, told apart by `part`. */
function answerRows(query: IndexQuery, filters: Filter[]): SQL {
  const rest = sql`0::float8 as score, null as title, null::text[] as people, null as kind, 0::bigint as place`;
  const counts = FACETS.map((facet) => {
    const { column, many } = facetColumns[facet];
    const source = many ? sql`found, unnest(${column}) as each(value)` : sql`found`;
    const value = many ? sql`each.value` : column;
    return sql`(select ${facet} as part, ${value} as value, count(*)::int as count, ${rest} from ${source}
      where ${allBut(facet, filters)} and ${value} is not null group by 2 order by 3 desc, 2 limit ${FACET_VALUES})`;
  });
  return sql`
    (select 'hit' as part, e.id as value, 0 as count, page.score::float8, e.title, e.people, e.kind,
      row_number() over (order by ${orderOf(query, sql`page.`)}) as place
      from page join ${searchEntries} e on e.number = page.number)
    union all (select 'total', null, count(*)::int, ${rest} from wanted)
    union all (select 'kind', found.kind, count(*)::int, ${rest} from found where ${allBut("kind", filters)} group by found.kind)
    union all ${sql.join(counts, sql` union all `)}
    order by part, place, count desc, value`;
}

function answerOf(rows: Row[]): IndexAnswer {
  const of = (part: string) => rows.filter((row) => row.part === part);
  const values = (facet: Facet) => of(facet).map((row) => ({ value: row.value ?? "", count: row.count }));
  const hits = of("hit").map(
    (row): IndexHit => ({
      id: row.value ?? "",
      kind: row.kind ?? "document",
      title: row.title ?? "",
      score: row.score,
      people: row.people ?? [],
    }),
  );
  return {
    total: of("total")[0]?.count ?? 0,
    hits,
    kinds: Object.fromEntries(of("kind").map((row) => [row.value, row.count])),
    facets: Object.fromEntries(FACETS.map((facet) => [facet, values(facet)])) as IndexAnswer["facets"],
  };
}

function filtersOf({ kinds, filters }: IndexQuery): Filter[] {
  const made: Filter[] = [];
  if (kinds.length > 0) made.push({ name: "kind", holds: sql`e.kind = any(${sql.param(kinds)}::text[])` });
  for (const facet of FACETS) {
    const values = filters[facet];
    if (!values || values.length === 0) continue;
    const { column, many } = facetColumns[facet];
    const wanted = sql`${sql.param(values)}::text[]`;
    made.push({ name: facet, holds: many ? sql`e.${column} && ${wanted}` : sql`coalesce(e.${column} = any(${wanted}), false)` });
  }
  return made;
}

/** Every filter but one's own: what a facet's counts look at, so that a second value can be added to the first. */
function allBut(own: Filter["name"] | null, filters: Filter[]): SQL {
  const others = filters.filter(({ name }) => name !== own).map(({ name }) => sql`${sql.identifier(`in_${name}`)}`);
  return others.length === 0 ? sql`true` : sql.join(others, sql` and `);
}

const asPattern = (folded: string) => `% ${folded.replace(/[\\%_]/g, "\\$&")} %`;

function textConditions({ phrases, excluded }: IndexQuery): SQL {
  const must = phrases.map((phrase) => sql` and e.folded like ${asPattern(phrase)}`);
  const mustNot = excluded.map((phrase) => sql` and e.folded not like ${asPattern(phrase)}`);
  return sql.join([...must, ...mustNot]);
}

export async function bodiesOf(db: Database, ids: string[], audience: string[]): Promise<Map<string, string>> {
  const { rows } = await db.execute<{ id: string; body: string }>(sql`
    select id, body from ${searchEntries}
    where id = any(${sql.param(ids)}::text[]) and audience = any(${readableAudiences(audience)})`);
  return new Map(rows.map((row) => [row.id, row.body]));
}
