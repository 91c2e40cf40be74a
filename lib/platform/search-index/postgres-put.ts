import { eq, or, sql } from "drizzle-orm";
import type { Database } from "@/lib/kernel/ports";
import type { IndexEntry } from "@/lib/kernel/search-index";
import { facetValues } from "./facets";
import { packNumbers, packPostings } from "./packed";
import { mergeSegments } from "./postgres-merge";
import {
  searchAudiences,
  searchEntries,
  searchGone,
  searchLayout,
  searchLists,
  searchSegments,
  searchSpellings,
  searchState,
  searchTerms,
  searchValues,
} from "./tables";
import { listedTerms } from "./words";

/** Writers follow each other: so numbers grow with every commit, and two that write the same entry never both take it for new. */
export const WRITER_LOCK = 727275;
/** The rebuild under way, or else the last one. */
const currentGeneration = sql<number>`coalesce((select coalesce(${searchState.building}, ${searchState.living}) from ${searchState}), 0)`;
/** Entries written by one statement; more only costs memory. */
const BATCH = 50;

export async function putEntries(db: Database, entries: IndexEntry[]): Promise<void> {
  for (let start = 0; start < entries.length; start += BATCH) {
    const batch = withoutTwins(entries.slice(start, start + BATCH));
    await db.transaction(async (tx) => {
      await beginWriting(tx);
      await forget(
        tx,
        batch.map((entry) => entry.id),
      );
      const numbers = await insertEntries(tx, batch, await audienceNumbers(tx, batch), await valueNumbers(tx, batch));
      await insertSegment(tx, batch, numbers);
      await insertSpellings(tx, batch);
      await mergeSegments(tx);
    });
  }
}

export async function removeEntries(db: Database, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.transaction(async (tx) => {
    await beginWriting(tx);
    await forget(tx, ids);
  });
}

async function beginWriting(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${WRITER_LOCK})`);
  await tx.execute(
    sql`insert into ${searchLayout} as layout (id) values (1) on conflict (id) do update set revision = layout.revision + 1`,
  );
}

const withoutTwins = (entries: IndexEntry[]): IndexEntry[] => [...new Map(entries.map((entry) => [entry.id, entry])).values()];
const audienceKey = (tokens: string[]): string => [...new Set(tokens)].sort().join("\n");

function numberIn<Key>(numbers: Map<Key, number>, key: Key): number {
  const number = numbers.get(key);
  if (number === undefined) throw new Error(`The search index has no number for "${key}"`);
  return number;
}

async function audienceNumbers(db: Database, entries: IndexEntry[]): Promise<Map<string, number>> {
  const keys = [...new Set(entries.map((entry) => audienceKey(entry.audience)))].sort();
  const sets = keys.map((key) => (key === "" ? [] : key.split("\n")));
  await db
    .insert(searchAudiences)
    .values(sets.map((tokens) => ({ tokens })))
    .onConflictDoNothing();
  const rows = await db
    .select()
    .from(searchAudiences)
    .where(or(...sets.map((tokens) => eq(searchAudiences.tokens, tokens))));
  return new Map(rows.map((row) => [audienceKey(row.tokens), row.id]));
}

const valueKey = (facet: string, value: string): string => `${facet}:${value}`;

async function valueNumbers(db: Database, entries: IndexEntry[]): Promise<Map<string, number>> {
  const pairs = [...new Map(entries.flatMap(facetValues).map((pair) => [valueKey(...pair), pair])).values()];
  const list = sql`unnest(${sql.param(pairs.map(([facet]) => facet))}::text[], ${sql.param(pairs.map(([, value]) => value))}::text[])`;
  await db.execute(sql`
    insert into ${searchValues} (facet, value) select facet, value from ${list} as new(facet, value)
    where not exists (select from ${searchValues} v where v.facet = new.facet and v.value = new.value)`);
  const { rows } = await db.execute<{ id: number; facet: string; value: string }>(sql`
    select v.id, v.facet, v.value from ${searchValues} v join ${list} as asked(facet, value) on asked.facet = v.facet and asked.value = v.value`);
  return new Map(rows.map((row) => [valueKey(row.facet, row.value), row.id]));
}

/** Takes entries out. What is written in lists of them is read no more, and is gone with the next rebuild. */
async function forget(db: Database, ids: string[]): Promise<void> {
  await db.execute(sql`
    with gone as (delete from ${searchEntries} where id = any(${sql.param(ids)}::text[]) returning number)
    insert into ${searchGone} (number) select number from gone`);
}

async function insertEntries(db: Database, entries: IndexEntry[], audiences: Map<string, number>, values: Map<string, number>) {
  const rows = entries.map((entry) => ({
    id: entry.id,
    kind: entry.kind,
    title: entry.title,
    body: entry.body,
    folded: ` ${entry.folded} `,
    audience: numberIn(audiences, audienceKey(entry.audience)),
    people: entry.people,
    about: entry.about ?? [],
    facets: packNumbers(facetValues(entry).map((pair) => numberIn(values, valueKey(...pair)))),
    date: entry.date ?? null,
    outdated: entry.outdated ?? false,
    generation: currentGeneration,
  }));
  const made = await db.insert(searchEntries).values(rows).returning({ number: searchEntries.number, id: searchEntries.id });
  return new Map(made.map((row) => [row.id, row.number]));
}

async function insertSegment(db: Database, entries: IndexEntry[], numbers: Map<string, number>): Promise<void> {
  const lists = new Map<string, { entry: number; impact: number }[]>();
  for (const one of entries) {
    const entry = numberIn(numbers, one.id);
    for (const [term, impact] of listedTerms(one)) {
      const list = lists.get(term);
      if (list) list.push({ entry, impact });
      else lists.set(term, [{ entry, impact }]);
    }
  }
  const terms = await termNumbers(db, [...lists.keys()]);
  const { rows } = await db.execute<{ id: number }>(sql`
    insert into ${searchSegments} (entries, generation) values (${entries.length}, ${currentGeneration}) returning id`);
  const columns = [...lists]
    .map(([term, list]) => [numberIn(terms, term), packPostings(list)] as const)
    .sort(([one], [other]) => one - other);
  await db.execute(sql`
    insert into ${searchLists} (segment, term, postings)
    select ${rows[0]?.id}::int, * from unnest(${sql.param(columns.map(([term]) => term))}::int[], ${sql.param(columns.map(([, list]) => list))}::bytea[])`);
}

async function termNumbers(db: Database, terms: string[]): Promise<Map<string, number>> {
  const list = sql`unnest(${sql.param(terms)}::text[])`;
  await db.execute(sql`
    insert into ${searchTerms} (term) select term from ${list} as new(term)
    where not exists (select from ${searchTerms} t where t.term = new.term)`);
  const { rows } = await db.execute<{ id: number; term: string }>(
    sql`select t.id, t.term from ${searchTerms} t join ${list} as asked(term) on asked.term = t.term`,
  );
  return new Map(rows.map((row) => [row.term, row.id]));
}

async function insertSpellings(db: Database, entries: IndexEntry[]): Promise<void> {
  const spellings = new Map(entries.flatMap((entry) => entry.spellings.map(({ word, term }) => [word, term] as const)));
  await db.execute(sql`
    insert into ${searchSpellings} (word, term)
    select word, term from unnest(${sql.param([...spellings.keys()])}::text[], ${sql.param([...spellings.values()])}::text[]) as new(word, term)
    where not exists (select from ${searchSpellings} s where s.word = new.word)`);
}
