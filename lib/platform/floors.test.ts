import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Lock = { packages: Record<string, { version?: string; dev?: boolean }> };
type Floors = Record<string, { floor: string; advisory: string }>;

const readJson = <T>(path: string) => JSON.parse(readFileSync(path, "utf8")) as T;
const floors = readJson<Floors>("security/floors.json");
const lock = readJson<Lock>("package-lock.json");

const nameOf = (path: string) => path.split("node_modules/").at(-1) ?? "";
const numbers = (version: string) => (version.split(/[-+]/)[0] ?? "").split(".").map(Number);

/** A release before its number counts as below it: `16.3.3-canary.1` is not `16.3.3`. */
function isBelow(version: string, floor: string): boolean {
  const [here, there] = [numbers(version), numbers(floor)];
  const at = there.findIndex((number, index) => (here[index] ?? 0) !== number);
  if (at >= 0) return (here[at] ?? 0) < (there[at] ?? 0);
  return version.includes("-");
}

/** Every copy of a package in the lock file, however deep, that is older than it may be. */
const tooOld = ({ packages }: Lock): string[] =>
  Object.entries(packages).flatMap(([path, { version = "" }]) => {
    const floor = path ? floors[nameOf(path)]?.floor : undefined;
    return floor && isBelow(version, floor) ? [`${path} ${version} < ${floor}`] : [];
  });

const production = Object.entries(lock.packages).filter(([path, found]) => path && !found.dev).length;

test(`no package is below its floor: ${Object.keys(floors).length} floors over ${production} packages in production`, () => {
  expect(production).toBeGreaterThan(50);
  expect(tooOld(lock)).toEqual([]);
});

test("every floor names its advisory, and is about a package that we have", () => {
  const here = new Set(Object.keys(lock.packages).map(nameOf));
  expect(
    Object.entries(floors).filter(([name, { floor, advisory }]) => !here.has(name) || !/^\d+\.\d+\.\d+$/.test(floor) || !advisory),
  ).toEqual([]);
});

test.each(Object.entries(floors))("an older %s is found, also when another package brings it", (name, { floor }) => {
  const [major = 0, minor = 0, patch = 0] = numbers(floor);
  const older = patch > 0 ? `${major}.${minor}.${patch - 1}` : `${major}.${minor - 1}.99`;
  const path = `node_modules/some-package/node_modules/${name}`;
  expect(tooOld({ packages: { ...lock.packages, [path]: { version: older } } })).toEqual([`${path} ${older} < ${floor}`]);
  expect(tooOld({ packages: { ...lock.packages, [path]: { version: `${floor}-beta.1` } } })).toHaveLength(1);
  expect(tooOld({ packages: { ...lock.packages, [path]: { version: floor } } })).toEqual([]);
});
