/**
 * `npm run restore -- FILE [--erasures LEDGER]`: puts a backup back in an empty place, checked before and after. Whoever was
 * erased since then, by the ledger of `npm run erasures`, is erased again before anything opens.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { env } from "@/lib/platform/env";
import { parseLedger } from "@/lib/privacy/ledger";
import { restoreInto } from "./keeping/restore-into";
import { fail } from "./keeping/say";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { erasures: { type: "string" } } });
const [file] = positionals;
if (!file) fail("Which archive? npm run restore -- FILE");

try {
  const started = Date.now();
  const erased = values.erasures ? parseLedger(readFileSync(values.erasures, "utf8")) : [];
  const restored = await restoreInto(env(), resolve(file), (line) => console.log(line), erased);
  for (const key of restored.differences) console.error(`  differs: ${key}`);
  console.log(
    JSON.stringify({ command: "restore", milliseconds: Date.now() - started, ...restored, differences: restored.differences.length }),
  );
  process.exit(restored.differences.length > 0 ? 1 : 0);
} catch (error) {
  fail(error);
}
