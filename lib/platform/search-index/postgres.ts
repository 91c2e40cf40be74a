import type { Database } from "@/lib/kernel/ports";
import type { SearchIndex } from "@/lib/kernel/search-index";
import { comparePostgres } from "./postgres-compare";
import { bodiesOf, find, findDeep, weigh } from "./postgres-find";
import { putEntries, removeEntries } from "./postgres-put";
import { openReader, type Reader } from "./postgres-read";
import { needsOwnRebuild, postgresRebuild, rememberWhileBuilding } from "./postgres-rebuild";
import { calledNames, knownTerms, similarWords, suggestTitles } from "./postgres-words";

/**
 * The search index in ordinary tables of the database itself: lists of entries per term, BM25 over them. Which entries answer,
 * how many and in which order is reckoned here in the process, over numbers that are read once and then kept up to date.
 */
export function postgresIndex(db: Database, read: Reader = openReader(db)): SearchIndex {
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
    find: (query) => find(db, read, query),
    deep: (query, depthOf, taught) => findDeep(db, read, query, { depthOf, taught }),
    bodies: (ids, audience) => bodiesOf(db, ids, audience),
    weigh: (ids, terms, audience) => weigh(db, read, { ids, terms, audience }),
    known: (terms, audience) => knownTerms(read, terms, audience),
    called: (keys, audience) => calledNames(db, read, keys, audience),
    similar: (word, audience, isNear) => similarWords(db, read, { word, audience, isNear }),
    suggest: (query) => suggestTitles(db, read, query),
    snapshot: () => postgresIndex(db, read.snapshot()),
    // Names are looked up with every question here, see lib/search/names.ts.
    rename: async () => {},
    rebuild: postgresRebuild(db),
    behind: async () => [],
    needsRebuild: () => needsOwnRebuild(db),
    compare: async (slice, entries) => ({ postgres: await comparePostgres(db, slice, entries) }),
  };
}
