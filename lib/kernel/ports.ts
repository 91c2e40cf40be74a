import type { NodePgDatabase } from "drizzle-orm/node-postgres";

/** One type for every database that we run on: the embedded one, node-postgres and the serverless driver. */
export type Database = NodePgDatabase;

/** Work to do later. Whatever is put here within a transaction exists exactly when the transaction does. */
export type Work = { id: string; name: string; data: Record<string, unknown>; retryCount: number };
export type FailedWork = { id: string; name: string; data: Record<string, unknown>; failedAt: Date; output: string };

export type PutOptions = { startAfter?: Date; once?: string; patience?: { tries: number; pause: number } };

export type Queue = {
  put(db: Database, name: string, data: Record<string, unknown>, options?: PutOptions): Promise<void>;
  /** The same for many at once, in one statement. */
  putMany(db: Database, name: string, data: Record<string, unknown>[]): Promise<void>;
  take(name: string, count: number): Promise<Work[]>;
  done(name: string, ids: string[]): Promise<void>;
  /** Gives the work back for another try; after the last try it lands among the failed. */
  failed(name: string, id: string, error: Error): Promise<void>;
  failures(): Promise<FailedWork[]>;
  retry(name: string, id: string): Promise<void>;
  /** The names under which work is ready to be taken now. */
  ready(): Promise<string[]>;
  /** Gives back what a process that died had taken, and forgets what was done long ago. */
  maintain(): Promise<void>;
  /** Gives back at once whatever was taken: for who knows that nobody else is at work. */
  giveBack(): Promise<void>;
  /** Removes work that holds this, also what was done: for what must be kept nowhere any more. */
  forget(db: Database, data: Record<string, unknown>): Promise<void>;
  /** Since when the oldest work of this name waits or is at hand; what failed for good waits for a person, and does not count. */
  oldest(name: string): Promise<Date | null>;
  /** How much waits, since when, and how much failed for good. */
  load(): Promise<{ waiting: number; oldest: Date | null; failed: number }>;
};
