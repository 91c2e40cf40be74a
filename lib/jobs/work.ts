import "server-only";
import { asSystem, type Context } from "@/lib/kernel/context";
import { mailSignIn } from "@/lib/notifications/commands";
import type { WorkData, WorkName } from "@/lib/outbox/work";
import type { Counts } from "./commands";

type Handlers = { [Name in WorkName]: (ctx: Context, data: WorkData[Name]) => Promise<unknown> };

const later = async () => {};

/** Who does what was put off. A handler may be called again for the same work, and must do no harm then. */
export const handlers: Handlers = {
  "mail.sign-in": mailSignIn,
  "notify.membership-requested": later,
  "notify.membership-decided": later,
  "notify.question-asked": later,
  "notify.question-answered": later,
  "notify.meeting-changed": later,
  "notify.seat-given": later,
  "documents.read": later,
  "search.index": later,
  "expertise.refresh": later,
};

/** Pieces of work taken at a time: few enough to finish within a slice. */
const BATCH = 20;

/** Does what waits, until nothing is left or `budget` milliseconds are over. */
export async function runWaitingWork(ctx: Context, budget: number): Promise<Counts> {
  const until = Date.now() + budget;
  const counts = { done: 0, failed: 0 };
  let names = await ctx.queue.ready();
  while (names.length > 0 && Date.now() < until) {
    for (const name of names) await runBatch(ctx, name as WorkName, counts);
    names = await ctx.queue.ready();
  }
  return counts;
}

async function runBatch<Name extends WorkName>(ctx: Context, name: Name, counts: { done: number; failed: number }) {
  for (const work of await ctx.queue.take(name, BATCH)) {
    try {
      await handlers[name]({ ...asSystem(ctx), now: new Date() }, work.data as WorkData[Name]);
      await ctx.queue.done(name, [work.id]);
      counts.done++;
    } catch (error) {
      await ctx.queue.failed(name, work.id, error instanceof Error ? error : new Error(String(error)));
      counts.failed++;
    }
  }
}
