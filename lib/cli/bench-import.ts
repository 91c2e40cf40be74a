/**
 * Takes an archive of made files in, killed once and stopped once on the way, and says in one line of JSON what became of it.
 *   npm run bench:import -- --files 10000 [--engine postgres]
 * Embedded in a folder that is gone afterwards, or in a database of its own on the server of DATABASE_URL, or of 127.0.0.1.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { say } from "./bench/figures";
import { importRounds } from "./import/import-rounds";

const { values } = parseArgs({
  options: { files: { type: "string", default: "10000" }, engine: { type: "string", default: "embedded" } },
});
const files = Number(values.files);
const folder = mkdtempSync(join(tmpdir(), "kenniskring-bench-import-"));
const server = process.env.DATABASE_URL || "postgres://postgres@127.0.0.1:5432/postgres";
const name = `kenniskring_bench_import_${process.pid}`;

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

async function ownDatabase(): Promise<string> {
  await onServer(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.toString();
}

const isServer = values.engine === "postgres";
const databaseUrl = isServer ? await ownDatabase() : undefined;
try {
  const figures = await importRounds({
    dataDir: join(folder, "data"),
    archive: join(folder, "archief"),
    databaseUrl,
    files,
    interruptions: [
      { after: Math.round(files / 3), signal: "SIGKILL" },
      { after: Math.round((files * 2) / 3), signal: "SIGINT" },
    ],
  });
  say(JSON.stringify({ engine: values.engine, ...figures }));
  process.exitCode = figures.lost + figures.doubles + figures.unreported + figures.unfindable > 0 ? 1 : 0;
} finally {
  if (isServer) await onServer(`drop database ${name} with (force)`);
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
