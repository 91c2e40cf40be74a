/** The steps that `npm run demo` and `npm test` share. Plain JavaScript: it runs before anything is installed. */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const sha = (text) => createHash("sha256").update(text).digest("hex");

/** Runs a command in the foreground; a failure ends everything with its exit code. */
export function run(command, args, env = {}) {
  const result = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

/** Runs a command and gives its exit code, for steps whose failure must not stop the next. */
export function tryRun(command, args, env = {}) {
  return spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } }).status ?? 1;
}

export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Kenniskring needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs the packages when the lock file differs from what was installed last. */
export function install() {
  const stamp = join("node_modules", ".kenniskring-installed");
  const wanted = sha(readFileSync("package-lock.json"));
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Installing packages…");
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  writeFileSync(stamp, wanted);
}

/** Builds when a source file differs from what was built last. */
export function build() {
  const dist = process.env.DIST_DIR ?? ".next";
  const stamp = join(dist, "built-from");
  const wanted = sha(
    sourcesOf([
      "app",
      "lib",
      "public",
      "next.config.js",
      "postcss.config.mjs",
      "instrumentation.ts",
      "proxy.ts",
      "package-lock.json",
      "tsconfig.json",
    ]),
  );
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Building…");
  run("npx", ["next", "build"], { NEXT_TELEMETRY_DISABLED: "1" });
  writeFileSync(stamp, wanted);
}

/** A short name for the present state of these sources. */
export const sourceStamp = (paths) => sha(sourcesOf(paths)).slice(0, 12);

function sourcesOf(paths) {
  return paths
    .flatMap(filesUnder)
    .sort()
    .map((path) => `${path} ${sha(readFileSync(path))}`)
    .join("\n");
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => filesUnder(join(path, entry.name)));
}

/** Fills a data folder with the demo world, once. It is made beside its place, so that an interrupted run spoils nothing. */
export function seed(dataDir) {
  if (existsSync(join(dataDir, "database"))) return;
  console.log("Loading the demo world…");
  const beside = `${dataDir}.loading`;
  rmSync(beside, { recursive: true, force: true });
  run(process.execPath, ["--conditions=react-server", "--import", "tsx", "drizzle/seed.ts"], { DATA_DIR: beside });
  rmSync(dataDir, { recursive: true, force: true });
  renameSync(beside, dataDir);
}

const leave = (code) => void process.exit(code ?? 1);

/** Longer than whoever asks keeps a connection, as behind a proxy: a server that hangs up first may do so on a question. */
const patient = ["--keepAliveTimeout", "65000"];

/** Starts the built server and waits until it answers. What it says is also kept in `logFile`, when that is given. */
export async function serve({ dataDir, port, env = {}, logFile = "", onExit = leave }) {
  const url = `http://localhost:${port}`;
  const server = spawn(process.execPath, [join("node_modules", "next", "dist", "bin", "next"), "start", "-p", String(port), ...patient], {
    stdio: ["ignore", logFile ? "pipe" : "inherit", logFile ? "pipe" : "inherit"],
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), BASE_URL: url, NEXTAUTH_URL: url, NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  server.stdout?.on("data", (said) => keep(logFile, said, process.stdout));
  server.stderr?.on("data", (said) => keep(logFile, said, process.stderr));
  server.on("exit", onExit);
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
  while (!(await answers(url))) await new Promise((resolve) => setTimeout(resolve, 100));
  return url;
}

function keep(logFile, said, out) {
  appendFileSync(logFile, said);
  out.write(said);
}

const answers = (url) =>
  fetch(`${url}/api/health`).then(
    (response) => response.ok,
    () => false,
  );
