import type { Readable } from "node:stream";

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
