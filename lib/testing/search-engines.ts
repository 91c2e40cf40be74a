import type { Database } from "@/lib/kernel/ports";
import type { SearchIndex } from "@/lib/kernel/search-index";
import { postgresIndex } from "@/lib/platform/search-index/postgres";
import { typesenseIndex } from "@/lib/platform/search-index/typesense";
import { startTypesense } from "./typesense-server";

export type OpenEngine = { index: SearchIndex; close: () => Promise<void> };
export type Engine = { name: string; open: (db: Database) => Promise<OpenEngine> };

/** A generous limit: what is tested here is what comes out, not how soon. */
const TIMEOUT = 10_000;

/** A name that no other test has, of the letters that the settings allow. */
const ownName = (): string => `test${process.pid}x${Math.random().toString(36).slice(2, 8)}`;

async function onServer(db: Database, { url, apiKey }: { url: string; apiKey: string }): Promise<OpenEngine> {
  const name = ownName();
  return {
    index: typesenseIndex({ url, apiKey, name, timeoutMs: TIMEOUT }, db),
    close: () => clearAway({ url, apiKey, name }),
  };
}

/** Leaves a server as it was found. */
async function clearAway({ url, apiKey, name }: { url: string; apiKey: string; name: string }): Promise<void> {
  const call = (method: string, path: string) => fetch(`${url}${path}`, { method, headers: { "x-typesense-api-key": apiKey } });
  const collections = (await (await call("GET", "/collections")).json()) as { name: string }[];
  for (const collection of collections)
    if (collection.name.startsWith(`${name}_v`)) await call("DELETE", `/collections/${collection.name}`);
  await call("DELETE", `/aliases/${name}`);
  await call("DELETE", `/synonym_sets/${name}`);
}

const standIn = (version: 29 | 30): Engine => ({
  name: `a stand-in for Typesense ${version}`,
  open: async (db) => {
    const server = await startTypesense({ version });
    const { index } = await onServer(db, server);
    return { index, close: server.stop };
  },
});

const url = process.env.TYPESENSE_URL;
const real: Engine[] = url
  ? [
      {
        name: `Typesense at ${url}`,
        open: (db) => onServer(db, { url: url.replace(/\/$/, ""), apiKey: process.env.TYPESENSE_API_KEY ?? "" }),
      },
    ]
  : [];

/** Every engine that can be had here: a real Typesense when TYPESENSE_URL names one. */
export const engines: Engine[] = [
  { name: "postgres", open: async (db) => ({ index: postgresIndex(db), close: async () => {} }) },
  standIn(29),
  standIn(30),
  ...real,
];

/** One of each kind: the real Typesense when there is one. */
export const twoEngines: Engine[] = engines.filter((engine) => engine.name === "postgres" || engine === (real[0] ?? engines[2]));
