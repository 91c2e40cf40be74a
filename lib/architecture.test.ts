import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { expect, test } from "vitest";

/** Every file under a folder, as paths from the root. */
function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

const sources = [...filesUnder("lib"), ...filesUnder("app")].filter((path) => /\.(ts|tsx|mjs)$/.test(path));
const read = (path: string) => readFileSync(path, "utf8");

/** Folders of lib/ that are not domains. */
const notDomains = ["kernel", "policy", "platform", "web", "ui", "i18n", "testing", "cli"];
const domainFiles = sources.filter(
  (path) => path.startsWith("lib/") && path.split("/").length > 2 && !notDomains.includes(path.split("/")[1] ?? ""),
);

/** The names that a sentence needs filled in, also those inside plurals and choices. */
function placeholders(sentence: string): string {
  const named = (element: MessageFormatElement): string[] => {
    const own = element.type === TYPE.literal || element.type === TYPE.pound ? [] : [element.value];
    const inside = "options" in element ? Object.values(element.options).flatMap((option) => option.value.flatMap(named)) : [];
    return [...own, ...inside];
  };
  return [...new Set(parse(sentence).flatMap(named))].sort().join();
}

/** Every sentence of both languages by its key. */
async function sentences(): Promise<{ dutch: [string, string][]; english: Map<string, string> }> {
  const flat = (tree: object, path = ""): [string, string][] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[`${path}${key}`, value] as [string, string]] : flat(value, `${path}${key}.`),
    );
  const [{ nl }, { en }] = [await import("@/lib/i18n/nl"), await import("@/lib/i18n/en")];
  return { dutch: flat(nl), english: new Map(flat(en)) };
}

/** Only this list may grow a file past its limit, with a reason; it only shrinks. */
const longFiles: Record<string, string> = {};

test("no file is longer than 300 lines, messages excepted", () => {
  const long = sources.filter((path) => !path.startsWith("lib/i18n/") && !(path in longFiles) && read(path).split("\n").length > 301);
  expect(long).toEqual([]);
});

test("queries and commands of a domain can only run on the server", () => {
  const doors = domainFiles.filter((path) => /\/(queries|commands)\.ts$/.test(path));
  expect(doors.length).toBeGreaterThan(10);
  expect(doors.filter((path) => !read(path).includes('import "server-only";'))).toEqual([]);
});

test("no barrel files in domains: whoever imports says from where", () => {
  expect(domainFiles.filter((path) => path.endsWith("/index.ts"))).toEqual([]);
});

test("nobody but env.ts reads the environment", () => {
  const readers = sources.filter((path) => !/^lib\/(cli|testing)\/|\.test\.ts$/.test(path) && /process\.env/.test(read(path)));
  // The ports must know that a build is no server, and a build sets no configuration.
  expect(readers.sort()).toEqual(["lib/platform/env.ts", "lib/web/ports.ts"]);
});

test("no domain reads the clock or the session", () => {
  const clocks = domainFiles.filter((path) => !/\.test\.ts$|^lib\/jobs\//.test(path) && /new Date\(\)|Date\.now\(\)/.test(read(path)));
  expect(clocks).toEqual([]);
});

test("every page under /beheer asks for the context of leads and admins", () => {
  const pages = sources.filter((path) => /^app\/beheer\/.*page\.tsx$/.test(path));
  expect(pages.filter((path) => !read(path).includes("adminContext("))).toEqual([]);
});

test("server actions go through action(), or guard their origin themselves", () => {
  const actions = sources.filter((path) => /^app\/.*actions\.ts$/.test(path));
  expect(actions.length).toBeGreaterThan(1);
  const bare = actions.filter((path) => !/\baction\(/.test(read(path)) && !read(path).includes("requireOwnOrigin"));
  expect(bare).toEqual([]);
});

test("the words of both languages have the same keys and the same placeholders", async () => {
  const { dutch, english } = await sentences();
  const different = dutch.filter(([key, sentence]) => placeholders(sentence) !== placeholders(english.get(key) ?? ""));
  expect(different.map(([key]) => key)).toEqual([]);
});

/** Sentences that are the same in both languages on purpose. */
const sameInBoth: string[] = [];

test("no sentence of the other language was left as it is", async () => {
  const { dutch, english } = await sentences();
  const isSentence = (text: string) => text.replace(/\{[^}]*\}/g, "").match(/\p{L}{2,}/gu)?.length ?? 0;
  const left = dutch.filter(([key, text]) => english.get(key) === text && Number(isSentence(text)) >= 3);
  const empty = [...english].filter(([, text]) => text.trim() === "");
  expect(left.map(([key]) => key)).toEqual(sameInBoth);
  expect(empty.map(([key]) => key)).toEqual([]);
});

test("the repository speaks of the product alone", () => {
  const lock = read("package-lock.json");
  expect(lock).not.toContain('"resolved"');
});
