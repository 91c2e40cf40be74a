import "server-only";
import { and, eq, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { asSystem, type Context } from "@/lib/kernel/context";
import { after, clockFrom, MINUTE } from "@/lib/kernel/dates";
import { newId } from "@/lib/kernel/ids";
import type { Counts, JobName } from "./input";
import type { Checkpoint } from "./job";
import { registry } from "./registry";
import { jobRuns } from "./tables";

/** A run that says nothing for this long is taken for dead, and another goes on where it was. */
const LEASE = 2 * MINUTE;

/**
 * `done`: nothing is left. `continues`: its time was over, the next call goes on. `running`: another process is at it.
 * `waits`: it ran in this tick of its schedule already.
 */
export type JobResult = { state: "done" | "continues" | "running" | "waits"; counts: Counts };

type Options = {
  /** Milliseconds that this call may take. */
  budget: number;
  /** `tick`: as the schedule says, once a tick. `now`: because a person asks. */
  because: "tick" | "now";
};

/** For commands and the seed: until it is done, because a person asks. */
export const wholly: Options = { budget: Number.POSITIVE_INFINITY, because: "now" };

/** Runs a job for a while, from where it stopped. However many call at once, one runs. */
export async function runJob(ctx: Context, name: JobName, { budget, because }: Options): Promise<JobResult> {
  const now = clockFrom(ctx.now);
  const lease = await takeLease(ctx, name, because);
  if (!lease) return { state: await whyNot(ctx, name), counts: {} };
  const renew = setInterval(() => void keep(ctx, lease.token, { leaseUntil: after(now(), LEASE) }).catch(() => {}), LEASE / 4);
  try {
    return await runSteps(ctx, name, { ...lease, now, until: Date.now() + budget });
  } catch (error) {
    // Without a tick the next call tries again.
    await keep(ctx, lease.token, { leaseUntil: null, tick: null, failedAt: now(), problem: String(error).slice(0, 500) });
    throw error;
  } finally {
    clearInterval(renew);
  }
}

type Lease = { token: string; from: Checkpoint | null; counts: Counts };
type Span = { now: () => Date; until: number };

async function runSteps(ctx: Context, name: JobName, { token, from, counts, now, until }: Lease & Span): Promise<JobResult> {
  let at = from;
  let total = counts;
  do {
    const { counts: more, next } = await registry[name].step({ ...asSystem(ctx), now: now() }, at);
    at = next;
    total = sumOf(total, more);
    const isLast = next === null || Date.now() >= until;
    const ending = next === null ? { finishedAt: now(), problem: null } : {};
    const kept = await keep(ctx, token, {
      checkpoint: next,
      counts: total,
      leaseUntil: isLast ? null : after(now(), LEASE),
      ...ending,
    });
    // Too slow: another process took over, and is ahead by now.
    if (!kept) return { state: "running", counts: total };
  } while (at !== null && Date.now() < until);
  return { state: at === null ? "done" : "continues", counts: total };
}

/** One statement, so that of many callers exactly one gets the lease. A run that was not finished goes on, whatever the tick. */
async function takeLease(ctx: Context, name: JobName, because: Options["because"]): Promise<Lease | null> {
  // A job without a schedule is gone on with by the clock, but never begun by it.
  if (because === "tick" && registry[name].every === null && !(await wasLeft(ctx, name))) return null;
  const token = newId();
  const tick = tickOf(name, ctx.now);
  const isFree = or(isNull(jobRuns.leaseUntil), lt(jobRuns.leaseUntil, ctx.now));
  const isDue = because === "now" ? undefined : or(sql`${jobRuns.checkpoint} is not null`, isNull(jobRuns.tick), lt(jobRuns.tick, tick));
  const isFresh = sql`${jobRuns.checkpoint} is null`;
  const lease = { leaseUntil: after(ctx.now, LEASE), leaseToken: token };
  const [taken] = await ctx.db
    .insert(jobRuns)
    .values({ name, tick, startedAt: ctx.now, counts: {}, ...lease })
    .onConflictDoUpdate({
      target: jobRuns.name,
      set: {
        ...lease,
        tick,
        startedAt: when(isFresh, ctx.now, jobRuns.startedAt),
        counts: sql`case when ${isFresh} then '{}'::jsonb else ${jobRuns.counts} end`,
      },
      setWhere: and(isFree, isDue),
    })
    .returning({ from: jobRuns.checkpoint, counts: jobRuns.counts });
  return taken ? { token, from: taken.from, counts: taken.counts ?? {} } : null;
}

const when = (condition: SQL, value: Date, otherwise: typeof jobRuns.startedAt): SQL =>
  sql`case when ${condition} then ${value.toISOString()}::timestamptz else ${otherwise} end`;

async function wasLeft(ctx: Context, name: JobName): Promise<boolean> {
  const [run] = await ctx.db.select({ checkpoint: jobRuns.checkpoint }).from(jobRuns).where(eq(jobRuns.name, name));
  return (run?.checkpoint ?? null) !== null;
}

/** Which tick of its schedule a moment falls in. */
const tickOf = (name: JobName, moment: Date): number => Math.floor(moment.getTime() / ((registry[name].every ?? 1) * MINUTE));

async function whyNot(ctx: Context, name: JobName): Promise<"running" | "waits"> {
  const [run] = await ctx.db.select({ leaseUntil: jobRuns.leaseUntil }).from(jobRuns).where(eq(jobRuns.name, name));
  return run?.leaseUntil && run.leaseUntil > ctx.now ? "running" : "waits";
}

/** Writes down how far the run is, while it still has the lease. */
async function keep(ctx: Context, token: string, progress: Partial<typeof jobRuns.$inferInsert>): Promise<boolean> {
  const kept = await ctx.db.update(jobRuns).set(progress).where(eq(jobRuns.leaseToken, token)).returning({ name: jobRuns.name });
  return kept.length === 1;
}

function sumOf(one: Counts, other: Counts): Counts {
  const sum = { ...one };
  for (const [name, count] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}
