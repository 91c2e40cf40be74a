import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { system } from "@/lib/kernel/actor";
import { NOW, openPortsOver } from "@/lib/testing/open-world";
import { openBench } from "./bench/engines";
import { say } from "./bench/figures";
import { measurePlanted } from "./bench/planted-figures";

/**
 * Whether who knows is found in a world where that was planted, class by class, beside other ways of ranking. In an embedded
 * database, so that it needs nothing else.
 *   npm run bench:planted -- [--seed N]
 */
const { values } = parseArgs({ options: { seed: { type: "string", default: "1" } } });

const opened = await openBench("postgres", { embedded: true });
const folder = mkdtempSync(join(tmpdir(), "kenniskring-planted-"));
const ports = await openPortsOver(opened.db, { folder, letters: [] });
const { documents, figures } = await measurePlanted({ ...ports, index: opened.index, actor: system, now: NOW }, Number(values.seed));
const share = (value: number) => value.toFixed(2).padStart(6);
say(`${documents} documents, seed ${values.seed}. P@3 stands beside the best that any order could have.`);
for (const [plant, ways] of figures) {
  say("");
  say(`${plant.padEnd(18)}    MRR    P@3  (best)  top 3  company in it`);
  for (const [way, { mrr, precision, best, found, outsiders, missed }] of ways) {
    say(`  ${way.padEnd(16)} ${share(mrr)} ${share(precision)}  ${share(best)} ${share(found)} ${share(outsiders)}`);
    if (way === "kenniskring") for (const question of missed) say(`      missed  ${question}`);
  }
}
await opened.close();
rmSync(folder, { recursive: true, force: true });
process.exit(0);
