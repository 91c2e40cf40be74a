/** A line of extracted text with what the reader knew of its place: see lib/kernel/reader.ts. */
export type Line = {
  text: string;
  type: "heading" | "paragraph" | "item" | "note" | "row";
  /** Of a heading, 1 to 6; otherwise 0. */
  level: number;
  page: number;
};

export const linesOf = (pages: string[]): Line[] =>
  pages.flatMap((page, number) => page.split("\n").flatMap((line) => (line.trim() === "" ? [] : [lineOf(line, number)])));

function lineOf(line: string, page: number): Line {
  const heading = /^(#{1,6}) (.+)$/.exec(line);
  if (heading?.[1] && heading[2]) return { text: tidy(heading[2]), type: "heading", level: heading[1].length, page };
  if (line.startsWith("> ")) return { text: tidy(line.slice(2)), type: "note", level: 0, page };
  if (line.includes("\t")) return { text: tidy(line), type: "row", level: 0, page };
  const item = /^\s*(?:[-•*]|\d{1,3}[.)]) (.+)$/.exec(line);
  if (item?.[1]) return { text: tidy(item[1]), type: "item", level: 0, page };
  return { text: tidy(line), type: "paragraph", level: 0, page };
}

const tidy = (text: string) =>
  text
    .replace(/\*\*|__/g, "")
    .replace(/\s+/g, " ")
    .trim();
