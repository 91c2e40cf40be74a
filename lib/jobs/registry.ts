import "server-only";
import type { Context } from "@/lib/kernel/context";
import { forgetOldLimits } from "@/lib/limits/commands";
import { forgetOldSessions } from "@/lib/people/sessions/commands";
import { forgetOldTokens } from "@/lib/people/sign-in/commands";
import type { Counts } from "./commands";
import type { JobName } from "./input";
import { runWaitingWork } from "./work";

/** How long one call may take: well within the shortest limit of a serverless host. */
const SLICE = 8_000;

/** The name of each scheduled job and the domain function that it calls. Each may run twice without harm. */
export const registry: Record<JobName, (ctx: Context) => Promise<Counts>> = {
  outbox: (ctx) => runWaitingWork(ctx, SLICE),
  expertise: async (_ctx) => ({}),
  reindex: async (_ctx) => ({}),
  cleanup: async (ctx) => {
    await forgetOldSessions(ctx);
    await forgetOldTokens(ctx);
    await forgetOldLimits(ctx);
    return {};
  },
};
