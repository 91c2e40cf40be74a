import type { Database } from "@/lib/kernel/ports";
import type { SynonymGroup } from "@/lib/kernel/search-index";
import { logError } from "@/lib/platform/log";
import { indexState } from "../postgres-rebuild";
import { SHAPE, schema } from "./document";
import { type Server, statusOf } from "./server";
import { writeSynonyms } from "./synonyms";

export const nameOf = ({ settings }: Server, generation: number): string => `${settings.name}_v${generation}`;

/** The number of a collection of ours, or null for one of another installation on the same server. */
const generationOf = ({ settings }: Server, name: string): number | null => {
  const number = name.startsWith(`${settings.name}_v`) ? name.slice(settings.name.length + 2) : "";
  return /^\d+$/.test(number) ? Number(number) : null;
};

async function generationsThere(server: Server): Promise<number[]> {
  const collections = await server.writing.collections().retrieve();
  return collections.flatMap(({ name }) => generationOf(server, name) ?? []);
}

/** Makes an empty collection, with a number that none has or had, and clears away what an interrupted rebuild left. */
export async function createGeneration(server: Server, db: Database, synonyms: SynonymGroup[]): Promise<number> {
  const { living, building } = await indexState(db);
  const there = await generationsThere(server);
  const answering = await aliased(server);
  const generation = Math.max(0, living ?? 0, building ?? 0, ...there) + 1;
  await drop(
    server,
    there.filter((number) => number !== answering),
  );
  await server.writing.collections().create({ ...schema, name: nameOf(server, generation) });
  await writeSynonyms(server, nameOf(server, generation), synonyms);
  return generation;
}

/** The generation that the alias points to, or null. */
export async function aliased(server: Server): Promise<number | null> {
  try {
    return generationOf(server, (await server.writing.aliases(server.settings.name).retrieve()).collection_name);
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}

/** From now on this generation answers; the others are dropped. */
export async function swapTo(server: Server, generation: number): Promise<void> {
  await server.writing.aliases().upsert(server.settings.name, { collection_name: nameOf(server, generation) });
}

export async function dropOthers(server: Server, generation: number): Promise<void> {
  await drop(
    server,
    (await generationsThere(server)).filter((number) => number !== generation),
  );
}

async function drop(server: Server, generations: number[]): Promise<void> {
  for (const generation of generations) {
    try {
      await server.writing.collections(nameOf(server, generation)).delete();
    } catch (error) {
      // Another process was first. Anything else leaves a collection that nobody reads, and that the next rebuild clears away.
      if (statusOf(error) !== 404) logError("search.typesense.drop", error);
    }
  }
}

/** Whether the server has the generation that the database speaks of, in today's schema. */
export async function isLiving(server: Server, db: Database): Promise<boolean> {
  const { living, shape } = await indexState(db);
  return living !== null && shape === SHAPE && (await aliased(server)) === living;
}
