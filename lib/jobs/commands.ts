import "server-only";
import { eq, isNull, lt, or, sql } from "drizzle-orm";
import { asSystem, type Context } from "@/lib/kernel/context";
import { after, MINUTE } from "@/lib/kernel/dates";
import type { Counts, JobName } from "./input";
import { registry } from "./registry";
import { jobRuns } from "./tables";

/** A run that says nothing for this long is taken for dead, and another may start. */
const LEASE = 2 * MINUTE;

/** Runs a job unless it is running already. Gives what it counted, or null when somebody else has the lease. */
export async function runJob(ctx: Context, name: JobName): Promise<Counts | null> {
  if (!(await takeLease(ctx, name))) return null;
  const renew = setInterval(() => void renewLease(ctx, name), LEASE / 3);
  try {
    const counts = await registry[name](asSystem(ctx));
    await ctx.db.update(jobRuns).set({ leaseUntil: null, finishedAt: new Date(), counts }).where(eq(jobRuns.name, name));
    return counts;
  } catch (error) {
    await ctx.db.update(jobRuns).set({ leaseUntil: null }).where(eq(jobRuns.name, name));
    throw error;
  } finally {
    clearInterval(renew);
  }
}

/** One statement, so that of many callers exactly one gets the lease. */
async function takeLease(ctx: Context, name: JobName): Promise<boolean> {
  const lease = { leaseUntil: after(ctx.now, LEASE), startedAt: ctx.now };
  const taken = await ctx.db
    .insert(jobRuns)
    .values({ name, ...lease })
    .onConflictDoUpdate({ target: jobRuns.name, set: lease, setWhere: or(isNull(jobRuns.leaseUntil), lt(jobRuns.leaseUntil, ctx.now)) })
    .returning({ name: jobRuns.name });
  return taken.length === 1;
}

async function renewLease(ctx: Context, name: JobName): Promise<void> {
  await ctx.db.update(jobRuns).set({ leaseUntil: sql`now() + interval '2 minutes'` }).where(eq(jobRuns.name, name));
}
