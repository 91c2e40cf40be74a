import { heading, item } from "./lines.mjs";

const bullet = /^[•▪●◦‣■□➢➤✓\uf0b7\uf0a7\uf0d8]\s*/u;

/** Lines → paragraphs and headings, a string per page. */
export function paragraphsOf(printed) {
  const pages = withoutRunningLines(printed);
  const body = commonSize(pages);
  const levels = headingSizes(pages, body);
  return pages.map((lines) => pageText(lines, body, levels));
}

/** Headers and footers: what stands at the edge of most pages, page numbers aside, is kept once. */
function withoutRunningLines(pages) {
  const atEdge = (lines, at) => at < 2 || at >= lines.length - 2;
  const name = (line) => line.text.replace(/\d+/g, "#");
  const count = new Map();
  for (const lines of pages)
    for (const line of new Set(lines.filter((_, at) => atEdge(lines, at)).map(name))) count.set(line, (count.get(line) ?? 0) + 1);
  const often = Math.max(3, pages.length * 0.6);
  const seen = new Set();
  return pages.map((lines) =>
    lines.filter((line, at) => {
      if (!atEdge(lines, at)) return true;
      const key = name(line);
      if ((count.get(key) ?? 0) < often) return true;
      if (seen.has(key) || !/\p{L}/u.test(key)) return false;
      seen.add(key);
      return true;
    }),
  );
}

function commonSize(pages) {
  const weight = new Map();
  for (const { size, text } of pages.flat()) weight.set(size, (weight.get(size) ?? 0) + text.length);
  return [...weight].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

const mayBeHeading = (line, body) =>
  line.size >= body * 1.15 && line.text.length <= 140 && !line.text.includes("\t") && /\p{L}{2}/u.test(line.text);

/** The three largest letter sizes that short lines use; a size of one line per ten is a style of text, not of headings. */
function headingSizes(pages, body) {
  const lines = pages.flat();
  const count = new Map();
  for (const line of lines) if (mayBeHeading(line, body)) count.set(line.size, (count.get(line.size) ?? 0) + 1);
  const sizes = [...count].filter(([, times]) => times <= Math.max(3, lines.length / 4)).map(([size]) => size);
  return new Map(sizes.sort((a, b) => b - a).map((size, rank) => [size, Math.min(3, rank + 1)]));
}

function pageText(lines, body, levels) {
  const right = Math.max(0, ...lines.map((line) => line.right));
  const paragraphs = [];
  let previous;
  for (const line of lines) {
    const level = mayBeHeading(line, body) ? levels.get(line.size) : undefined;
    if (previous && continues(previous, { ...line, level }, right)) paragraphs.push(joined(paragraphs.pop(), line.text));
    else paragraphs.push(opening(line.text, level));
    previous = { ...line, level };
  }
  return paragraphs.join("\n").replace(leader, "$1 ");
}

/** The dots of a table of contents and the page they lead to are two words. */
const leader = /(\.{4})(?=\d)/g;

const opening = (text, level) => (level ? heading(level, text) : bullet.test(text) ? item(0, text.replace(bullet, "")) : text);

function continues(previous, line, right) {
  if (previous.level !== line.level || Math.abs(previous.size - line.size) > 1) return false;
  if (bullet.test(line.text) || previous.text.includes("\t") || line.text.includes("\t")) return false;
  const gap = previous.y - line.y;
  if (gap <= 0 || gap > line.size * 1.9) return false;
  if (line.level) return true;
  if (/^(\d+(\.\d+)*[.)]|[-–o])\s/.test(line.text)) return false;
  // A line that ends well before the margin ended its paragraph, unless the next starts in the middle of a sentence.
  return previous.right > right - line.size * 8 || /^\p{Ll}/u.test(line.text);
}

/** A word that was divided at the end of a line becomes one again, but "ICT- en" stays. */
const joined = (paragraph, text) =>
  /\p{Ll}-$/u.test(paragraph) && /^\p{Ll}/u.test(text) && !/^(en|of|and|or)\b/.test(text)
    ? paragraph.slice(0, -1) + text
    : `${paragraph} ${text}`;
