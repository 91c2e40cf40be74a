import { jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "@/lib/kernel/columns";

/** One row a job: who runs it now holds the lease, and what the last run counted. */
export const jobRuns = pgTable("job_runs", {
  name: text().primaryKey(),
  leaseUntil: moment(),
  startedAt: moment(),
  finishedAt: moment(),
  counts: jsonb().$type<Record<string, number>>(),
});
