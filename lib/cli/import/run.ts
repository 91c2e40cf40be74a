import { setImmediate } from "node:timers/promises";
import { keep } from "@/lib/documents/import/commands";
import { foresee } from "@/lib/documents/import/foreseeing/queries";
import type { Imported, Item, Target } from "@/lib/documents/import/item";
import { discard, type Prepared, prepare } from "@/lib/documents/import/preparing/commands";
import { workOnce } from "@/lib/jobs/work";
import type { Context } from "@/lib/kernel/context";
import type { Found } from "./folder";
import { ahead, batches } from "./pipeline";
import type { Report } from "./report";

/** Documents in one transaction; as many as the index takes at a time. */
const BATCH = 40;
/** When this many in a row fail, it is not the files: something is wrong with the disk, the database or us. */
const MOST_FAILURES = 25;

type Row = { name: string; done: Imported };
type Run = { ctx: () => Context; target: Target; report: Report; isStopping: () => boolean; tell: () => void };

export class TooManyFailures extends Error {
  constructor(
    readonly count: number,
    readonly last?: Imported,
  ) {
    super("too many failures");
  }
}

/** Takes everything in that was found. While one batch is written and indexed, the next one is read. */
export async function takeIn(found: AsyncIterable<Found>, { ctx, target, report, isStopping, tell }: Run): Promise<void> {
  let failures = 0;
  const read = ahead(batches(until(isStopping, found), BATCH), async (batch) => ({
    batch,
    prepared: await prepare(ctx(), batch.filter(isItem), target),
  }));
  for await (const { batch, prepared } of read) {
    // Ctrl-C reaches the readers too: what was being read then is read again next time.
    await setImmediate();
    if (isStopping()) {
      await discard(ctx(), prepared);
      continue;
    }
    const rows = rowsOf(batch, prepared, await keep(ctx(), prepared, target));
    report.add(rows);
    failures = failuresAfter(failures, rows);
    if (failures > MOST_FAILURES) throw new TooManyFailures(failures, rows.findLast(({ done }) => done.outcome === "failed")?.done);
    await workOnce(ctx(), ["search.index"]);
    tell();
  }
}

/** Says what would become of everything that was found. */
export async function lookAhead(found: AsyncIterable<Found>, { ctx, target, report, isStopping, tell }: Run): Promise<void> {
  for await (const batch of batches(until(isStopping, found), BATCH)) {
    const items = batch.filter(isItem);
    report.add(
      rowsOf(
        batch,
        items.map((item) => ({ item })),
        await foresee(ctx(), items, target),
      ),
    );
    tell();
  }
}

async function* until<T>(isOver: () => boolean, items: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const item of items) {
    if (isOver()) return;
    yield item;
  }
}

const isItem = (one: Found): one is Item => "key" in one;

/** In the order in which they were found, what was no item as well. */
function rowsOf(batch: Found[], prepared: Pick<Prepared, "item">[], outcomes: Imported[]): Row[] {
  const became = new Map(prepared.map(({ item }, at) => [item, outcomes[at]]));
  return batch.map((one) => (isItem(one) ? { name: one.name, done: became.get(one) ?? { outcome: "failed" } } : one));
}

function failuresAfter(before: number, rows: Row[]): number {
  const last = rows.findLastIndex(({ done }) => done.outcome !== "failed" && done.outcome !== "skipped");
  const failed = rows.slice(last + 1).filter(({ done }) => done.outcome === "failed").length;
  return last === -1 ? before + failed : failed;
}
