import { sql } from "drizzle-orm";
import type { Database } from "@/lib/kernel/ports";
import type { EntryKind, SearchIndex } from "@/lib/kernel/search-index";
import { searchAudiences, searchEntries, searchPostings, searchSpellings, searchTerms, searchTitleWords } from "./tables";

/** The audiences that this reader belongs to; everything that is read or counted stands behind it. */
export const readableAudiences = (tokens: string[]) =>
  sql`array(select ${searchAudiences.id} from ${searchAudiences} where ${searchAudiences.tokens} && ${sql.param(tokens)}::text[])`;

export async function knownTerms(db: Database, terms: string[], audience: string[]): Promise<Set<string>> {
  if (terms.length === 0) return new Set();
  const { rows } = await db.execute<{ term: string }>(sql`
    select t.term from ${searchTerms} t
    where t.term = any(${sql.param(terms)}::text[])
      and exists (select from ${searchPostings} p where p.term = t.id and p.audience = any(${readableAudiences(audience)}))`);
  return new Set(rows.map((row) => row.term));
}

/** Most slips leave either the first three letters right, or the last three. */
const MOST_SIMILAR = 4000;

export async function similarWords(db: Database, word: string, audience: string[]): ReturnType<SearchIndex["similar"]> {
  const { rows } = await db.execute<{ word: string; term: string; count: number }>(sql`
    with near as materialized (
      select s.word, s.term from ${searchSpellings} s
      where length(s.word) between ${word.length - 2} and ${word.length + 2}
        and (left(s.word, 3) = ${word.slice(0, 3)} or (left(s.word, 1) = ${word.slice(0, 1)} and right(s.word, 3) = ${word.slice(-3)}))
      limit ${MOST_SIMILAR})
    select near.word, near.term, seen.count
    from near join ${searchTerms} t on t.term = near.term
    cross join lateral (
      select count(*)::int as count from ${searchPostings} p
      where p.term = t.id and p.audience = any(${readableAudiences(audience)})) seen
    where seen.count > 0`);
  return rows;
}

type Suggest = Parameters<SearchIndex["suggest"]>[0];

const asPattern = (text: string) => text.replace(/[\\%_]/g, "\\$&");

export async function suggestTitles(db: Database, { words, audience, limit }: Suggest): ReturnType<SearchIndex["suggest"]> {
  const beginning = words.at(-1);
  if (beginning === undefined) return [];
  const whole = words
    .slice(0, -1)
    .map((word) => sql` and exists (select from ${searchTitleWords} other where other.entry = w.entry and other.word = ${word})`);
  const { rows } = await db.execute<{ id: string; kind: EntryKind; title: string }>(sql`
    select e.id, e.kind, e.title from ${searchEntries} e
    where e.number in (
      select w.entry from ${searchTitleWords} w
      where w.word like ${`${asPattern(beginning)}%`} and w.audience = any(${readableAudiences(audience)})${sql.join(whole)})
    order by e.outdated, length(e.title), e.date desc nulls last, e.id
    limit ${limit}`);
  return rows;
}
