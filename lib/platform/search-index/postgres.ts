import type { Database } from "@/lib/kernel/ports";
import type { SearchIndex } from "@/lib/kernel/search-index";
import { comparePostgres } from "./postgres-compare";
import { bodiesOf, find } from "./postgres-find";
import { putEntries, removeEntries } from "./postgres-put";
import { postgresRebuild, rememberWhileBuilding } from "./postgres-rebuild";
import { knownTerms, similarWords, suggestTitles } from "./postgres-words";

/** The search index in ordinary tables of the database itself: BM25 over postings, with features of PostgreSQL 15 only. */
export function postgresIndex(db: Database): SearchIndex {
  return {
    async put(entries) {
      await rememberWhileBuilding(
        db,
        entries.map(({ id }) => id),
      );
      await putEntries(db, entries);
    },
    async remove(ids) {
      await rememberWhileBuilding(db, ids);
      await removeEntries(db, ids);
    },
    find: (query) => find(db, query),
    bodies: (ids, audience) => bodiesOf(db, ids, audience),
    known: (terms, audience) => knownTerms(db, terms, audience),
    similar: (word, audience) => similarWords(db, word, audience),
    suggest: (query) => suggestTitles(db, query),
    // Names are looked up with every question here, see lib/search/names.ts.
    rename: async () => {},
    rebuild: postgresRebuild(db),
    behind: async () => [],
    needsRebuild: async () => false,
    compare: async (slice, entries) => ({ postgres: await comparePostgres(db, slice, entries) }),
  };
}
