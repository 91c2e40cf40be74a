import "server-only";
import type { Context } from "@/lib/kernel/context";
import { MINUTE } from "@/lib/kernel/dates";
import { authorize } from "@/lib/policy/rules";
import { jobNames } from "../input";
import { registry } from "../registry";
import { jobRuns } from "../tables";

/** Longer than this a technical message helps nobody. */
const MOST = 300;

/** What a database was asked may hold what people wrote: everything from there on is left out. */
const withoutValues = (problem: string) =>
  (problem.split(/\nparams:|Failed query:/)[0] ?? "")
    .replace(/\S+@\S+/g, "…")
    .trim()
    .slice(0, MOST);

/** Work that was tried to the end and is not done, newest first: what it was, and why, in the words of a machine. */
export async function failedWork(ctx: Context) {
  authorize(ctx.actor, "work.see", null);
  const failures = await ctx.queue.failures();
  return failures.map(({ id, name, failedAt, output }) => ({ id, name, failedAt, problem: withoutValues(output) }));
}

export type JobState = "never" | "running" | "continues" | "failed" | "done";

/** Every job with how its last run went. */
export async function jobStates(ctx: Context) {
  authorize(ctx.actor, "work.see", null);
  const runs = new Map((await ctx.db.select().from(jobRuns)).map((run) => [run.name, run]));
  return jobNames.map((name) => {
    const run = runs.get(name);
    return {
      name,
      every: registry[name].every,
      state: run ? stateOf(run, ctx.now) : ("never" as const),
      startedAt: run?.startedAt ?? null,
      counts: Object.entries(run?.counts ?? {}),
      problem: run?.problem ? withoutValues(run.problem) : null,
    };
  });
}

/** A job may miss a few ticks while a host sleeps; this many minutes more is trouble. */
const GRACE = 15;

/** Whether a job with a schedule has not begun for so long that its scheduler must have stopped. */
export function isLate({ every, startedAt }: { every: number | null; startedAt: Date | null }, now: Date): boolean {
  if (every === null) return false;
  return !startedAt || now.getTime() - startedAt.getTime() > (2 * every + GRACE) * MINUTE;
}

function stateOf(run: typeof jobRuns.$inferSelect, now: Date): JobState {
  if (run.leaseUntil && run.leaseUntil > now) return "running";
  if (run.problem) return "failed";
  return run.checkpoint ? "continues" : "done";
}
