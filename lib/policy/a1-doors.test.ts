import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { actions } from "./door-actions";
import { pages, routes } from "./doors";

const files = readdirSync("app", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const read = (path: string) => readFileSync(path, "utf8");

/** Folders in brackets are for us alone: they are not in an address. */
function addressOf(path: string): string {
  const pieces = dirname(path)
    .split("/")
    .slice(1)
    .filter((piece) => !/^\(.*\)$/.test(piece));
  return `/${pieces.join("/")}`;
}

/** Also those that get their name while they leave: `export { run as GET }`. */
function exported(text: string, names: string): string[] {
  const named = [...text.matchAll(new RegExp(`^export (?:const|async function|function) (${names})\\b`, "gm"))].map(
    ([, name = ""]) => name,
  );
  const renamed = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list = ""]) => list.split(","));
  return [...named, ...renamed.flatMap((piece) => new RegExp(`\\bas (${names})\\s*$`).exec(piece.trim())?.[1] ?? [])];
}

function doorsIn(app: string[]) {
  return {
    pages: app.filter((path) => path.endsWith("/page.tsx")).map(addressOf),
    routes: app
      .filter((path) => path.endsWith("/route.ts"))
      .flatMap((path) => exported(read(path), "GET|HEAD|POST|PUT|PATCH|DELETE").map((method) => `${method} ${addressOf(path)}`)),
    actions: app
      .filter((path) => /\.tsx?$/.test(path) && /^["']use server["'];/m.test(read(path)))
      .flatMap((path) =>
        exported(read(path), "\\w+").map((name) => `${path.replace(/^app\//, "").replace(/(^|\/)actions\.ts$/, "")}#${name}`),
      ),
  };
}

test("every page, route and server action has a written rule, and no rule is left over", () => {
  const found = doorsIn(files);
  const written = { pages: Object.keys(pages), routes: Object.keys(routes), actions: Object.keys(actions) };
  const without = Object.values(found).flat().length;
  process.stdout.write(`${JSON.stringify({ row: "A1", doors: without })}\n`);
  for (const kind of ["pages", "routes", "actions"] as const) expect(found[kind].sort(), kind).toEqual(written[kind].sort());
});
