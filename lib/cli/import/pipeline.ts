/** Runs of so many, the last may be shorter. */
export async function* batches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Does the first half of the work for what comes next while the second half is done for what came before, in order. */
export async function* ahead<T, R>(items: AsyncIterable<T>, work: (item: T) => Promise<R>): AsyncGenerator<R> {
  let next: Promise<R> | undefined;
  for await (const item of items) {
    const begun = work(item);
    // Whoever waits for the one before hears of this one's failure afterwards.
    begun.catch(() => {});
    if (next) yield await next;
    next = begun;
  }
  if (next) yield await next;
}
