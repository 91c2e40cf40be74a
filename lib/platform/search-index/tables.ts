import { sql } from "drizzle-orm";
import { boolean, customType, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment } from "@/lib/kernel/columns";

/** What `sliceOf` says of an id. */
export const sliceColumn = (id: unknown) => sql`coalesce(substring(${id} from '^[a-z]+:([0-9a-f]{2})[0-9a-f]{6}-'), '00')`;

/** Numbers one after the other, as packed.ts writes them. */
const packed = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** The distinct sets of readers: some tens, while there may be 100,000 entries. */
export const searchAudiences = pgTable("search_audiences", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  tokens: text().array().notNull().unique(),
});

/** The values that facets have, so that an entry can carry numbers. */
export const searchValues = pgTable(
  "search_values",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    facet: text().notNull(),
    value: text().notNull(),
  },
  (table) => [unique("search_values_facet_value").on(table.facet, table.value)],
);

/** One row per thing that can be found. An entry that is written again gets another number, which grows with every commit. */
export const searchEntries = pgTable(
  "search_entries",
  {
    number: integer().primaryKey().generatedAlwaysAsIdentity(),
    id: text().notNull().unique(),
    kind: text().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    folded: text().notNull(),
    audience: integer()
      .notNull()
      .references(() => searchAudiences.id),
    people: text().array().notNull(),
    /** Its most telling terms. */
    about: text().array().notNull().default([]),
    /** The numbers of its values, four bytes each. */
    facets: packed().notNull().default(sql`''::bytea`),
    date: moment(),
    outdated: boolean().notNull(),
    /** Which rebuild wrote it last: a rebuild looks again at what it has not written itself. */
    generation: integer().notNull().default(0),
  },
  (table) => [index().on(table.generation), index("search_entries_slice").on(sliceColumn(table.id))],
);

/** Numbers of entries that are no more: who keeps the entries in memory learns of them here. */
export const searchGone = pgTable("search_gone", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  number: integer().notNull(),
});

/** Words of texts, and of titles: see words.ts for how these are told apart. */
export const searchTerms = pgTable(
  "search_terms",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    term: text().notNull().unique(),
  },
  (table) => [index("search_terms_begin").on(sql`${table.term} text_pattern_ops`)],
);

/** Entries that were written together, or merged since: what is searched is a handful of these. */
export const searchSegments = pgTable("search_segments", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  entries: integer().notNull(),
  generation: integer().notNull(),
});

/** One row per segment and term: in which of its entries the term stands, and what it says of each. Never changed, only merged. */
export const searchLists = pgTable(
  "search_lists",
  {
    segment: integer().notNull(),
    term: integer().notNull(),
    postings: packed().notNull(),
  },
  (table) => [primaryKey({ columns: [table.segment, table.term] })],
);

/** One row: what must be the same for a copy in memory to go on with what is new. */
export const searchLayout = pgTable("search_layout", {
  id: integer().primaryKey().default(1),
  /** Another one when the numbers of entries no longer follow from those before. */
  epoch: uuid().notNull().default(sql`gen_random_uuid()`),
  /** How often segments were merged. */
  merges: integer().notNull().default(0),
  /** How often anything was written: as long as it is the same, nothing is new. */
  revision: integer().notNull().default(0),
});

/** Words as people write them, with the term that stands for each. Whether a reader may see one follows from its term. */
export const searchSpellings = pgTable("search_spellings", { word: text().primaryKey(), term: text().notNull() }, (table) => [
  index("search_spellings_begin").on(sql`left(${table.word}, 3)`, sql`length(${table.word})`),
  index("search_spellings_end").on(sql`left(${table.word}, 1)`, sql`right(${table.word}, 3)`, sql`length(${table.word})`),
]);

/** One row: which generation of the index answers, and which is being built. */
export const searchState = pgTable("search_state", {
  id: integer().primaryKey().default(1),
  living: integer(),
  building: integer(),
  /** The schema that the living generation was made with. */
  shape: text(),
  updatedAt: createdAt(),
});

/**
 * Changes that an engine beside the database may not have yet: written before it is told, taken away when it answered. During
 * a rebuild they stay, to be made again in the new generation.
 */
export const searchChanges = pgTable("search_changes", {
  id: text().primaryKey(),
  /** Of the change itself, so that who made an earlier one does not take away a later one's. */
  token: uuid().notNull(),
  reached: boolean().notNull().default(false),
  /** From when on anybody may make it again: not while the one who made it is still busy. */
  due: moment().notNull(),
});
