import { z } from "zod";

/** The jobs that a schedule, or `npm run job NAME`, may start. */
export const jobNames = [
  "outbox",
  "extraction",
  "index",
  "expertise",
  "reindex",
  "reconcile",
  "retention",
  "sweeps",
  "reminders",
  "seats",
  "escalations",
  "ladder",
  "topics",
  "reports",
  "digests",
  "validity",
  "registers",
] as const;
export type JobName = (typeof jobNames)[number];

/** What a run did, by name. */
export type Counts = Record<string, number>;

export const jobInput = z.enum(jobNames);
