import { spawn } from "node:child_process";
import { once } from "node:events";
import pg from "pg";
import type { SearchIndex } from "@/lib/kernel/search-index";
import { migrate } from "@/lib/platform/database/migrate";
import { openPglite } from "@/lib/platform/database/pglite";
import { openPostgres } from "@/lib/platform/database/postgres";
import { postgresIndex } from "@/lib/platform/search-index/postgres";
import { typesenseIndex } from "@/lib/platform/search-index/typesense";

type Bench = { index: SearchIndex; engine: string; close: () => Promise<void> };

/** Opens an engine for figures, over a database of its own that is gone afterwards. */
export async function openBench(engine: string, { embedded = false } = {}): Promise<Bench> {
  const { db, close: closeDatabase } = embedded ? await openPglite(null) : await ownDatabase();
  await migrate(db);
  if (engine === "postgres")
    return { index: postgresIndex(db), engine: embedded ? "postgres (embedded)" : "postgres", close: closeDatabase };
  const server = await typesenseServer();
  const name = `bench${process.pid}`;
  const index = typesenseIndex({ url: server.url, apiKey: server.apiKey, name, timeoutMs: 30_000 }, db);
  return {
    index,
    engine: server.name,
    close: async () => {
      await server.close(name);
      await closeDatabase();
    },
  };
}

async function ownDatabase() {
  const server = process.env.DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/postgres";
  const name = `kenniskring_bench_${process.pid}`;
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await run(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const { db, close } = await openPostgres({ url: url.toString(), driver: "pg" });
  return {
    db,
    close: async () => {
      await close();
      await run(`drop database ${name} with (force)`);
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
