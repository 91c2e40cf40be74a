import "server-only";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/policy/rules";
import { type JobResult, runJob } from "../commands";
import type { JobName } from "../input";

/** Tries failed work once more. */
export async function retryWork(ctx: Context, { name, id }: { name: string; id: string }): Promise<void> {
  authorize(ctx.actor, "work.see", null);
  const failures = await ctx.queue.failures();
  if (!failures.some((work) => work.id === id && work.name === name)) throw new DomainError("conflict", "admin.workGone");
  await ctx.queue.retry(name, id);
}

/** Runs a slice of a job because an admin asks. */
export function runNow(ctx: Context, job: JobName, budget: number): Promise<JobResult> {
  authorize(ctx.actor, "work.see", null);
  return runJob(ctx, job, { budget, because: "now" });
}
