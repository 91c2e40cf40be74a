import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/lib/kernel/ports";
import { ENTRY_KINDS } from "@/lib/kernel/search-index";
import { Cards, NO_DAY } from "./cards";
import { Lists } from "./lists";
import { type Postings, unpackPostings } from "./packed";
import { searchAudiences, searchEntries, searchGone, searchLayout, searchLists, searchSegments, searchTerms, searchValues } from "./tables";

/** The index as it was at one moment: every card, and the lists of the terms that were asked for. */
export type View = { cards: Cards; postings: ReadonlyMap<string, Postings> };

export type Reader = {
  (terms: string[]): Promise<View>;
  /** A reader for one page: it looks once whether anything was written, and again only for lists that it lacks. */
  snapshot(): Reader;
};

type Layout = { epoch: string | null; merges: number; revision: number; segment: number };

const nothing: Layout = { epoch: null, merges: 0, revision: 0, segment: 0 };

/** What was read before, and how the index was laid out then: that tells whether what comes next goes on from it. */
class Kept {
  layout: Layout | null = null;
  readonly cards = new Cards();
  readonly lists = new Lists();

  /** Whether nothing was written since. */
  isNow({ epoch, revision }: Pick<Layout, "epoch" | "revision">): boolean {
    return this.layout !== null && epoch === this.layout.epoch && revision === this.layout.revision;
  }

  /** Whether every list is here. */
  has(terms: string[]): boolean {
    const { layout, lists } = this;
    return layout !== null && terms.every((term) => lists.isKnown(term, layout.segment));
  }

  /** All of it, when every list is here. */
  asItIs(terms: string[]): View | null {
    const { layout, lists, cards } = this;
    if (!layout || !this.has(terms)) return null;
    return { cards, postings: new Map(terms.map((term) => [term, lists.add(term, layout.segment)])) };
  }

  /** Adds a reading that began at these segments. Null when the lists have become other ones meanwhile. */
  with(terms: string[], began: number[], { layout, rows }: Reading): View | null {
    // An answer that was overtaken by a later one knows entries that are gone, and lists that were merged.
    if (this.layout && layout.revision < this.layout.revision) return null;
    for (const row of rows) cardParts[row.part]?.(this.cards, row);
    // Lists that were merged since must be read from their beginning.
    if (this.layout && layout.merges !== this.layout.merges) this.lists.forgetAll();
    this.layout = layout;
    if (terms.some((term, place) => this.lists.upTo(term) !== began[place])) return null;
    const read = new Map(
      rows.flatMap(({ part, name, bytes }) => (part === "list" && name && bytes ? [[name, unpackPostings(bytes)]] : [])),
    );
    const postings = new Map(terms.map((term) => [term, this.lists.add(term, layout.segment, read.get(term))]));
    this.lists.forgetOldest();
    return { cards: this.cards, postings };
  }
}

type Row = { part: string; number: number; name: string | null; facet: string | null; bytes: Buffer | null };
type Reading = { layout: Layout; rows: Row[] };

/**
 * Reads the index by one statement, so of one moment, and only what is new since the last time: entries never change, they get
 * another number; lists are added to or merged. A copy of another epoch is forgotten.
 */
export function openReader(db: Database): Reader {
  let kept = new Kept();
  /** Once, or twice when another process rebuilt, merged, or another question read the same lists meanwhile. */
  async function readNow(terms: string[]): Promise<View> {
    for (;;) {
      const own = kept;
      const { view, isOfOtherEpoch } = await readInto(db, own, terms);
      if (view) return view;
      if (isOfOtherEpoch && kept === own) kept = new Kept();
    }
  }
  function snapshot(): Reader {
    let hasLooked = false;
    const read = async (asked: string[]) => {
      const terms = distinct(asked);
      const view = (hasLooked && kept.asItIs(terms)) || (await readNow(terms));
      hasLooked = true;
      return view;
    };
    return Object.assign(read, { snapshot });
  }
  return Object.assign((asked: string[]) => readNow(distinct(asked)), { snapshot });
}

const distinct = (terms: string[]): string[] => [...new Set(terms)];

async function readInto(db: Database, kept: Kept, terms: string[]): Promise<{ view: View | null; isOfOtherEpoch: boolean }> {
  // Where a list is missing, the one statement tells the rest as well.
  const view = kept.has(terms) && kept.isNow(await layoutOf(db)) ? kept.asItIs(terms) : null;
  if (view) return { view, isOfOtherEpoch: false };
  const began = terms.map((term) => kept.lists.upTo(term));
  const reading = await readFrom(db, kept.cards, terms, began);
  const isOfOtherEpoch = kept.layout !== null && kept.layout.epoch !== reading.layout.epoch;
  return { view: isOfOtherEpoch ? null : kept.with(terms, began, reading), isOfOtherEpoch };
}

async function layoutOf(db: Database): Promise<Pick<Layout, "epoch" | "revision">> {
  const { rows } = await db.execute<Layout>(sql`select epoch, revision from ${searchLayout}`);
  return rows[0] ?? nothing;
}

async function readFrom(db: Database, cards: Cards, terms: string[], began: number[]): Promise<Reading> {
  const { rows } = await db.execute<Row>(statement(cards, terms, began));
  const layout = rows.find(({ part }) => part === "layout")?.name;
  return { layout: layout ? (JSON.parse(layout) as Layout) : nothing, rows };
}

/** A card as whole numbers of four bytes: see `Cards.addEntries`. */
const card = sql`int4send(number) || int4send(audience) || int4send(array_position(${sql.param(ENTRY_KINDS)}::text[], kind) - 1)
  || int4send(outdated::int) || int4send(length(title))
  || int4send(coalesce(floor(extract(epoch from date) / 86400)::int, ${NO_DAY}::int))
  || int4send(coalesce(mod(mod(floor(extract(epoch from date) * 1000), 86400000) + 86400000, 86400000)::int, 0))
  || int4send(length(facets) / 4) || facets`;

function statement(cards: Cards, terms: string[], upTo: number[]): SQL {
  return sql`
    select 'layout' as part, 0 as number, json_build_object('epoch', epoch, 'merges', merges, 'revision', revision,
      'segment', (select coalesce(max(id), 0) from ${searchSegments}))::text as name, null as facet, null::bytea as bytes from ${searchLayout}
    union all select 'audience', id, array_to_string(tokens, E'\\n'), null, null from ${searchAudiences} where id > ${cards.lastAudience}
    union all select 'value', id, value, facet, null from ${searchValues} where id > ${cards.lastValue}
    union all select 'entries', 0, null, null, string_agg(${card}, ''::bytea order by number) from ${searchEntries} where number > ${cards.lastNumber}
    union all select 'gone', coalesce(max(id), 0), null, null, string_agg(int4send(number), ''::bytea) from ${searchGone} where id > ${cards.lastGone}
    union all select 'list', 0, asked.term, null, string_agg(l.postings, ''::bytea)
      from unnest(${sql.param(terms)}::text[], ${sql.param(upTo)}::int[]) as asked(term, up_to)
      join ${searchTerms} t on t.term = asked.term
      cross join ${searchSegments} s
      join ${searchLists} l on l.segment = s.id and l.term = t.id
      where s.id > asked.up_to group by asked.term`;
}

const cardParts: Record<string, (cards: Cards, row: Row) => void> = {
  audience: (cards, { number, name }) => cards.addAudience(number, name?.split("\n") ?? []),
  value: (cards, { number, name, facet }) => cards.addValue(number, facet ?? "", name ?? ""),
  entries: (cards, { bytes }) => bytes && cards.addEntries(bytes),
  gone: (cards, { number, bytes }) => bytes && cards.drop(bytes, number),
};
