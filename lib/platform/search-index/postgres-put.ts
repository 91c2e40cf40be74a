import { eq, inArray, or, sql } from "drizzle-orm";
import type { Database } from "@/lib/kernel/ports";
import type { IndexEntry } from "@/lib/kernel/search-index";
import { searchAudiences, searchEntries, searchPostings, searchSpellings, searchState, searchTerms, searchTitleWords } from "./tables";

/** How soon one more occurrence of a word stops mattering, and how much a long text is held against it (BM25). */
const SATURATION = 2;
const LENGTH_PENALTY = 0.75;
/** Words in a usual entry. Fixed, so that an entry's weights stay true while the collection around it changes. */
const USUAL_LENGTH = 500;
/** Writers follow each other: two that write the same entry would each take it for new. Any number will do. */
const WRITER_LOCK = 727275;
/** The rebuild under way, or else the last one. */
const currentGeneration = sql<number>`coalesce((select coalesce(${searchState.building}, ${searchState.living}) from ${searchState}), 0)`;
/** Entries written by one statement; more only costs memory. */
const BATCH = 50;

export const impactOf = (weight: number, length: number): number =>
  (weight * (SATURATION + 1)) / (weight + SATURATION * (1 - LENGTH_PENALTY + (LENGTH_PENALTY * length) / USUAL_LENGTH));

export async function putEntries(db: Database, entries: IndexEntry[]): Promise<void> {
  for (let start = 0; start < entries.length; start += BATCH) {
    const batch = withoutTwins(entries.slice(start, start + BATCH));
    await db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${WRITER_LOCK})`);
      const audiences = await audienceNumbers(tx, batch);
      await forget(
        tx,
        batch.map((entry) => entry.id),
      );
      const terms = await termNumbers(tx, batch);
      const numbers = await insertEntries(tx, batch, audiences, terms);
      await insertPostings(
        tx,
        batch.map((entry) => ({ entry, ...place(entry, numbers, audiences) })),
        terms,
      );
      await insertSpellings(tx, batch);
    });
  }
}

export async function removeEntries(db: Database, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${WRITER_LOCK})`);
    await forget(tx, ids);
  });
}

type Placed = { entry: IndexEntry; number: number; audience: number };

const withoutTwins = (entries: IndexEntry[]): IndexEntry[] => [...new Map(entries.map((entry) => [entry.id, entry])).values()];
const audienceKey = (tokens: string[]): string => [...new Set(tokens)].sort().join("\n");

function place(entry: IndexEntry, numbers: Map<string, number>, audiences: Map<string, number>) {
  const number = numbers.get(entry.id);
  const audience = audiences.get(audienceKey(entry.audience));
  if (number === undefined || audience === undefined) throw new Error(`The search index lost ${entry.id} while writing it`);
  return { number, audience };
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

/** Takes entries out with everything that hangs on them. */
async function forget(db: Database, ids: string[]): Promise<void> {
  const gone = await db
    .delete(searchEntries)
    .where(sql`${searchEntries.id} = any(${sql.param(ids)}::text[])`)
    .returning({ number: searchEntries.number, terms: searchEntries.terms });
  if (gone.length === 0) return;
  const numbers = gone.map((row) => row.number);
  const pairs = gone.flatMap((row) => row.terms.map((term) => [term, row.number] as const));
  await db.execute(sql`
    delete from ${searchPostings} p
    using unnest(${sql.param(pairs.map(([term]) => term))}::int[], ${sql.param(pairs.map(([, entry]) => entry))}::int[]) as old(term, entry)
    where p.term = old.term and p.entry = old.entry`);
  await db.delete(searchTitleWords).where(inArray(searchTitleWords.entry, numbers));
}

async function termNumbers(db: Database, entries: IndexEntry[]): Promise<Map<string, number>> {
  // Sorted, so that two writers never wait for each other in a ring.
  const terms = [...new Set(entries.flatMap((entry) => entry.terms.map(({ term }) => term)))].sort();
  const list = sql`unnest(${sql.param(terms)}::text[])`;
  await db.execute(sql`
    insert into ${searchTerms} (term) select term from ${list} as new(term)
    where not exists (select from ${searchTerms} t where t.term = new.term) on conflict do nothing`);
  const { rows } = await db.execute<{ id: number; term: string }>(
    sql`select t.id, t.term from ${searchTerms} t join ${list} as asked(term) on asked.term = t.term`,
  );
  return new Map(rows.map((row) => [row.term, row.id]));
}

const numberOf = (terms: Map<string, number>, term: string): number => {
  const number = terms.get(term);
  if (number === undefined) throw new Error(`The search index has no number for "${term}"`);
  return number;
};

async function insertEntries(db: Database, entries: IndexEntry[], audiences: Map<string, number>, terms: Map<string, number>) {
  const rows = entries.map((entry) => ({
    id: entry.id,
    kind: entry.kind,
    title: entry.title,
    body: entry.body,
    folded: ` ${entry.folded} `,
    audience: audiences.get(audienceKey(entry.audience)) ?? 0,
    circles: entry.facets.circles,
    topics: entry.facets.topics,
    people: entry.people,
    organisation: entry.facets.organisation ?? null,
    year: entry.facets.year ?? null,
    type: entry.facets.type ?? null,
    language: entry.facets.language ?? null,
    fileType: entry.facets.fileType ?? null,
    date: entry.date ?? null,
    outdated: entry.outdated ?? false,
    generation: currentGeneration,
    terms: entry.terms.map(({ term }) => numberOf(terms, term)),
  }));
  const made = await db.insert(searchEntries).values(rows).returning({ number: searchEntries.number, id: searchEntries.id });
  return new Map(made.map((row) => [row.id, row.number]));
}

async function insertPostings(db: Database, placed: Placed[], terms: Map<string, number>): Promise<void> {
  const columns = { term: [] as number[], entry: [] as number[], audience: [] as number[], impact: [] as number[] };
  const titles = { word: [] as string[], entry: [] as number[], audience: [] as number[] };
  for (const { entry, number, audience } of placed) {
    for (const { term, weight } of entry.terms) {
      columns.term.push(numberOf(terms, term));
      columns.entry.push(number);
      columns.audience.push(audience);
      columns.impact.push(Number(impactOf(weight, entry.length).toPrecision(4)));
    }
    for (const word of new Set(entry.titleWords)) {
      titles.word.push(word);
      titles.entry.push(number);
      titles.audience.push(audience);
    }
  }
  await db.execute(sql`
    insert into ${searchPostings} (term, entry, audience, impact)
    select * from unnest(${sql.param(columns.term)}::int[], ${sql.param(columns.entry)}::int[], ${sql.param(columns.audience)}::int[], ${sql.param(columns.impact)}::real[])`);
  await db.execute(sql`
    insert into ${searchTitleWords} (word, entry, audience)
    select * from unnest(${sql.param(titles.word)}::text[], ${sql.param(titles.entry)}::int[], ${sql.param(titles.audience)}::int[])`);
}

async function insertSpellings(db: Database, entries: IndexEntry[]): Promise<void> {
  const spellings = new Map(entries.flatMap((entry) => entry.spellings.map(({ word, term }) => [word, term] as const)));
  const words = [...spellings.keys()].sort();
  const terms = words.map((word) => spellings.get(word) ?? word);
  await db.execute(sql`
    insert into ${searchSpellings} (word, term)
    select word, term from unnest(${sql.param(words)}::text[], ${sql.param(terms)}::text[]) as new(word, term)
    where not exists (select from ${searchSpellings} s where s.word = new.word) on conflict do nothing`);
}
