import type { Context } from "@/lib/kernel/context";
import type { Counts } from "./input";

/** Where a job stopped, in its own words: what the next step needs to go on. */
export type Checkpoint = Record<string, unknown>;

export type StepOutcome = {
  /** What this step did; the counts of all steps add up. */
  counts: Counts;
  /** Where to go on, or null when the job is done. */
  next: Checkpoint | null;
};

export type Job = {
  /** Minutes between two ticks of its schedule, or null when only a person starts it. Within one tick it runs once. */
  every: number | null;
  /**
   * One step of at most a second or two. It may be run again from the same checkpoint, when a process died in between,
   * and must do no harm then.
   */
  step(ctx: Context, from: Checkpoint | null): Promise<StepOutcome>;
};
