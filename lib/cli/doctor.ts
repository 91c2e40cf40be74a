/** `npm run doctor [-- --mail YOU@EXAMPLE.ORG]`: looks at every engine that the settings name, and says what to do. */
import type { Finding } from "@/lib/platform/checks/finding";
import { env } from "@/lib/platform/env";
import { redact } from "@/lib/platform/redact";
import { examine } from "./keeping/examine";
import { fail } from "./keeping/say";

const marks = { ok: "ok  ", degraded: "look", down: "FAIL" };

function print({ engine, state, says, todo }: Finding) {
  console.log(`${marks[state]}  ${engine.padEnd(9)} ${redact(says)}`);
  if (todo) console.log(`      ${"".padEnd(9)} → ${todo}`);
}

function settings() {
  try {
    return env();
  } catch (error) {
    return fail(error);
  }
}

const at = process.argv.indexOf("--mail");
const found = await examine(settings(), { mailTo: at > 0 ? process.argv[at + 1] : undefined });
for (const finding of found) print(finding);
const wrong = found.filter(({ state }) => state === "down").length;
const look = found.filter(({ state }) => state === "degraded").length;
console.log(wrong === 0 && look === 0 ? "Everything is in order." : `${wrong} wrong, ${look} to look at.`);
process.exit(wrong > 0 ? 1 : 0);
