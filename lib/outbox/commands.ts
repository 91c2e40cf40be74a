import "server-only";
import type { Context } from "@/lib/kernel/context";
import type { WorkData, WorkName } from "./work";

/** Leaves work for later, in the transaction of its cause: both happen or neither does. */
export function enqueue<Name extends WorkName>(
  ctx: Context,
  name: Name,
  data: WorkData[Name],
  options?: { startAfter?: Date },
): Promise<void> {
  return ctx.queue.put(ctx.db, name, data, options);
}
