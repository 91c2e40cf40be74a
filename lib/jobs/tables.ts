import { bigint, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "@/lib/kernel/columns";
import type { Counts } from "./input";
import type { Checkpoint } from "./job";

/** One row a job: who runs it now holds the lease, where it stopped, and what the last run counted. */
export const jobRuns = pgTable("job_runs", {
  name: text().primaryKey(),
  leaseUntil: moment(),
  /** Of the process that has the lease: who lost it writes nothing more. */
  leaseToken: uuid(),
  /** The last tick of the schedule that was begun. */
  tick: bigint({ mode: "number" }),
  /** Where the run stopped; null when it is done. */
  checkpoint: jsonb().$type<Checkpoint>(),
  startedAt: moment(),
  finishedAt: moment(),
  counts: jsonb().$type<Counts>(),
  failedAt: moment(),
  /** What went wrong last, for admins. */
  problem: text(),
});
