import "server-only";
import type { Context } from "@/lib/kernel/context";
import { type Patience, patience, type WorkData, type WorkName } from "./work";

/** Leaves work for later, in the transaction of its cause: both happen or neither does. */
export function enqueue<Name extends WorkName>(
  ctx: Context,
  name: Name,
  data: WorkData[Name],
  options?: { startAfter?: Date },
): Promise<void> {
  return ctx.queue.put(ctx.db, name, data, { ...options, patience: special[name] });
}

/** The same for many things of one cause, for work that has no patience of its own. */
export const enqueueMany = <Name extends WorkName>(ctx: Context, name: Name, data: WorkData[Name][]): Promise<void> =>
  ctx.queue.putMany(ctx.db, name, data);

const special: { [Name in WorkName]?: Patience } = patience;
