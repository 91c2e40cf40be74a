/** The smallest dynamic page that this version of Next.js can serve: what every page of ours is measured against. */
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
  writeFileSync(join(folder, "app", "layout.jsx"), "export default ({ children }) => <html lang='nl'><body>{children}</body></html>;\n");
  writeFileSync(join(folder, "app", "page.jsx"), "export const dynamic = 'force-dynamic';\nexport default () => <h1>leeg</h1>;\n");
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
