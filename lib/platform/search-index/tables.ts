import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, primaryKey, real, smallint, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment } from "@/lib/kernel/columns";

/** What `sliceOf` says of an id. */
export const sliceColumn = (id: unknown) => sql`coalesce(substring(${id} from '^[a-z]+:([0-9a-f]{2})[0-9a-f]{6}-'), '00')`;

/** The distinct sets of readers: some tens, while there may be 100,000 entries. */
export const searchAudiences = pgTable("search_audiences", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  tokens: text().array().notNull().unique(),
});

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
    circles: text().array().notNull(),
    topics: text().array().notNull(),
    people: text().array().notNull(),
    organisation: text(),
    year: smallint(),
    type: text(),
    language: text(),
    fileType: text(),
    date: moment(),
    outdated: boolean().notNull(),
    /** The terms of its postings, so that these can be found again without an index of their own. */
    terms: integer().array().notNull(),
    /** Which rebuild wrote it last: a rebuild looks again at what it has not written itself. */
    generation: integer().notNull().default(0),
  },
  (table) => [
    index().on(table.audience, table.kind),
    index().on(table.date),
    index().on(table.generation),
    index("search_entries_slice").on(sliceColumn(table.id)),
  ],
);

export const searchTerms = pgTable("search_terms", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  term: text().notNull().unique(),
});

/** One row per term and entry. The audience stands here too, so that nothing is counted that its reader may not see. */
export const searchPostings = pgTable(
  "search_postings",
  {
    term: integer().notNull(),
    entry: integer().notNull(),
    audience: integer().notNull(),
    /** What this term adds to the score of this entry, before its rarity: the BM25 weight. */
    impact: real().notNull(),
  },
  (table) => [primaryKey({ columns: [table.term, table.entry] })],
);

/** Words as people write them, with the term that stands for each. Whether a reader may see one follows from its term. */
export const searchSpellings = pgTable("search_spellings", { word: text().primaryKey(), term: text().notNull() }, (table) => [
  index("search_spellings_begin").on(sql`left(${table.word}, 3)`, sql`length(${table.word})`),
  index("search_spellings_end").on(sql`left(${table.word}, 1)`, sql`right(${table.word}, 3)`, sql`length(${table.word})`),
]);

export const searchTitleWords = pgTable(
  "search_title_words",
  {
    word: text().notNull(),
    entry: integer().notNull(),
    audience: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.word, table.entry] }),
    index().on(table.entry),
    index("search_title_words_begin").on(sql`${table.word} text_pattern_ops`),
  ],
);

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
