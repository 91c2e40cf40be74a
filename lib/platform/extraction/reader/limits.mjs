export class Unreadable extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** Of text, over the whole file: a book of 1,500 pages. */
export const MAX_CHARACTERS = 4_000_000;
/** Parts in an office file; a presentation of 500 slides with pictures has 3,000. */
export const MAX_ENTRIES = 50_000;
/** Unpacked, of one part and of everything we unpack. */
export const MAX_PART_BYTES = 48_000_000;
export const MAX_UNPACKED_BYTES = 120_000_000;
/** What the directory of an office file promises: a file is 200 MB at most, and only its pictures and films are large. */
export const MAX_PROMISED_BYTES = 1_000_000_000;
export const MAX_PAGES = 5_000;
