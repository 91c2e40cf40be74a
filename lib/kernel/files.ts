import type { Readable } from "node:stream";

export type StoredFile = { size: number; sha256: string };

/** A file that arrives in parts, at its key and under the name that the store gave the arriving. */
export type Arriving = { key: string; arrival: string };
/** Counted from 1. All are equally long, the last may be shorter. */
export type Part = { number: number; size: number };

/** What a download is called and how a browser takes it: headers, made from our own list. */
export type Shown = { mediaType: string; disposition: string };

/**
 * Files by random key. A key is never made from what a person typed. A store that refuses, hangs or cuts the line is told of
 * with the code `unavailable`, well within ten seconds.
 */
export type Files = {
  /** Stores a stream under a key, whole or not at all. Refuses with `FileTooLarge` past `maxBytes`. */
  put(key: string, content: Readable, maxBytes: number): Promise<StoredFile>;
  open(key: string, range?: { start: number; end: number }): Promise<Readable>;
  size(key: string): Promise<number | null>;
  remove(key: string): Promise<void>;
  /** A path on this machine that holds the file's bytes while `use` runs (extraction reads a path). */
  withLocalCopy<T>(key: string, use: (path: string) => Promise<T>): Promise<T>;
  /** An address that gives this file to whoever has it, for a minute; null when it must come through us. */
  link(key: string, shown: Shown): Promise<string | null>;
  /** A page of what is stored below a folder, by key; `next` is where the following page begins. */
  list(folder: string, after?: string): Promise<{ files: { key: string; storedAt: Date }[]; next: string | null }>;
  parts: PartsOfFiles;
};

export type PartsOfFiles = {
  begin(key: string): Promise<string>;
  /** An address that takes exactly this part, for five minutes; null when it must come through us. */
  address(file: Arriving, part: Part): Promise<string | null>;
  /** Takes a part in, in place of an earlier one of its number. */
  put(file: Arriving, part: Part, content: Readable): Promise<void>;
  /** None when it was joined or given up. */
  list(file: Arriving): Promise<Part[]>;
  /** Makes a whole of the parts. Doing it again does no harm. */
  join(file: Arriving): Promise<void>;
  /** Forgets the parts, if there are any. */
  abort(file: Arriving): Promise<void>;
  /** Forgets the parts of everything that began to arrive in a folder before a moment, and says of how many. */
  abortBefore(folder: string, moment: Date): Promise<number>;
};

export class FileTooLarge extends Error {
  override readonly name = "FileTooLarge";
}

/** By its name: the server's bundles each have their own copy of the class. */
export const isFileTooLarge = (error: unknown): boolean => error instanceof Error && error.name === "FileTooLarge";

/** Some files are left behind now and then. When it is most of them, this is not the database of this store: one put back from earlier, or a new one. */
const FEW_ORPHANS = 20;

/** For whoever clears away what belongs to nobody. */
export function refuseStrangeStore(orphans: number, all: number): void {
  if (orphans > FEW_ORPHANS && orphans > all / 2)
    throw new Error(
      `${orphans} of ${all} stored files belong to nobody: is this the database that goes with this store? Nothing was removed.`,
    );
}

const keyShape = /^[a-z0-9]+(?:[/-][a-z0-9]+)*$/;

/** Every engine looks at its keys with this, so that none is ever a path. */
export const isKey = (text: string): boolean => keyShape.test(text);

export function checkedKey(key: string): string {
  if (!isKey(key)) throw new Error("not a file key");
  return key;
}
