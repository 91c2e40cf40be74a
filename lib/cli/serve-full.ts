/**
 * Serves the demo world on the full set of engines, for the end-to-end tests: PostgreSQL through the serverless driver, an
 * object store, Typesense, a mail server, an OpenID Connect provider, and a worker in a process of its own. Each is a real
 * one where this machine can run it; what stands in is named.
 */
import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startOidcServer } from "@/e2e/support/oidc-server.mjs";
import { canRunObjectStore, startObjectStore } from "@/lib/testing/object-store";
import { ownDatabase, testServer } from "@/lib/testing/postgres";
import { startSmtpSink } from "@/lib/testing/smtp-sink";
import { startTypesense } from "@/lib/testing/typesense-server";
import { startWebSocketProxy } from "@/lib/testing/websocket-proxy";
import { build, serve } from "./steps.mjs";

const port = Number(process.env.PORT ?? 3106);
const dataDir = join("data", "e2e-full");
const say = (line: string) => process.stdout.write(`${line}\n`);
const script = (file: string) => ["--conditions=react-server", "--import", "tsx", file];

type Started = { name: string; env: Record<string, string>; stop: () => Promise<unknown> };

async function database(): Promise<Started> {
  const { hostname, port: at } = new URL(testServer);
  const proxy = await startWebSocketProxy({ host: hostname, port: Number(at || 5432) });
  const { url, drop } = await ownDatabase();
  // For the test that looks at every row.
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(join(dataDir, "database-url"), url);
  const env = { DATABASE_URL: url.replace("127.0.0.1", "localhost"), DATABASE_DRIVER: "vercel", DATABASE_WS_PROXY: proxy.address };
  return { name: "PostgreSQL through @vercel/postgres", env, stop: () => proxy.close().then(drop) };
}

async function files(): Promise<Started> {
  if (!canRunObjectStore) return { name: "files on disk: radosgw is not on this machine", env: {}, stop: async () => {} };
  const { endpoint, region, bucket, accessKeyId, secretAccessKey, stop } = await startObjectStore();
  const env = {
    S3_ENDPOINT: endpoint,
    S3_REGION: region,
    S3_BUCKET: bucket,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  };
  return { name: "S3 on radosgw", env, stop };
}

async function search(): Promise<Started> {
  const { TYPESENSE_URL, TYPESENSE_API_KEY } = process.env;
  if (TYPESENSE_URL && TYPESENSE_API_KEY)
    return { name: "Typesense", env: { TYPESENSE_URL, TYPESENSE_API_KEY, TYPESENSE_NAME: `e2e${process.pid}` }, stop: async () => {} };
  const { url, apiKey, stop } = await startTypesense();
  return { name: "the stand-in for Typesense", env: { TYPESENSE_URL: url, TYPESENSE_API_KEY: apiKey }, stop };
}

async function mail(): Promise<Started> {
  const { url, stop } = await startSmtpSink({ folder: join(dataDir, "mail") });
  return { name: "SMTP", env: { SMTP_URL: url, MAIL_BOUNCES_TO: "bounces@kenniskring.example.org" }, stop };
}

async function signIn(): Promise<Started> {
  const { providers, stop } = await startOidcServer({ port: port + 100, appUrl: `http://localhost:${port}` });
  return { name: "OpenID Connect", env: { OIDC_PROVIDERS: providers }, stop };
}

build();
rmSync(dataDir, { recursive: true, force: true });
const started = await Promise.all([database(), files(), search(), mail(), signIn()]);
const secret = "only-for-the-tests-of-this-machine-alone";
const env = {
  ...Object.assign({}, ...started.map((one) => one.env)),
  DATA_DIR: dataDir,
  BASE_URL: `http://localhost:${port}`,
  NEXTAUTH_SECRET: secret,
  CRON_SECRET: secret,
  DEMO: "1",
} as Record<string, string>;
say(`Full set: ${started.map(({ name }) => name).join(", ")}`);

/** Runs a command beside this process, which must go on answering as the engines that it plays. */
function beside(file: string): Promise<void> {
  const child = spawn(process.execPath, script(file), { stdio: "inherit", env: { ...process.env, ...env } });
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${file} ended with ${code}`))));
  });
}

await beside("lib/cli/migrate.ts");
if (env.S3_BUCKET) await beside("lib/cli/files-setup.ts");
await beside("drizzle/seed.ts");
const worker = spawn(process.execPath, script("lib/cli/worker.ts"), {
  stdio: "inherit",
  env: { ...process.env, ...env, DATABASE_DRIVER: "pg" },
});

let stopping = false;
async function stop(code: number) {
  if (stopping) return;
  stopping = true;
  worker.kill("SIGTERM");
  await Promise.allSettled(started.map((one) => one.stop()));
  process.exit(code);
}
worker.on("exit", (code) => void stop(code ?? 1));
await serve({
  dataDir,
  port,
  env: { ...env, WORKER: "0" },
  logFile: join(dataDir, "server.log"),
  onExit: (code: number | null) => void stop(code ?? 1),
});
say(`The full set serves on ${env.BASE_URL}`);
