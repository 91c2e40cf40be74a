export const ENTRY_KINDS = ["document", "meeting", "question", "person", "circle", "project", "topic", "product", "framework"] as const;
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
  /** Persons who wrote it or whose it is: they may know about its subject. The facet of authors counts them. */
  people: string[];
  /** Its most telling terms, most telling first: what a search may learn from its first answers. */
  about?: string[];
  /** Names that it explains by another one, both ways: a name as its terms, and the other as it is written. */
  called?: { key: string; other: string }[];
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

export const FACETS = ["circle", "topic", "organisation", "author", "year", "type", "language", "fileType"] as const;
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
  /** The terms that surely stand wherever one of these runs stands: a text that lacks one need not be read. */
  implied?: ReadonlyMap<string, string[]>;
  /** The tokens that the reader holds: an entry is seen when the two overlap. Nothing else is even counted. */
  audience: string[];
  kinds: EntryKind[];
  filters: Partial<Record<Facet, string[]>>;
  /** Nothing but these entries: a few, such as what is new since yesterday. The database itself answers that, whatever the engine. */
  only?: string[];
  order: "best" | "newest";
  now: Date;
  offset: number;
  /** None only counts. */
  limit: number;
};

export type IndexHit = {
  id: string;
  kind: EntryKind;
  title: string;
  score: number;
  /** How many groups of what was asked it meets. */
  met: number;
  people: string[];
  about: string[];
};

export type IndexAnswer = {
  total: number;
  hits: IndexHit[];
  /** How many answer per kind, with every filter applied but the kind itself. */
  kinds: Partial<Record<EntryKind, number>>;
  /** How many answer per value, with every filter applied but the facet's own, most frequent first. */
  facets: Record<Facet, { value: string; count: number }[]>;
  /** The engine that should have answered did not: this is what the database itself knows. */
  fallback?: boolean;
};

/** `entries`: all that the reader may see. */
export type DeepAnswer = { hits: IndexHit[]; entries: number };

/** Words that an engine may take for one another while somebody types. */
export type SynonymGroup = { id: string; words: string[] };

/** A title that begins like what is typed; `marked` says where, when the engine knows. */
export type Suggested = Pick<IndexHit, "id" | "kind" | "title"> & { marked?: [from: number, to: number][] };

/** Entries that an engine lacks, holds otherwise, or holds though nobody may find them any more. */
export type Differences = { missing: string[]; changed: string[]; extra: string[] };

export type SearchIndex = {
  /** Adds entries, or replaces those with the same id. Never fails because of an engine beside the database. */
  put(entries: IndexEntry[]): Promise<void>;
  remove(ids: string[]): Promise<void>;
  find(query: IndexQuery): Promise<IndexAnswer>;
  /**
   * The best answers as far down as `depthOf` says of all the entries that the reader may see, however many these are. Nothing is
   * counted, and the database itself answers, whatever the engine. Of the first `taught` alone it says what they are about.
   */
  deep(query: IndexQuery, depthOf: (entries: number) => number, taught: number): Promise<DeepAnswer>;
  bodies(ids: string[], audience: string[]): Promise<Map<string, string>>;
  /** What these terms say together of each of these entries: rarity and weight as in a search. For some entries and few terms. */
  weigh(ids: string[], terms: Alternative["terms"], audience: string[]): Promise<Map<string, number>>;
  /** Those of these terms that stand in any of the reader's entries. */
  known(terms: string[], audience: string[]): Promise<Set<string>>;
  /** What the reader's entries themselves call these names (as terms, a space between them) by another one, with how many do. */
  called(keys: string[], audience: string[]): Promise<{ key: string; other: string; count: number }[]>;
  /** Words of the reader's entries that are spelled much like this one; `isNear` tells which spellings are worth counting. */
  similar(word: string, audience: string[], isNear: (other: string) => boolean): Promise<{ word: string; term: string; count: number }[]>;
  /** Entries whose title has the first words whole and the last as a beginning. */
  suggest(query: { words: string[]; audience: string[]; limit: number }): Promise<Suggested[]>;
  /** The same index for one page or question, which looks once whether anything was written since. */
  snapshot(): SearchIndex;
  /** Tells an engine that completes words itself what things are called now. Throws while it does not answer. */
  rename(synonyms: SynonymGroup[]): Promise<void>;
  rebuild: IndexRebuild;
  /** Changes that did not reach an engine, to be made again. None while it does not answer. */
  behind(limit: number): Promise<string[]>;
  /** Whether an engine has nothing yet, or what an older release made. */
  needsRebuild(): Promise<boolean>;
  /** Compares a slice of each engine with the entries that it should hold: all of them. See `sliceOf`. */
  compare(slice: string, entries: IndexEntry[]): Promise<Record<string, Differences>>;
};

/** A rebuild beside the living index, step by step. What changes meanwhile is remembered, and made again before the end. */
export type IndexRebuild = {
  /** Begins a new generation, and takes the place of any rebuild that had not ended. */
  start(synonyms: SynonymGroup[]): Promise<number>;
  /** Writes entries of the new generation, and takes out what is gone. False when another rebuild took over. */
  write(generation: number, change: { entries: IndexEntry[]; gone: string[]; token?: string }): Promise<boolean>;
  /** What must still be looked at: changed since the start, or of an older generation. `token` goes back with the write. */
  left(generation: number, limit: number): Promise<{ ids: string[]; token: string }>;
  /** Puts the new generation in the place of the old one, which is dropped. */
  swap(generation: number): Promise<void>;
};

const SLICE = /^[a-z]+:([0-9a-f]{2})[0-9a-f]{6}-/;

/** Every slice of an index: the first two letters of the ids, so that a slice of any kind is a run of ids. */
export const SLICES: readonly string[] = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, "0"));

/** The slice that an entry belongs to. */
export const sliceOf = (entryId: string): string => SLICE.exec(entryId)?.[1] ?? "00";
