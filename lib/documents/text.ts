/** The text of a document as pieces that a page can show. Lines carry their structure; see lib/kernel/reader.ts. */
export type TextBlock =
  | { type: "heading"; level: number; text: string }
  | { type: "paragraph"; text: string }
  | { type: "note"; text: string }
  | TextList
  | { type: "table"; rows: string[][] };

/** `indent`: spaces before its items, by which we know what lies within what. */
export type TextList = { type: "list"; ordered: boolean; start: number; indent: number; items: TextItem[] };
export type TextItem = { text: string; inner: TextList[] };

/** What a list says, one line an item, where lists do not lie within one another. */
export const itemTexts = ({ items }: TextList): string[] => items.flatMap(({ text, inner }) => [text, ...inner.flatMap(itemTexts)]);

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
  const [, spaces = "", number, text] = /^(\s*)(?:-|(\d{1,3})[.)]) (.+)$/.exec(line) ?? [];
  if (text === undefined) return { type: "paragraph", text: line.trim() };
  const item = { text, inner: [] };
  return { type: "list", ordered: number !== undefined, start: Number(number ?? 1), indent: spaces.length, items: [item] };
}

function merged(open: TextBlock | undefined, next: TextBlock): boolean {
  if (open?.type === "list" && next.type === "list") return taken(open, next);
  if (open?.type !== "table" || next.type !== "table") return false;
  open.rows.push(...next.rows);
  return true;
}

/** An item that stands further in belongs to the item above it. */
function taken(open: TextList, next: TextList): boolean {
  const last = open.items.at(-1);
  if (next.indent > open.indent && last) {
    const inner = last.inner.at(-1);
    if (!inner || !taken(inner, next)) last.inner.push(next);
    return true;
  }
  if (next.indent < open.indent || open.ordered !== next.ordered || !follows(open, next)) return false;
  open.items.push(...next.items);
  return true;
}

const follows = (open: TextList, next: TextList) => !open.ordered || next.start === open.start + open.items.length;

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
