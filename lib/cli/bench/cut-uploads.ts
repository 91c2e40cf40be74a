import { type ChildProcess, spawn } from "node:child_process";
import { createHash, randomFillSync } from "node:crypto";
import { closeSync, cpSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { startCuttingProxy } from "@/lib/testing/cutting-proxy";
import { startObjectStore } from "@/lib/testing/object-store";
import { installedBrowser } from "../browser.mjs";

const MB = 1024 ** 2;
/** The largest file that is taken: see MAX_FILE_BYTES of lib/documents/input. */
export const BYTES = 200 * MB;
/** Shares of the file after which the line breaks, and for how many milliseconds. */
const CUTS = [0.2, 0.5, 0.8];
const AWAY = 3000;
const PATIENCE = 10 * 60_000;

export type Engine = "disk" | "s3";
type Env = Record<string, string>;

/** A picture by its first bytes, and noise: nothing on the way can make it smaller. */
export function makeFile(path: string): string {
  const hash = createHash("sha256");
  const file = openSync(path, "w");
  const piece = Buffer.alloc(MB);
  for (let at = 0; at < BYTES; at += MB) {
    randomFillSync(piece);
    if (at === 0) Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(piece);
    hash.update(piece);
    writeSync(file, piece);
  }
  closeSync(file);
  return hash.digest("hex");
}

/** Brings a file in through the page itself, over a line that breaks three times, and reads it back. */
export async function uploadWithCuts(engine: Engine, { folder, world, file }: { folder: string; world: string; file: string }) {
  const store = engine === "s3" ? await startObjectStore() : null;
  const behind = { port: store ? Number(new URL(store.endpoint).port) : 0 };
  const line = await startCuttingProxy({ to: () => behind.port, cutAt: CUTS.map((share) => share * BYTES), away: AWAY });
  const port = await freePort();
  if (!store) behind.port = port;
  const base = `http://localhost:${store ? port : line.port}`;
  const env: Env = {
    DATA_DIR: join(folder, engine),
    BASE_URL: base,
    DEMO: "1",
    ...(store && {
      S3_ENDPOINT: `http://127.0.0.1:${line.port}`,
      S3_REGION: store.region,
      S3_BUCKET: store.bucket,
      S3_ACCESS_KEY_ID: store.accessKeyId,
      S3_SECRET_ACCESS_KEY: store.secretAccessKey,
    }),
  };
  cpSync(world, join(folder, engine), { recursive: true });
  if (store) await ended(script("lib/cli/files-setup.ts", env));
  const server = run([join("node_modules", "next", "dist", "bin", "next"), "start", "-p", String(port)], env);
  const browser = await chromium.launch({ executablePath: installedBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    await answering(`http://localhost:${port}/api/health`);
    const { seconds, sha256 } = await bring(browser, base, file);
    const resent = Math.round((line.sent() - BYTES) / MB);
    return { engine, bytes: BYTES, cuts: line.cuts(), awaySeconds: AWAY / 1000, seconds, resentMB: resent, sha256 };
  } finally {
    await browser.close();
    server.kill("SIGTERM");
    await ended(server).catch(() => {});
    line.close();
    await store?.stop();
  }
}

async function bring(browser: Browser, base: string, file: string) {
  const page = await browser.newPage({ locale: "nl-BE" });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${base}/aanmelden`);
  await page.getByRole("button", { name: "Word Els Voorbeeld" }).click();
  await page.getByRole("link", { name: /: Els Voorbeeld$/ }).waitFor();
  await page.goto(`${base}/opladen`);
  await page.getByLabel("Kies bestanden").setInputFiles(file);
  const since = performance.now();
  await page.getByRole("button", { name: "Laad op" }).click();
  await page.waitForURL(/\/documenten\/[0-9a-f-]{36}\/delen/);
  const seconds = Math.round((performance.now() - since) / 1000);
  const id = /documenten\/([0-9a-f-]{36})/.exec(page.url())?.[1];
  return { seconds, sha256: await hashOf(page, `${base}/api/files/${id}?download=1`) };
}

/** What a download gives, as its owner. */
async function hashOf(page: Page, address: string): Promise<string> {
  const cookies = (await page.context().cookies(address)).map(({ name, value }) => `${name}=${value}`).join("; ");
  const answer = await fetch(address, { headers: { cookie: cookies }, redirect: "manual" });
  const elsewhere = answer.headers.get("location");
  const file = elsewhere ? await fetch(elsewhere) : answer;
  const hash = createHash("sha256");
  for await (const piece of file.body ?? []) hash.update(piece);
  return hash.digest("hex");
}

const run = (args: string[], env: Env): ChildProcess =>
  spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, ...env } });

export const script = (file: string, env: Env): ChildProcess => run(["--conditions=react-server", "--import", "tsx", file], env);

export function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${child.spawnargs.at(-1)} ended with ${code}`))));
  });
}

async function answering(address: string): Promise<void> {
  const isThere = () =>
    fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
  for (const end = Date.now() + 60_000; !(await isThere()); ) {
    if (Date.now() > end) throw new Error("the server does not answer");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function freePort(): Promise<number> {
  const { port, close } = await startCuttingProxy({ to: () => 0, cutAt: [], away: 0 });
  close();
  return port;
}
