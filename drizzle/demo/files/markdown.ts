/** The little Markdown that the demo documents use. */
export type Span = { text: string; bold?: boolean; italic?: boolean };
export type Item = { level: number; ordered: boolean; number: number; spans: Span[] };
export type Block =
  | { type: "heading"; level: number; spans: Span[] }
  | { type: "paragraph"; spans: Span[] }
  | { type: "list"; items: Item[] }
  | { type: "table"; rows: Span[][][] }
  | { type: "note"; spans: Span[] };

export const plain = (spans: Span[]): string => spans.map((span) => span.text).join("");

export function blocksOf(body: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const line of body.split(/\r?\n/)) {
    const next = blockOf(line);
    if (next === undefined) {
      if (line.trim() === "") open = undefined;
      continue;
    }
    if (open && merge(open, next, line)) continue;
    blocks.push(next);
    open = next.type === "heading" ? undefined : next;
  }
  return blocks;
}

function blockOf(line: string): Block | undefined {
  const text = line.trim();
  if (text === "" || isRuler(text)) return undefined;
  const [, marks, title] = /^(#{1,6}) (.*)$/.exec(text) ?? [];
  if (marks !== undefined && title !== undefined) return { type: "heading", level: marks.length, spans: spansOf(title) };
  if (text.startsWith("|")) return { type: "table", rows: [cellsOf(text)] };
  if (text.startsWith(">")) return { type: "note", spans: spansOf(text.slice(1).trim()) };
  const [, indent, mark, words] = /^(\s*)([-*]|\d+[.)]) (.*)$/.exec(line) ?? [];
  if (indent === undefined || mark === undefined || words === undefined) return { type: "paragraph", spans: spansOf(text) };
  const ordered = /\d/.test(mark);
  return {
    type: "list",
    items: [{ level: Math.floor(indent.length / 2), ordered, number: Number.parseInt(mark, 10) || 0, spans: spansOf(words) }],
  };
}

const isRuler = (text: string) => /^(-{3,}|\*{3,}|```.*|\|?[\s:|-]*-{2,}[\s:|-]*\|?)$/.test(text);

/** Adds a line to the block that is open, when it belongs there. */
function merge(open: Block, next: Block, line: string): boolean {
  if (open.type === "list" && next.type === "list") open.items.push(...next.items);
  else if (open.type === "table" && next.type === "table") open.rows.push(...next.rows);
  else if (open.type === "note" && next.type === "note") open.spans.push({ text: " " }, ...next.spans);
  else if (open.type === "paragraph" && next.type === "paragraph") open.spans.push({ text: " " }, ...next.spans);
  else if (open.type === "list" && next.type === "paragraph" && /^\s/.test(line))
    open.items.at(-1)?.spans.push({ text: " " }, ...next.spans);
  else return false;
  return true;
}

const cellsOf = (row: string) =>
  row
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => spansOf(cell.trim()));

function spansOf(text: string): Span[] {
  const spans: Span[] = [];
  for (const [, bold, italic, code, other] of text.matchAll(
    /\*\*(.+?)\*\*|(?<![\p{L}\d])[*_](.+?)[*_](?![\p{L}\d])|`([^`]+)`|([^*_`]+|[*_`])/gu,
  )) {
    if (bold !== undefined) spans.push({ text: bold, bold: true });
    else if (italic !== undefined) spans.push({ text: italic, italic: true });
    else spans.push({ text: code ?? other ?? "" });
  }
  return spans;
}

/** Slides and sheets: the pieces that start at a second-level heading; what stands before the first is left out. */
export function sectionsOf(blocks: Block[]): { title: string; blocks: Block[] }[] {
  const sections: { title: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.type === "heading" && block.level === 2) sections.push({ title: plain(block.spans), blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}
