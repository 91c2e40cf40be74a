/** Markdown is nearly our own form already: only the marks inside a line go, and tables become rows. */
export function readMarkdown(text) {
  let fenced = false;
  const lines = [];
  for (const line of withoutFrontMatter(text).split("\n")) {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
    else lines.push(fenced ? line : plainLine(line));
  }
  return underlinedHeadings(lines).join("\n");
}

const withoutFrontMatter = (text) => text.replace(/^---\n[\s\S]{0,20000}?\n---\n/, "");

function plainLine(line) {
  if (/^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/.test(line) && line.includes("|")) return "";
  const text = line
    .replace(/^(\s*)[*+] /, "$1- ")
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replace(/<[^<>]{1,300}>/g, (tag) => (/^<(https?:|mailto:)/.test(tag) ? tag.slice(1, -1) : ""))
    .replace(/(\*\*|__)(?=\S)(.+?)\1/g, "$2")
    .replace(/(^|[\s(])[*_](?=\S)([^*_]+)[*_](?=[\s).,;:!?]|$)/g, "$1$2")
    .replace(/`([^`]+)`/g, "$1");
  return /^\s*\|.*\|\s*$/.test(text)
    ? text
        .trim()
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim())
        .join("\t")
    : text;
}

function underlinedHeadings(lines) {
  const result = [];
  for (const line of lines) {
    const mark = /^(=|-){3,}\s*$/.exec(line)?.[1];
    const above = result.at(-1);
    if (mark && above?.trim() && !/^(#|\s*- )/.test(above)) result[result.length - 1] = `${mark === "=" ? "#" : "##"} ${above}`;
    else if (!mark) result.push(line);
  }
  return result;
}
