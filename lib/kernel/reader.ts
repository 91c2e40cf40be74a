import type { FileKind } from "./file-kinds";

export type UnreadableReason =
  | "encrypted"
  | "damaged"
  | "too-large"
  | "too-slow"
  | "unsupported"
  | "mismatch"
  | "legacy"
  /** Nothing in the file at all. */
  | "empty"
  /** Read without trouble, but there are no words in it. */
  | "no-text"
  | "scan";

/**
 * One string per page, slide or sheet. A line is a paragraph: `# ` to `###### ` a heading, `- ` a list item (indented by two
 * spaces a level), `> ` a speaker's note, tabs between the cells of a table row. `cut` tells that a limit left some text out.
 */
export type Extraction =
  | { ok: true; kind: FileKind; pages: string[]; cut: boolean }
  | { ok: false; reason: UnreadableReason; kind?: FileKind };

/** Reads the text of a file, whatever the file tries; and makes a picture (WebP) of a page of a PDF, or null where that fails. */
export type Reader = {
  read(file: string, fileName: string): Promise<Extraction>;
  picture(file: string, page: number): Promise<Buffer | null>;
};
