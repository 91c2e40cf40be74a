import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/lib/kernel/ports";
import type { EntryKind, IndexHit, IndexQuery } from "@/lib/kernel/search-index";
import { readableAudiences } from "./postgres-words";
import { searchEntries, searchPostings, searchTerms } from "./tables";

/** What is past its date stays findable, below what still holds. */
const OUTDATED = 0.6;
/** What a text of today gains over an old one, at most, and in how many years most of that is gone. */
const NEWNESS = 0.08;
const NEWNESS_YEARS = 3;

/** What another engine found out: which entries may be the best, and how common each term is among the reader's own. */
export type Candidates = { ids: string[]; entries: number; counts: ReadonlyMap<string, number> };

/** Newest first; what is still to come stands by how near it is. */
export function orderOf({ order, groups, now }: IndexQuery, prefix: SQL = sql``): SQL {
  const distance = sql`abs(extract(epoch from ${prefix}date - ${now.toISOString()}::timestamptz))`;
  const isByDate = order === "newest" || groups.length === 0;
  return isByDate ? sql`${distance} nulls last, ${prefix}number desc` : sql`${prefix}score desc, ${prefix}number`;
}

/**
 * The entries that answer, with their score: per group the best of its alternatives, together over the groups. Rarity is
 * counted over the reader's own entries, so that not even an order betrays what others wrote.
 */
export function foundEntries(query: IndexQuery, candidates?: Candidates): { steps: SQL; from: SQL; score: SQL } {
  const { groups, atLeast, now } = query;
  const asked = groups.flatMap((group, grp) =>
    group.alternatives.flatMap((way, alt) => way.terms.map(({ term, weight }) => ({ term, weight, grp, alt, needs: way.needs }))),
  );
  const fresh = sql`(1 + ${NEWNESS}::float8 * exp(-greatest(0, extract(epoch from ${now.toISOString()}::timestamptz - e.date) / 31557600 / ${NEWNESS_YEARS}::float8)))`;
  if (asked.length === 0) return { steps: sql``, from: sql`${searchEntries} e`, score: sql`0::float8` };
  const steps = sql`
    asked as (select * from unnest(
      ${sql.param(asked.map((one) => one.term))}::text[], ${sql.param(asked.map((one) => one.grp))}::int[],
      ${sql.param(asked.map((one) => one.alt))}::int[], ${sql.param(asked.map((one) => one.weight))}::float8[],
      ${sql.param(asked.map((one) => one.needs))}::int[]) as a(term, grp, alt, weight, needs)),
    numbered as (select t.id as term, a.grp, a.alt, a.weight, a.needs from asked a join ${searchTerms} t on t.term = a.term),
    ${candidates ? matchesAmong(candidates) : matchesOf(query)},
    ways as (
      select m.entry, n.grp, n.alt, sum(n.weight * r.idf * m.impact) as score
      from matches m join numbered n on n.term = m.term join rarity r on r.term = m.term
      group by 1, 2, 3 having count(*) >= min(n.needs)),
    met as (select entry, grp, max(score) as score from ways group by 1, 2),
    scored as materialized (select entry, sum(score) as score from met group by entry having count(*) >= ${atLeast}),`;
  return {
    steps,
    from: sql`scored join ${searchEntries} e on e.number = scored.entry`,
    score: sql`scored.score * (case when e.outdated then ${OUTDATED}::float8 else 1 end) * coalesce(${fresh}, 1)`,
  };
}

function matchesOf({ audience }: IndexQuery): SQL {
  const readable = readableAudiences(audience);
  return sql`
    size as (select count(*)::float8 as entries from ${searchEntries} where audience = any(${readable})),
    matches as materialized (
      select p.term, p.entry, p.impact from ${searchPostings} p
      where p.term in (select term from numbered) and p.audience = any(${readable})),
    rarity as (
      select term, ln(1 + ((select entries from size) - count(*) + 0.5) / (count(*) + 0.5)) as idf from matches group by term)`;
}

/** The same for some entries only: a look-up by key for each, however common their words are. */
function matchesAmong({ ids, entries, counts }: Candidates): SQL {
  const known = [...counts];
  return sql`
    candidates as materialized (select number from ${searchEntries} where id = any(${sql.param(ids)}::text[])),
    matches as materialized (
      select p.term, p.entry, p.impact
      from candidates c cross join (select distinct term from numbered) n
      join ${searchPostings} p on p.term = n.term and p.entry = c.number),
    rarity as (
      select t.id as term, ln(1 + (${entries}::float8 - c.count + 0.5) / (c.count + 0.5)) as idf
      from unnest(${sql.param(known.map(([term]) => term))}::text[], ${sql.param(known.map(([, count]) => count))}::float8[]) as c(term, count)
      join ${searchTerms} t on t.term = c.term)`;
}

type Ranked = { id: string; kind: EntryKind; title: string; score: number; people: string[] };

/** Some entries in the order in which they answer. Whoever may not read one does not get it, whatever named it. */
export async function rank(db: Database, query: IndexQuery, candidates: Candidates): Promise<IndexHit[]> {
  if (candidates.ids.length === 0) return [];
  const { steps, from, score } = foundEntries(query, candidates);
  const { rows } = await db.execute<Ranked>(sql`
    with ${steps}
    found as (
      select e.number, e.id, e.kind, e.title, e.people, e.date, (${score})::float8 as score from ${from}
      where e.id = any(${sql.param(candidates.ids)}::text[]) and e.audience = any(${readableAudiences(query.audience)}))
    select id, kind, title, score, people from found order by ${orderOf(query)} limit ${query.limit} offset ${query.offset}`);
  return rows;
}
