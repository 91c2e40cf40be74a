/** A stretch of a line that is written alike. */
export type PaperRun = { text: string; isStrong?: boolean; isStressed?: boolean };

/** A piece of a document on paper, in reading order. */
export type PaperBlock =
  | { type: "heading"; level: 1 | 2 | 3; text: string /** Named in the contents, with its page. */; isListed?: boolean }
  /** A title page: the title, and lines below it. */
  | { type: "cover"; title: string; lines: string[] }
  | { type: "contents"; title: string }
  /** What follows begins on another page. */
  | { type: "page" }
  | { type: "paragraph"; text: string; isQuiet?: boolean; runs?: PaperRun[] }
  | {
      type: "list";
      items: string[];
      isOrdered?: boolean /** Items that lie within the item above them. */;
      depths?: number[];
      runs?: PaperRun[][];
    }
  | { type: "table"; head: string[]; rows: string[][] /** Shares of the width. */; shares: number[] };

/** What is printed: its first block is the title. */
export type Paper = { title: string; language: string; authors: string[]; footer: string; blocks: PaperBlock[] };

export const paperFormats = ["docx", "odt", "pdf"] as const;
export type PaperFormat = (typeof paperFormats)[number];

/** Makes a file of a paper: a PDF that looks the same everywhere, unless it is to be written on. A screen reader can read each. */
export type Printer = { print(paper: Paper, format?: PaperFormat): Promise<Buffer> };
