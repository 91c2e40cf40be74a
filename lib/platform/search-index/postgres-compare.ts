import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Database } from "@/lib/kernel/ports";
import type { Differences, IndexEntry } from "@/lib/kernel/search-index";
import { searchAudiences, searchEntries, searchPostings, searchTitleWords, sliceColumn } from "./tables";

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

/** The print of an entry as its row would give it: what stands in the columns, and how many words hang on it. */
function printOf(entry: IndexEntry): string {
  const { facets } = entry;
  return md5(
    [
      entry.kind,
      entry.title,
      entry.body,
      ` ${entry.folded} `,
      [...new Set(entry.audience)].sort().join("\n"),
      facets.circles.join(),
      facets.topics.join(),
      entry.people.join(),
      facets.organisation ?? "",
      facets.year ?? "",
      facets.type ?? "",
      facets.language ?? "",
      facets.fileType ?? "",
      entry.date ? Math.floor(entry.date.getTime() / 1000) : "",
      entry.outdated ? "1" : "0",
      entry.terms.length,
      entry.terms.length,
      new Set(entry.titleWords).size,
    ].join(GAP),
  );
}

export async function comparePostgres(db: Database, slice: string, entries: IndexEntry[]): Promise<Differences> {
  const { rows } = await db.execute<{ id: string; print: string }>(sql`
    select e.id, md5(concat_ws(${GAP}::text, e.kind, e.title, e.body, e.folded, array_to_string(a.tokens, E'\\n'),
      array_to_string(e.circles, ','), array_to_string(e.topics, ','), array_to_string(e.people, ','), coalesce(e.organisation, ''),
      coalesce(e.year::text, ''), coalesce(e.type, ''), coalesce(e.language, ''), coalesce(e.file_type, ''),
      coalesce(floor(extract(epoch from e.date))::bigint::text, ''), case when e.outdated then '1' else '0' end, cardinality(e.terms),
      (select count(*) from ${searchPostings} p where p.entry = e.number and p.term = any(e.terms) and p.audience = e.audience),
      (select count(*) from ${searchTitleWords} w where w.entry = e.number and w.audience = e.audience))) as print
    from ${searchEntries} e join ${searchAudiences} a on a.id = e.audience
    where ${sliceColumn(sql`e.id`)} = ${slice}`);
  return differences(new Map(rows.map((row) => [row.id, row.print])), new Map(entries.map((entry) => [entry.id, printOf(entry)])));
}
