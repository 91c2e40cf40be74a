import "server-only";
import { deriveExpertise } from "@/lib/expertise/derive/commands";
import type { Context } from "@/lib/kernel/context";
import { DAY, HOUR, MINUTE } from "@/lib/kernel/dates";
import { forgetOldLimits } from "@/lib/limits/commands";
import { type WorkName, workNames } from "@/lib/outbox/work";
import { forgetOldSessions } from "@/lib/people/sessions/commands";
import { forgetOldTokens } from "@/lib/people/sign-in/commands";
import { rebuildIndex } from "@/lib/search/commands";
import type { JobName } from "./input";
import type { Job, StepOutcome } from "./job";
import { workOnce } from "./work";

/** Work that is done by jobs of its own, so that a pile of files to read never holds back a mail. */
const reading: WorkName[] = ["documents.read"];
const indexing: WorkName[] = ["search.index", "expertise.refresh"];
const telling = workNames.filter((name) => !reading.includes(name) && !indexing.includes(name));

/** The name of each scheduled job, how often it runs, and the domain function that does a step of it. */
export const registry: Record<JobName, Job> = {
  outbox: { every: 1, step: (ctx) => working(ctx, telling) },
  extraction: { every: 1, step: (ctx) => working(ctx, reading) },
  index: { every: 1, step: (ctx) => working(ctx, indexing) },
  expertise: { every: HOUR / MINUTE, step: deriveExpertise },
  reindex: { every: null, step: async (ctx) => ({ counts: await rebuildIndex(ctx), next: null }) },
  retention: { every: DAY / MINUTE, step: forgetWhatIsOver },
};

/** One batch of waiting work; there is more to do as long as there was any. */
async function working(ctx: Context, names: WorkName[]): Promise<StepOutcome> {
  const counts = await workOnce(ctx, names);
  return { counts, next: counts.done + counts.failed > 0 ? { more: true } : null };
}

/** Removes what is past its time: sessions, sign-in tokens, counters, and work that was done long ago. */
async function forgetWhatIsOver(ctx: Context): Promise<StepOutcome> {
  await forgetOldSessions(ctx);
  await forgetOldTokens(ctx);
  await forgetOldLimits(ctx);
  await ctx.queue.maintain();
  return { counts: {}, next: null };
}
