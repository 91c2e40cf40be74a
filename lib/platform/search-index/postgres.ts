import type { Database } from "@/lib/kernel/ports";
import type { SearchIndex } from "@/lib/kernel/search-index";
import { bodiesOf, find, heldIds } from "./postgres-find";
import { putEntries, removeEntries } from "./postgres-put";
import { knownTerms, similarWords, suggestTitles } from "./postgres-words";

/** The search index in ordinary tables of the database itself: BM25 over postings, with features of PostgreSQL 15 only. */
export function postgresIndex(db: Database): SearchIndex {
  return {
    put: (entries) => putEntries(db, entries),
    remove: (ids) => removeEntries(db, ids),
    ids: (after, limit) => heldIds(db, after, limit),
    find: (query) => find(db, query),
    bodies: (ids, audience) => bodiesOf(db, ids, audience),
    known: (terms, audience) => knownTerms(db, terms, audience),
    similar: (word, audience) => similarWords(db, word, audience),
    suggest: (query) => suggestTitles(db, query),
  };
}
