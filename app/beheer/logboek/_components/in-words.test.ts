import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { wordsFor } from "@/lib/i18n";
import { actionInWords, kindInWords } from "./in-words";

const sources = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter(
  (path) => path.endsWith(".ts") && !/\.test\.ts$|^testing/.test(path),
);

/** Every action that code writes in the log by its name, wherever it does. */
const written = new Set(
  sources
    .map((path) => readFileSync(join("lib", path), "utf8"))
    .filter((text) => text.includes("@/lib/audit/commands"))
    .flatMap((text) => text.split("\n"))
    .filter((line) => /\b(?:record|remember|told|written)\(|\baction\b/.test(line) && !/authorize\(|\bcan\(|enqueue\(/.test(line))
    .flatMap((line) => [...line.matchAll(/"([a-z]+\.[a-zA-Z-]+)"/g)].map(([, action = ""]) => action)),
);

/** Those whose name is put together from a decision. */
const decided = ["approve", "decline", "ask", "leave", "withdraw"].map((decision) => `membership.${decision}`);

test("every action that is written down has words in both languages, whatever its line knows", () => {
  const all = [...new Set([...written, ...decided])].sort();
  expect(all.length).toBeGreaterThan(30);
  for (const locale of ["nl", "en"] as const) {
    const t = wordsFor(locale);
    const nameless = all.filter((action) => {
      const words = actionInWords(t, locale, { action, data: {} });
      return words === action || words === t("errors.invalid") || words.includes("audit.");
    });
    expect(nameless, locale).toEqual([]);
    expect(all.map((action) => action.split(".")[0] ?? "").filter((kind) => kindInWords(t, kind) === kind)).toEqual([]);
  }
});

test("an action that nobody named yet shows as it is written down", () => {
  expect(actionInWords(wordsFor("nl"), "nl", { action: "probe.made", data: {} })).toBe("probe.made");
});
