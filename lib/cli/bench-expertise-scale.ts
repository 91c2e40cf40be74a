/**
 * Fills a database of its own with documents of made members, and says what the expertise job costs: everybody once, nobody, and
 * after a hundred new documents. Exits with 1 when everybody anew would come to something else than what was due did.
 *   npm run bench:expertise-scale -- --docs 100000 --people 5000 [--engine embedded|postgres]
 * On the server of DATABASE_URL, or of 127.0.0.1.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { deriveExpertise } from "@/lib/expertise/derive/commands";
import { expertise, expertiseDerived, expertiseEvidence } from "@/lib/expertise/tables";
import { system } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { openPortsOver } from "@/lib/testing/open-world";
import { openBench } from "./bench/engines";
import { makeCareers } from "./bench/expertise-careers";
import { say, table } from "./bench/figures";

const { values } = parseArgs({
  options: {
    docs: { type: "string", default: "100000" },
    people: { type: "string", default: "5000" },
    engine: { type: "string", default: "postgres" },
  },
});
const NEW_DOCUMENTS = 100;

let peak = 0;
const seconds = (milliseconds: number) => Math.round(milliseconds / 10) / 100;
const megabytes = () => Math.round(process.memoryUsage.rss() / 2 ** 20);

/** The job as its schedule runs it: slice after slice until it is done. */
async function run(ctx: Context) {
  const started = performance.now();
  const slices: number[] = [];
  const counts = { people: 0, changed: 0 };
  let from: { after?: string } | null = null;
  do {
    const since = performance.now();
    const { counts: did, next }: Awaited<ReturnType<typeof deriveExpertise>> = await deriveExpertise(ctx, from);
    slices.push(performance.now() - since);
    peak = Math.max(peak, megabytes());
    counts.people += did.people;
    counts.changed += did.changed;
    from = next;
  } while (from);
  return { ...counts, seconds: seconds(performance.now() - started), longestSlice: seconds(Math.max(...slices)), slices: slices.length };
}

const isEmbedded = values.engine === "embedded";
const opened = await openBench("postgres", { embedded: isEmbedded });
const folder = mkdtempSync(join(tmpdir(), "kenniskring-expertise-"));
const ports = await openPortsOver(opened.db, { folder, letters: [] });
const ctx: Context = { ...ports, index: opened.index, actor: system, now: new Date() };
const careers = await makeCareers(ctx, Number(values.people));
await careers.share(Number(values.docs));
await opened.db.execute("analyze");
const before = megabytes();
const everybody = await run(ctx);
const nobody = await run(ctx);
await careers.share(NEW_DOCUMENTS);
const afterNew = await run(ctx);
await opened.db.delete(expertiseDerived);
const again = await run(ctx);
const figures = {
  ...{ engine: opened.engine, docs: Number(values.docs) + NEW_DOCUMENTS, people: Number(values.people) },
  ...{ topics: await opened.db.$count(expertise), evidence: await opened.db.$count(expertiseEvidence) },
  ...{ everybody, nobody, afterNew, differences: again.changed, megabytesBefore: before, peakMegabytes: peak },
};
say(JSON.stringify(figures));
table(Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, JSON.stringify(figure)])));
await opened.close();
rmSync(folder, { recursive: true, force: true });
process.exit(again.changed > 0 ? 1 : 0);
