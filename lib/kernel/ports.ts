import type { Readable } from "node:stream";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";

/** One type for every database that we run on: the embedded one, node-postgres and the serverless driver. */
export type Database = NodePgDatabase;

export type StoredFile = { size: number; sha256: string };

/** Files by random key. A key is never made from what a person typed. */
export type Files = {
  /** Stores a stream under a key, whole or not at all. Refuses with `too-large` past `maxBytes`. */
  put(key: string, content: Readable, maxBytes: number): Promise<StoredFile>;
  open(key: string, range?: { start: number; end: number }): Promise<Readable>;
  size(key: string): Promise<number | null>;
  remove(key: string): Promise<void>;
  /** A path on this machine that holds the file's bytes while `use` runs (extraction reads a path). */
  withLocalCopy<T>(key: string, use: (path: string) => Promise<T>): Promise<T>;
};

export class FileTooLarge extends Error {
  override readonly name = "FileTooLarge";
}

/** By its name: the server's bundles each have their own copy of the class. */
export const isFileTooLarge = (error: unknown): boolean => error instanceof Error && error.name === "FileTooLarge";

export type Letter = {
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** Stable, so that a letter sent twice is recognised as one. */
  messageId: string;
};

export type Mail = { send(letter: Letter): Promise<void> };

/** Work to do later. Whatever is put here within a transaction exists exactly when the transaction does. */
export type Work = { id: string; name: string; data: Record<string, unknown>; retryCount: number };
export type FailedWork = { id: string; name: string; data: Record<string, unknown>; failedAt: Date; output: string };

export type Queue = {
  put(db: Database, name: string, data: Record<string, unknown>, options?: { startAfter?: Date; once?: string }): Promise<void>;
  take(name: string, count: number): Promise<Work[]>;
  done(name: string, ids: string[]): Promise<void>;
  /** Gives the work back for another try; after the last try it lands among the failed. */
  failed(name: string, id: string, error: Error): Promise<void>;
  failures(): Promise<FailedWork[]>;
  retry(name: string, id: string): Promise<void>;
  /** The names under which work is ready to be taken now. */
  ready(): Promise<string[]>;
};
