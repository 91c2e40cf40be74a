/** Text as the reader wrote it marks its structure with # and > and -; see lib/kernel/reader.ts. */
const MARKS = /^(?:#{1,6}|>|-)\s+/gm;

export const plain = (page: string): string => page.replace(MARKS, "");
