/** `npm run restore -- FILE`: puts a backup back in an empty place, checked before and after. */
import { resolve } from "node:path";
import { env } from "@/lib/platform/env";
import { restoreInto } from "./keeping/restore-into";
import { fail } from "./keeping/say";

const file = process.argv[2];
if (!file) fail("Which archive? npm run restore -- FILE");

try {
  const started = Date.now();
  const restored = await restoreInto(env(), resolve(file), (line) => console.log(line));
  for (const key of restored.differences) console.error(`  differs: ${key}`);
  console.log(
    JSON.stringify({ command: "restore", milliseconds: Date.now() - started, ...restored, differences: restored.differences.length }),
  );
  process.exit(restored.differences.length > 0 ? 1 : 0);
} catch (error) {
  fail(error);
}
