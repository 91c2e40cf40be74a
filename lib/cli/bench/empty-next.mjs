/**
 * Two pages that every page of ours is measured against, made with this version of Next.js. `/` is empty as its own starter makes an
 * app: a root layout that imports Tailwind, and a heading. `/kaal` has no style sheet at all, which no page that people read can do.
 */
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const port = 3199;
const next = join("node_modules", "next", "dist", "bin", "next");

function makeEmptyApp() {
  const folder = resolve("data", "empty-next");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "app"), { recursive: true });
  cpSync("package.json", join(folder, "package.json"));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  const layout = "export default ({ children }) => <html lang='nl'><body>{children}</body></html>;\n";
  const page = "export const dynamic = 'force-dynamic';\nexport default () => <h1>leeg</h1>;\n";
  for (const [group, styles] of [
    ["(empty)", 'import "./globals.css";\n'],
    ["(bare)", ""],
  ]) {
    mkdirSync(join(folder, "app", group, group === "(bare)" ? "kaal" : ""), { recursive: true });
    writeFileSync(join(folder, "app", group, "layout.jsx"), styles + layout);
  }
  writeFileSync(join(folder, "app", "(empty)", "globals.css"), '@import "tailwindcss";\n');
  writeFileSync(join(folder, "app", "(empty)", "page.jsx"), page);
  writeFileSync(join(folder, "app", "(bare)", "kaal", "page.jsx"), page);
  cpSync("postcss.config.mjs", join(folder, "postcss.config.mjs"));
  // Without one of its own it would take ours, above it.
  writeFileSync(join(folder, "instrumentation.js"), "export function register() {}\n");
  writeFileSync(join(folder, "next.config.js"), `export default { turbopack: { root: ${JSON.stringify(resolve("."))} } };\n`);
  const built = spawnSync(process.execPath, [next, "build"], { cwd: folder, stdio: "ignore" });
  if (built.status !== 0) throw new Error("the empty app did not build");
  return folder;
}

const answers = (url) =>
  fetch(url).then(
    (answer) => answer.ok,
    () => false,
  );

export async function serveEmpty() {
  const server = spawn(process.execPath, [next, "start", "-p", String(port)], { cwd: makeEmptyApp(), stdio: "ignore" });
  const url = `http://localhost:${port}`;
  while (!(await answers(url))) await new Promise((done) => setTimeout(done, 200));
  return { url, stop: () => server.kill() };
}
