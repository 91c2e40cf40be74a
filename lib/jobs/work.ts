import "server-only";
import { readVersion } from "@/lib/documents/versions/commands";
import { deriveFor } from "@/lib/expertise/derive/commands";
import { asSystem, type Context } from "@/lib/kernel/context";
import type { Work } from "@/lib/kernel/ports";
import { mailSignIn } from "@/lib/notifications/commands";
import { notifyMeetingChanged, notifySeatGiven } from "@/lib/notifications/meetings";
import { notifyMembershipDecided, notifyMembershipRequested } from "@/lib/notifications/membership";
import { notifyQuestionAnswered, notifyQuestionAsked } from "@/lib/notifications/questions";
import type { WorkData, WorkName } from "@/lib/outbox/work";
import { indexThings } from "@/lib/search/commands";
import type { Counts } from "./input";

type Handlers = { [Name in WorkName]: (ctx: Context, data: WorkData[Name]) => Promise<unknown> };

/** Who does what was put off. A handler may be called again for the same work, and must do no harm then. */
export const handlers: Handlers = {
  "mail.sign-in": mailSignIn,
  "notify.membership-requested": notifyMembershipRequested,
  "notify.membership-decided": notifyMembershipDecided,
  "notify.question-asked": notifyQuestionAsked,
  "notify.question-answered": notifyQuestionAnswered,
  "notify.meeting-changed": notifyMeetingChanged,
  "notify.seat-given": notifySeatGiven,
  "documents.read": readVersion,
  "search.index": (ctx, thing) => indexThings(ctx, [thing]),
  "expertise.refresh": (ctx, { person }) => deriveFor(ctx, person),
};

/** Work that costs much less for many at once. */
const together: { [Name in WorkName]?: (ctx: Context, data: WorkData[Name][]) => Promise<unknown> } = {
  "search.index": indexThings,
};

/** Pieces of work taken at a time: few enough to finish within a slice. */
const BATCH = 40;

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
  const taken = await ctx.queue.take(name, BATCH);
  if (taken.length > 1 && (await ranTogether(ctx, name, taken))) {
    counts.done += taken.length;
    return;
  }
  for (const work of taken) {
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

/** Tries a whole batch at once. When that fails, the pieces are run one by one, which finds the one that cannot be done. */
async function ranTogether<Name extends WorkName>(ctx: Context, name: Name, taken: Work[]): Promise<boolean> {
  const run = together[name];
  if (!run) return false;
  try {
    await run(
      { ...asSystem(ctx), now: new Date() },
      taken.map((work) => work.data as WorkData[Name]),
    );
  } catch {
    return false;
  }
  const ids = taken.map((work) => work.id);
  await ctx.queue.done(name, ids);
  return true;
}
