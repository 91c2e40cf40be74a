"use server";

import { retryWork, runNow } from "@/lib/jobs/overview/commands";
import { retryWorkInput, runNowInput } from "@/lib/jobs/overview/input";
import { env } from "@/lib/platform/env";
import { action } from "@/lib/web/action";

export const tryAgain = action(retryWorkInput, async (ctx, input) => {
  await retryWork(ctx, input);
  return { key: "admin.workAgainDone" };
});

export const runJobNow = action(runNowInput, async (ctx, { job }) => {
  const { state } = await runNow(ctx, job, env().sliceMs);
  return { key: "admin.jobRan", params: { state } };
});
