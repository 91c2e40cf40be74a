import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** The names that the shape of settings.ts reads. */
const settings = [...readFileSync("lib/platform/settings.ts", "utf8").matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)]
  .map((match) => match[1])
  .sort();

test(".env.example names every variable that is read, and no other", () => {
  const named = [...readFileSync(".env.example", "utf8").matchAll(/^# ([A-Z][A-Z0-9_]+)=/gm)].map((match) => match[1]).sort();
  expect(settings.length).toBeGreaterThan(30);
  expect(named).toEqual(settings);
});

test("the configuration table of the README names every variable that a person sets", () => {
  const readme = readFileSync("README.md", "utf8");
  const byHost = /^(VERCEL|AWS_|POSTGRES_)/;
  expect(settings.filter((name) => name && !byHost.test(name) && !readme.includes(`\`${name}\``))).toEqual([]);
});

test("compose.yaml sets only variables that are read, and holds no secret", () => {
  const compose = readFileSync("compose.yaml", "utf8");
  const shared = /^x-app: &app\n([\s\S]*?)\n\n/m.exec(compose)?.[1] ?? "";
  const set = [...shared.matchAll(/^ {4}([A-Z][A-Z0-9_]+):/gm)].map((match) => match[1]);
  expect(set.length).toBeGreaterThan(8);
  expect(set.filter((name) => !settings.includes(name))).toEqual([]);
  const secrets = [...compose.matchAll(/(?:PASSWORD|SECRET|API_KEY|_SECRET_ACCESS_KEY): (.*)$/gm)].map((match) => match[1]);
  expect(secrets.length).toBeGreaterThan(4);
  expect(secrets.filter((value) => !/^\$\{[A-Z_0-9]+:(\?|-\})/.test(value ?? ""))).toEqual([]);
});
