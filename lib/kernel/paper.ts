/** A piece of a document on paper, in reading order. */
export type PaperBlock =
  | { type: "heading"; level: 1 | 2 | 3; text: string /** Named in the contents, with its page. */; isListed?: boolean }
  /** A title page: the title, and lines below it. */
  | { type: "cover"; title: string; lines: string[] }
  | { type: "contents"; title: string }
  /** What follows begins on another page. */
  | { type: "page" }
  | { type: "paragraph"; text: string; isQuiet?: boolean }
  | { type: "list"; items: string[]; isOrdered?: boolean }
  | { type: "table"; head: string[]; rows: string[][] /** Shares of the width. */; shares: number[] };

/** What is printed: its first block is the title. */
export type Paper = { title: string; language: string; authors: string[]; footer: string; blocks: PaperBlock[] };

/** Makes a file of a paper that looks the same everywhere, and that a screen reader can read. */
export type Printer = { print(paper: Paper): Promise<Buffer> };
