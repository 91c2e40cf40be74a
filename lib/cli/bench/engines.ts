import { spawn } from "node:child_process";
import { once } from "node:events";
import pg from "pg";
import type { Database } from "@/lib/kernel/ports";
import type { SearchIndex } from "@/lib/kernel/search-index";
import { migrate } from "@/lib/platform/database/migrate";
import { openPglite } from "@/lib/platform/database/pglite";
import { openPostgres } from "@/lib/platform/database/postgres";
import { postgresIndex } from "@/lib/platform/search-index/postgres";
import { typesenseIndex } from "@/lib/platform/search-index/typesense";

type Bench = { db: Database; index: SearchIndex; engine: string; close: () => Promise<void> };

/** `keep` names a database that is made when it is not there, and stays; without one it is gone afterwards. */
type Where = { embedded?: boolean; keep?: string };

/** Opens an engine for figures, over a database of its own. */
export async function openBench(engine: string, { embedded = false, keep }: Where = {}): Promise<Bench> {
  const { db, close: closeDatabase } = embedded ? await openPglite(null) : await ownDatabase(keep);
  await migrate(db);
  if (engine === "postgres")
    return { db, index: postgresIndex(db), engine: embedded ? "postgres (embedded)" : "postgres", close: closeDatabase };
  const server = await typesenseServer();
  const name = `bench${process.pid}`;
  const index = typesenseIndex({ url: server.url, apiKey: server.apiKey, name, timeoutMs: 30_000 }, db);
  return {
    db,
    index,
    engine: server.name,
    close: async () => {
      await server.close(name);
      await closeDatabase();
    },
  };
}

async function ownDatabase(keep?: string) {
  const server = process.env.DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/postgres";
  const name = keep ?? `kenniskring_bench_${process.pid}`;
  const run = async (statement: string, values: string[] = []) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    return client.query(statement, values).finally(() => client.end());
  };
  const { rowCount } = await run("select from pg_database where datname = $1", [name]);
  if (rowCount === 0) await run(`create database ${pg.escapeIdentifier(name)}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const { db, close } = await openPostgres({ url: url.toString(), driver: "pg" });
  return {
    db,
    close: async () => {
      await close();
      if (!keep) await run(`drop database ${pg.escapeIdentifier(name)} with (force)`);
    },
  };
}

type Reached = { url: string; apiKey: string; name: string; close: (collection: string) => Promise<void> };

/** The server of TYPESENSE_URL, or a stand-in in a process of its own, which is then named so: its speed says little. */
async function typesenseServer(): Promise<Reached> {
  const { TYPESENSE_URL: url, TYPESENSE_API_KEY: apiKey = "" } = process.env;
  if (url)
    return { url: url.replace(/\/$/, ""), apiKey, name: "typesense", close: (name) => clearAway(url.replace(/\/$/, ""), apiKey, name) };
  const child = spawn(process.execPath, ["--import", "tsx", "lib/cli/typesense-stand-in.ts", "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const found = /TYPESENSE_URL=(\S+) TYPESENSE_API_KEY=(\S+)/.exec(line.toString());
  if (!found?.[1] || !found[2]) throw new Error("The stand-in did not start");
  return { url: found[1], apiKey: found[2], name: "typesense (stand-in)", close: async () => void child.kill() };
}

async function clearAway(url: string, apiKey: string, name: string): Promise<void> {
  const call = (method: string, path: string) => fetch(`${url}${path}`, { method, headers: { "x-typesense-api-key": apiKey } });
  const collections = (await (await call("GET", "/collections")).json()) as { name: string }[];
  for (const one of collections) if (one.name.startsWith(`${name}_v`)) await call("DELETE", `/collections/${one.name}`);
  await call("DELETE", `/aliases/${name}`);
}
