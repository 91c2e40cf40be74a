import "server-only";
import { deriveExpertise } from "@/lib/expertise/derive/commands";
import type { Context } from "@/lib/kernel/context";
import { forgetOldLimits } from "@/lib/limits/commands";
import { forgetOldSessions } from "@/lib/people/sessions/commands";
import { forgetOldTokens } from "@/lib/people/sign-in/commands";
import { rebuildIndex } from "@/lib/search/commands";
import type { Counts, JobName } from "./input";
import { runWaitingWork } from "./work";

/** How long one call may take: well within the shortest limit of a serverless host. */
const SLICE = 8_000;

/** The name of each scheduled job and the domain function that it calls. Each may run twice without harm. */
export const registry: Record<JobName, (ctx: Context) => Promise<Counts>> = {
  outbox: (ctx) => runWaitingWork(ctx, SLICE),
  expertise: deriveExpertise,
  reindex: rebuildIndex,
  cleanup: async (ctx) => {
    await forgetOldSessions(ctx);
    await forgetOldTokens(ctx);
    await forgetOldLimits(ctx);
    return {};
  },
};
