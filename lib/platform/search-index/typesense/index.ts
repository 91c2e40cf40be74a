import type { Database } from "@/lib/kernel/ports";
import type { IndexAnswer, IndexQuery, IndexRebuild, SearchIndex } from "@/lib/kernel/search-index";
import { postgresIndex } from "../postgres";
import { putEntries, removeEntries } from "../postgres-put";
import { openReader, type Reader } from "../postgres-read";
import {
  endBuilding,
  forgetChanges,
  indexState,
  isBeingBuilt,
  isBuilding,
  isWornOut,
  left,
  remember,
  startBuilding,
} from "../postgres-rebuild";
import { beginWith, claimBeginning, giveUpBeginning, isNew, makeAgain, missed, settle } from "./changes";
import { compareThere } from "./compare";
import { SHAPE } from "./document";
import { findThere, type Own } from "./find";
import { createGeneration, dropOthers, isLiving, nameOf, swapTo } from "./generations";
import { ask, openServer, type Server, type TypesenseSettings, Unavailable } from "./server";
import { suggestThere } from "./suggest";
import { writeSynonyms } from "./synonyms";
import { deleteEntries, importEntries } from "./write";

/**
 * Typesense in front of the database's own index. The database always has everything and takes over at any second; it also
 * keeps what it alone can tell: spellings, texts for passages, and the exact weight of words in the entries that may be the best.
 */
export function typesenseIndex(settings: TypesenseSettings, db: Database): SearchIndex {
  return indexBy(openServer(settings), db, openReader(db));
}

function indexBy(server: Server, db: Database, read: Reader): SearchIndex {
  const own = postgresIndex(db, read);
  return {
    put: (entries) =>
      change(server, db, {
        ids: entries.map(({ id }) => id),
        here: () => putEntries(db, entries),
        there: (collection) => importEntries(server, collection, entries),
      }),
    remove: (ids) =>
      change(server, db, {
        ids,
        here: () => removeEntries(db, ids),
        there: async (collection) => {
          await deleteEntries(server, collection, ids);
          return ids;
        },
      }),
    find: (query) => findOr(server, { db, read }, query, () => own.find(query)),
    deep: own.deep,
    bodies: own.bodies,
    weigh: own.weigh,
    known: own.known,
    called: own.called,
    similar: own.similar,
    suggest: (query) =>
      or(
        livingOr(db, () => suggestThere(server, query)),
        () => own.suggest(query),
      ),
    snapshot: () => indexBy(server, db, read.snapshot()),
    async rename(synonyms) {
      const { living } = await indexState(db);
      // A rebuild brings them, once there is one.
      if (living !== null) await ask(server, () => writeSynonyms(server, nameOf(server, living), synonyms));
    },
    rebuild: rebuild(server, db),
    behind: async (limit) => ((await server.breaker.isUp()) && (await indexState(db)).living !== null ? missed(db, limit) : []),
    needsRebuild: async () =>
      (await server.breaker.isUp()) && !(await isBeingBuilt(db)) && (!(await isLiving(server, db)) || (await isWornOut(db))),
    compare: async (slice, entries) => ({
      ...(await own.compare(slice, entries)),
      typesense: await compareThere(server, slice, entries),
    }),
  };
}

/** Asks the server when it has a whole index in today's schema. */
async function livingOr<T>(db: Database, question: () => Promise<T>): Promise<T> {
  const { living, shape } = await indexState(db);
  if (living === null || shape !== SHAPE) throw new Unavailable();
  return question();
}

async function or<T>(answer: Promise<T>, otherwise: () => Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Unavailable) return otherwise();
    throw error;
  }
}

async function findOr(server: Server, { db, read }: Own, query: IndexQuery, here: () => Promise<IndexAnswer>): Promise<IndexAnswer> {
  const answer = livingOr(db, () => findThere(server, { db, read }, query));
  return (await or(answer, async () => ({ ...(await here()), fallback: true }))) ?? here();
}

type Change = { ids: string[]; here: () => Promise<void>; there: (collection: string) => Promise<string[]> };

/** Written down first, then made in the database, then told to the server. Whatever the server does, the change is not lost. */
async function change(server: Server, db: Database, { ids, here, there }: Change): Promise<void> {
  if (ids.length === 0) return;
  const isFirst = await isNew(db);
  const token = await remember(db, ids);
  await here();
  try {
    if (isFirst) await begin(server, db);
    const { living } = await indexState(db);
    // A rebuild brings it, once there is one.
    if (living === null) return;
    const taken = await ask(server, () => there(server.settings.name));
    await settle(db, { ids: taken, token }, living);
    const refused = ids.filter((id) => !taken.includes(id));
    if (refused.length > 0) await makeAgain(db, { ids: refused, token });
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    await makeAgain(db, { ids, token });
  }
}

/** A new installation begins with an empty collection, which is a whole one. Of several that begin, one does it. */
async function begin(server: Server, db: Database): Promise<void> {
  if (!(await claimBeginning(db))) return;
  try {
    const generation = await ask(server, () => createGeneration(server, db, []));
    await ask(server, () => swapTo(server, generation));
    await beginWith(db, generation, SHAPE);
  } catch (error) {
    await giveUpBeginning(db);
    throw error;
  }
}

function rebuild(server: Server, db: Database): IndexRebuild {
  return {
    start: async (synonyms) => {
      if (!(await server.breaker.isUp())) throw new Unavailable();
      const generation = await ask(server, () => createGeneration(server, db, synonyms));
      await startBuilding(db, generation);
      return generation;
    },
    async write(generation, { entries, gone, token }) {
      if (!(await isBuilding(db, generation))) return false;
      await putEntries(db, entries);
      await removeEntries(db, gone);
      await ask(server, async () => {
        await importEntries(server, nameOf(server, generation), entries);
        await deleteEntries(server, nameOf(server, generation), gone);
      });
      if (token) await forgetChanges(db, [...entries.map(({ id }) => id), ...gone], token);
      return true;
    },
    left: (generation, limit) => left(db, generation, limit),
    async swap(generation) {
      if (!(await isBuilding(db, generation))) return;
      await ask(server, () => swapTo(server, generation));
      await endBuilding(db, generation, SHAPE);
      await ask(server, () => dropOthers(server, generation));
    },
  };
}
