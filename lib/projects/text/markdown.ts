/** A piece of a line: `**strong**`, `*stressed*`, or plain. Nothing else in a line is markup. */
export type Run = { text: string; isStrong?: boolean; isStressed?: boolean };

/** The paragraphs of a section, in reading order. What people say is about one of these. */
export type Block =
  | { type: "heading"; level: 1 | 2; runs: Run[] }
  | { type: "paragraph"; runs: Run[] }
  | { type: "note"; runs: Run[] }
  | { type: "list"; isOrdered: boolean; items: { depth: 0 | 1; runs: Run[] }[] }
  | { type: "table"; head: Run[][]; rows: Run[][][] };

/** A block with the words it was written in, by which a comment finds it again. */
export type Paragraph = { source: string; block: Block };

const heading = /^(#{1,6})\s+(.+)$/;
const item = /^(\s*)(?:[-*+]|\d{1,3}[.)])\s+(.+)$/;
const ordered = /^\s*\d{1,3}[.)]\s/;
const note = /^>\s?/;
const tableLine = /^\s*\|.*\|\s*$/;

type Kind = "blank" | "heading" | "list" | "note" | "table" | "prose";

function kindOf(line: string): Kind {
  if (line.trim() === "") return "blank";
  if (heading.test(line)) return "heading";
  if (item.test(line)) return "list";
  if (note.test(line)) return "note";
  return tableLine.test(line) ? "table" : "prose";
}

/** A text in Markdown as its paragraphs. An empty line ends one; so does a line of another kind. */
export function paragraphsOf(text: string): Paragraph[] {
  const groups: { kind: Kind; lines: string[] }[] = [];
  let isOpen = false;
  for (const line of text.replaceAll("\r\n", "\n").split("\n")) {
    const kind = kindOf(line);
    const last = groups.at(-1);
    if (kind === "blank") isOpen = false;
    else if (isOpen && last && kind !== "heading" && last.kind === lineIn(last.kind, line, kind)) last.lines.push(line);
    else groups.push({ kind, lines: [line] });
    if (kind !== "blank") isOpen = kind !== "heading";
  }
  return groups.map(({ kind, lines }) => ({ source: lines.map((line) => line.trimEnd()).join("\n"), block: blockOf(kind, lines) }));
}

/** A line that stands further in goes on with the item above it. */
const lineIn = (open: Kind, line: string, kind: Kind): Kind => (open === "list" && kind === "prose" && /^\s/.test(line) ? "list" : kind);

function blockOf(kind: Kind, lines: string[]): Block {
  const [first = ""] = lines;
  if (kind === "heading") {
    const [, marks = "#", words = ""] = heading.exec(first) ?? [];
    return { type: "heading", level: marks.length > 2 ? 2 : 1, runs: runsOf(words.trim()) };
  }
  if (kind === "list") return listOf(lines);
  if (kind === "table") return tableOf(lines);
  const prose = lines.map((line) => (kind === "note" ? line.replace(note, "") : line).trim()).join(" ");
  return { type: kind === "note" ? "note" : "paragraph", runs: runsOf(prose) };
}

function listOf(lines: string[]): Block {
  const items: { depth: 0 | 1; text: string }[] = [];
  for (const line of lines) {
    const [, spaces = "", words] = item.exec(line) ?? [];
    const last = items.at(-1);
    if (words !== undefined) items.push({ depth: spaces.length >= 2 ? 1 : 0, text: words });
    else if (last) last.text = `${last.text} ${line.trim()}`;
  }
  return {
    type: "list",
    isOrdered: ordered.test(lines[0] ?? ""),
    items: items.map(({ depth, text }) => ({ depth, runs: runsOf(text.trim()) })),
  };
}

function tableOf(lines: string[]): Block {
  const cells = lines.map((line) =>
    line
      .trim()
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
  const isRule = (row: string[]) => row.every((cell) => /^:?-{2,}:?$/.test(cell));
  const [head = [], ...rows] = cells.filter((row) => !isRule(row));
  const wide = (row: string[]) => head.map((_, at) => runsOf(row[at] ?? ""));
  return { type: "table", head: wide(head), rows: rows.map(wide) };
}

const marked = /\*\*(?=\S)(.+?)(?<=\S)\*\*|(?<![\w*])[*_](?=\S)([^*_]+?)(?<=\S)[*_](?![\w*])/g;

export function runsOf(line: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const found of line.matchAll(marked)) {
    if (found.index > from) runs.push({ text: line.slice(from, found.index) });
    const [whole, strong, stressed = ""] = found;
    runs.push(strong === undefined ? { text: stressed, isStressed: true } : { text: strong, isStrong: true });
    from = found.index + whole.length;
  }
  if (from < line.length || runs.length === 0) runs.push({ text: line.slice(from) });
  return runs;
}

export const plainOf = (runs: Run[]): string => runs.map(({ text }) => text).join("");

/** What a block says, without markup: one line an item or row. */
export function linesOf(block: Block): string[] {
  if (block.type === "list") return block.items.map(({ runs }) => plainOf(runs));
  if (block.type === "table") return [block.head, ...block.rows].map((row) => row.map(plainOf).join(" – "));
  return [plainOf(block.runs)];
}

export const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;
