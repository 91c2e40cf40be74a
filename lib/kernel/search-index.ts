export const ENTRY_KINDS = ["document", "meeting", "question", "person", "circle", "project", "topic"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One thing that can be found, analysed by lib/search before it comes here: an engine only stores and counts. */
export type IndexEntry = {
  /** `document:<uuid>` and so on. */
  id: string;
  kind: EntryKind;
  title: string;
  /** Plain text, for snippets. */
  body: string;
  /** Title and body as folded words, one space between them: what phrases are checked on. */
  folded: string;
  /** Analysed words with field weights applied. */
  terms: { term: string; weight: number }[];
  /** Number of words, for length normalisation. */
  length: number;
  /** Words of the title, whole and in parts, for suggestions while typing. */
  titleWords: string[];
  /** Words as they are written with the term each becomes, for corrections. */
  spellings: { word: string; term: string }[];
  /** Who may find it: tokens of lib/policy/scope.ts. */
  audience: string[];
  facets: EntryFacets;
  /** Persons who wrote it or whose it is: they may know about its subject. */
  people: string[];
  date?: Date;
  outdated?: boolean;
};

export type EntryFacets = {
  circles: string[];
  topics: string[];
  organisation?: string;
  year?: number;
  type?: string;
  language?: string;
  fileType?: string;
};

export const FACETS = ["circle", "topic", "organisation", "year", "type", "language", "fileType"] as const;
export type Facet = (typeof FACETS)[number];

/** A way to say what a group asks for. Its terms add up, when at least `needs` of them are there; of several ways the best counts. */
export type Alternative = { terms: { term: string; weight: number }[]; needs: number };

/** One thing that was asked for: a word with its parts, synonyms and old names. */
export type QueryGroup = { alternatives: Alternative[] };

export type IndexQuery = {
  groups: QueryGroup[];
  /** How many groups an entry must meet. */
  atLeast: number;
  /** Runs of folded words that must stand so in title or body. */
  phrases: string[];
  excluded: string[];
  /** The tokens that the reader holds: an entry is seen when the two overlap. Nothing else is even counted. */
  audience: string[];
  kinds: EntryKind[];
  filters: Partial<Record<Facet, string[]>>;
  order: "best" | "newest";
  now: Date;
  offset: number;
  limit: number;
};

export type IndexHit = { id: string; kind: EntryKind; title: string; score: number; people: string[] };

export type IndexAnswer = {
  total: number;
  hits: IndexHit[];
  /** How many answer per kind, with every filter applied but the kind itself. */
  kinds: Partial<Record<EntryKind, number>>;
  /** How many answer per value, with every filter applied but the facet's own, most frequent first. */
  facets: Record<Facet, { value: string; count: number }[]>;
};

export type SearchIndex = {
  /** Adds entries, or replaces those with the same id. */
  put(entries: IndexEntry[]): Promise<void>;
  remove(ids: string[]): Promise<void>;
  /** The ids that are held now, in pages, so that a rebuild can drop what no longer exists. */
  ids(after: string, limit: number): Promise<string[]>;
  find(query: IndexQuery): Promise<IndexAnswer>;
  bodies(ids: string[], audience: string[]): Promise<Map<string, string>>;
  /** Those of these terms that stand in any of the reader's entries. */
  known(terms: string[], audience: string[]): Promise<Set<string>>;
  /** Words of the reader's entries that are spelled much like this one. */
  similar(word: string, audience: string[]): Promise<{ word: string; term: string; count: number }[]>;
  /** Entries whose title has the first words whole and the last as a beginning. */
  suggest(query: { words: string[]; audience: string[]; limit: number }): Promise<Omit<IndexHit, "score" | "people">[]>;
};
