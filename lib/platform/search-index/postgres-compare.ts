import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Database } from "@/lib/kernel/ports";
import type { Differences, IndexEntry } from "@/lib/kernel/search-index";
import { facetValues } from "./facets";
import { unpackPostings } from "./packed";
import { searchAudiences, searchEntries, searchLists, searchSegments, searchTerms, searchValues, sliceColumn } from "./tables";
import { titleTerm } from "./words";

/** Compares what is held, by id and print, with what should be. */
export function differences(held: ReadonlyMap<string, string>, expected: ReadonlyMap<string, string>): Differences {
  const wanted = [...expected];
  return {
    missing: wanted.filter(([id]) => !held.has(id)).map(([id]) => id),
    changed: wanted.filter(([id, print]) => held.has(id) && held.get(id) !== print).map(([id]) => id),
    extra: [...held.keys()].filter((id) => !expected.has(id)),
  };
}

const md5 = (text: string): string => createHash("md5").update(text).digest("hex");

/** Between the columns of a print: a control character, which stands in no text that came through the product. */
const GAP = "\u0001";

/** The print of an entry as its row would give it: what stands in the columns. */
function printOf(entry: IndexEntry): string {
  return md5(
    [
      entry.kind,
      entry.title,
      entry.body,
      ` ${entry.folded} `,
      [...new Set(entry.audience)].sort().join("\n"),
      entry.people.join(),
      (entry.about ?? []).join(),
      facetValues(entry)
        .map((pair) => pair.join(":"))
        .sort()
        .join("\n"),
      entry.date ? Math.floor(entry.date.getTime() / 1000) : "",
      entry.outdated ? "1" : "0",
    ].join(GAP),
  );
}

/** Terms of its text that are looked up per entry: the longest, which are rare ones, so that reading their lists costs little. */
const LOOKED_UP = 8;

function lookedUp({ terms, titleWords }: IndexEntry): string[] {
  const longest = terms.map(({ term }) => term).sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
  return [...longest.slice(0, LOOKED_UP), ...titleWords.map(titleTerm)];
}

export async function comparePostgres(db: Database, slice: string, entries: IndexEntry[]): Promise<Differences> {
  const { rows } = await db.execute<{ id: string; number: number; print: string }>(sql`
    select e.id, e.number, md5(concat_ws(${GAP}::text, e.kind, e.title, e.body, e.folded, array_to_string(a.tokens, E'\\n'),
      array_to_string(e.people, ','), array_to_string(e.about, ','),
      coalesce((select string_agg(v.facet || ':' || v.value, E'\\n' order by v.facet || ':' || v.value collate "C")
        from generate_series(0, length(e.facets) - 4, 4) as at
        join ${searchValues} v on v.id = (get_byte(e.facets, at) << 24) + (get_byte(e.facets, at + 1) << 16) + (get_byte(e.facets, at + 2) << 8) + get_byte(e.facets, at + 3)), ''),
      coalesce(floor(extract(epoch from e.date))::bigint::text, ''), case when e.outdated then '1' else '0' end)) as print
    from ${searchEntries} e join ${searchAudiences} a on a.id = e.audience
    where ${sliceColumn(sql`e.id`)} = ${slice}`);
  const found = differences(new Map(rows.map((row) => [row.id, row.print])), new Map(entries.map((entry) => [entry.id, printOf(entry)])));
  const numbers = new Map(rows.map((row) => [row.id, row.number]));
  const unlisted = await lacking(db, entries, numbers);
  return { ...found, changed: [...new Set([...found.changed, ...unlisted])] };
}

/** Entries that do not stand in the lists of their own terms, as these are in the database at this moment. */
async function lacking(db: Database, entries: IndexEntry[], numbers: ReadonlyMap<string, number>): Promise<string[]> {
  const terms = [...new Set(entries.flatMap(lookedUp))];
  const { rows } = await db.execute<{ term: string; postings: Buffer }>(sql`
    select t.term, string_agg(l.postings, ''::bytea) as postings
    from ${searchTerms} t cross join ${searchSegments} s join ${searchLists} l on l.segment = s.id and l.term = t.id
    where t.term = any(${sql.param(terms)}::text[]) group by 1`);
  const listed = new Map(rows.map(({ term, postings }) => [term, new Set(unpackPostings(postings).entries)]));
  return entries.flatMap((entry) => {
    const number = numbers.get(entry.id);
    return number === undefined || lookedUp(entry).every((term) => listed.get(term)?.has(number)) ? [] : [entry.id];
  });
}
