/**
 * `npm run bench:upload [-- disk|s3]`: brings 200 MB in through the page in a browser, over a line that breaks three times, and compares
 * what can be downloaded with what left. On disk, and in a bucket when this machine can run one. Wants a build; prints a JSON line each.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canRunObjectStore } from "@/lib/testing/object-store";
import { BYTES, type Engine, ended, makeFile, script, uploadWithCuts } from "./bench/cut-uploads";
import { say, table } from "./bench/figures";

const asked = process.argv[2];
const engines = (["disk", "s3"] as const).filter((engine): engine is Engine => !asked || asked === engine);
const folder = mkdtempSync(join(tmpdir(), "kenniskring-upload-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const world = join(folder, "world");
await ended(script("drizzle/seed.ts", { DATA_DIR: world, DEMO: "1" }));
const file = join(folder, "groot.png");
const sent = makeFile(file);
let wrong = 0;
for (const engine of engines) {
  if (engine === "s3" && !canRunObjectStore) {
    say("s3: skipped, radosgw is not on this machine");
    continue;
  }
  const { sha256, ...figures } = await uploadWithCuts(engine, { folder, world, file });
  const isWhole = sha256 === sent;
  say(JSON.stringify({ bench: "upload", ...figures, isWhole }));
  table({ ...figures, isWhole, megabytes: BYTES / 1024 ** 2 });
  if (!isWhole || figures.cuts < 3) wrong++;
}
process.exit(wrong > 0 ? 1 : 0);
