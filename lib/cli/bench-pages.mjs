/**
 * `npm run bench:pages`: what a page weighs on its first visit, next to an empty page of the same Next.js version built in the
 * same run. Asks the running demo (BASE_URL, default http://localhost:3000). Prints one JSON line and a table.
 */
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "@playwright/test";
import { installedBrowser } from "./browser.mjs";

const base = process.env.BASE_URL ?? "http://localhost:3000";
const emptyPort = 3199;
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"];
const next = join("node_modules", "next", "dist", "bin", "next");

/** The smallest dynamic page that this version of Next.js can serve. */
function makeEmptyApp() {
  const folder = resolve("data", "empty-next");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "app"), { recursive: true });
  cpSync("package.json", join(folder, "package.json"));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "app", "layout.jsx"), "export default ({ children }) => <html lang='nl'><body>{children}</body></html>;\n");
  writeFileSync(join(folder, "app", "page.jsx"), "export const dynamic = 'force-dynamic';\nexport default () => <h1>leeg</h1>;\n");
  // Without one of its own it would take ours, above it.
  writeFileSync(join(folder, "instrumentation.js"), "export function register() {}\n");
  writeFileSync(join(folder, "next.config.js"), `export default { turbopack: { root: ${JSON.stringify(resolve("."))} } };\n`);
  const built = spawnSync(process.execPath, [next, "build"], { cwd: folder, stdio: "ignore" });
  if (built.status !== 0) throw new Error("the empty app did not build");
  return folder;
}

async function serveEmpty() {
  const server = spawn(process.execPath, [next, "start", "-p", String(emptyPort)], { cwd: makeEmptyApp(), stdio: "ignore" });
  const url = `http://localhost:${emptyPort}`;
  while (
    !(await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    ))
  )
    await new Promise((done) => setTimeout(done, 200));
  return { url, stop: () => server.kill() };
}

const kinds = { Script: "script", Stylesheet: "css", Font: "fonts", Document: "html" };

/** Bytes over the line of a first visit, as the server sends them: gzipped, headers included. */
async function weigh(context, url) {
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  const weights = { script: 0, css: 0, fonts: 0, html: 0, requests: 0 };
  const kindOf = new Map();
  network.on("Network.responseReceived", ({ requestId, type }) => kindOf.set(requestId, kinds[type]));
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    weights.requests++;
    const kind = kindOf.get(requestId);
    if (kind) weights[kind] += encodedDataLength;
  });
  await network.send("Network.enable");
  await network.send("Network.setCacheDisabled", { cacheDisabled: true });
  await page.goto(url, { waitUntil: "load" });
  await page.close();
  return weights;
}

async function signedIn(browser) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: "nl-BE" });
  const page = await context.newPage();
  await page.goto(`${base}/aanmelden`);
  await page.getByRole("button", { name: "Word Paula Platform" }).click();
  await page.getByRole("link", { name: /: Paula Platform$/ }).waitFor();
  await page.goto(`${base}/agenda?kringen=alle`);
  const meeting = await page.locator('main a[href^="/bijeenkomsten/"]').first().getAttribute("href");
  await page.close();
  return { context, meeting };
}

const browser = await chromium.launch({ executablePath: installedBrowser(), args: flags });
const empty = await serveEmpty();
const blank = await weigh(await browser.newContext(), empty.url);
empty.stop();
const { context, meeting } = await signedIn(browser);
const pages = { meeting, agenda: "/agenda", today: "/", search: "/zoeken?q=veiligheidsplan", directory: "/collegas", upload: "/opladen" };
const kB = (bytes) => Math.round(bytes / 100) / 10;
const rows = [["empty", blank]];
for (const [name, path] of Object.entries(pages)) rows.push([name, await weigh(context, `${base}${path}`)]);
await browser.close();

const figures = rows.map(([page, weight]) => ({
  page,
  "script kB": kB(weight.script),
  "above empty kB": kB(weight.script - blank.script),
  "html kB": kB(weight.html),
  "css kB": kB(weight.css),
  "fonts kB": kB(weight.fonts),
  requests: weight.requests,
}));
console.log(JSON.stringify({ bench: "pages", figures }));
console.table(figures);
