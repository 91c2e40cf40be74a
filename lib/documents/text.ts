/** The text of a document as pieces that a page can show. Lines carry their structure; see lib/kernel/reader.ts. */
export type TextBlock =
  | { type: "heading"; level: number; text: string }
  | { type: "paragraph"; text: string }
  | { type: "note"; text: string }
  | { type: "list"; ordered: boolean; start: number; items: string[] }
  | { type: "table"; rows: string[][] };

export function blocksOf(page: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const line of page.split("\n")) {
    if (!line.trim()) continue;
    const next = blockOf(line);
    if (!merged(blocks.at(-1), next)) blocks.push(next);
  }
  return blocks.map(asProseWhenSingle);
}

function blockOf(line: string): TextBlock {
  const [, marks, title] = /^(#{1,6}) (.+)$/.exec(line) ?? [];
  if (marks !== undefined && title !== undefined) return { type: "heading", level: marks.length, text: title };
  if (line.startsWith("> ")) return { type: "note", text: line.slice(2) };
  if (line.includes("\t")) return { type: "table", rows: [line.split("\t").map((cell) => cell.trim())] };
  const [, bullet] = /^\s*- (.+)$/.exec(line) ?? [];
  if (bullet !== undefined) return { type: "list", ordered: false, start: 1, items: [bullet] };
  const [, number, item] = /^\s*(\d{1,3})[.)] (.+)$/.exec(line) ?? [];
  if (number !== undefined && item !== undefined) return { type: "list", ordered: true, start: Number(number), items: [item] };
  return { type: "paragraph", text: line.trim() };
}

function merged(open: TextBlock | undefined, next: TextBlock): boolean {
  if (open?.type === "table" && next.type === "table") open.rows.push(...next.rows);
  else if (open?.type === "list" && next.type === "list" && open.ordered === next.ordered && follows(open, next))
    open.items.push(...next.items);
  else return false;
  return true;
}

const follows = (open: { ordered: boolean; start: number; items: string[] }, next: { start: number }) =>
  !open.ordered || next.start === open.start + open.items.length;

/** One row with a tab in it is a line of prose, not a table. */
function asProseWhenSingle(block: TextBlock): TextBlock {
  if (block.type !== "table" || block.rows.length > 1) return block;
  return { type: "paragraph", text: (block.rows[0] ?? []).join(" ") };
}

/** Of text on one screen: about 40 pages of print. */
const CHARACTERS_PER_PART = 120_000;

export type TextPart = { page: number; text: string }[];

/** Divides a long text over several screens, between pages and, where one page is a whole book, between lines. */
export function partsOf(pages: string[]): TextPart[] {
  const parts: TextPart[] = [[]];
  let room = CHARACTERS_PER_PART;
  for (const [at, page] of pages.entries()) {
    for (const text of pieces(page)) {
      if (text.length > room && (parts.at(-1) ?? []).length > 0) {
        parts.push([]);
        room = CHARACTERS_PER_PART;
      }
      parts.at(-1)?.push({ page: at + 1, text });
      room -= text.length;
    }
  }
  return parts;
}

function pieces(page: string): string[] {
  const found: string[] = [];
  let rest = page;
  while (rest.length > CHARACTERS_PER_PART) {
    const end = rest.lastIndexOf("\n", CHARACTERS_PER_PART);
    const cut = end > 0 ? end : CHARACTERS_PER_PART;
    found.push(rest.slice(0, cut));
    rest = rest.slice(cut).replace(/^\n/, "");
  }
  return [...found, rest].filter((piece) => piece.trim() !== "");
}
