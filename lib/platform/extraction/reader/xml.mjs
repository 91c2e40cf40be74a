import { Unreadable } from "./limits.mjs";

const named = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export const unescapeXml = (text) =>
  text.includes("&")
    ? text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (_, name) => {
        if (name[0] !== "#") return named[name] ?? " ";
        const code = name[1].toLowerCase() === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
      })
    : text;

/**
 * Walks XML without building a tree. Names lose their prefix: producers choose it freely. Entities of the file's own are
 * refused, because they multiply. `partly` tells that the end was cut off on purpose.
 */
export function walkXml(xml, { open, close, text }, { partly = false } = {}) {
  const path = [];
  let at = 0;
  while (at < xml.length) {
    const from = xml.indexOf("<", at);
    if (from < 0) break;
    if (from > at && path.length > 0) text?.(unescapeXml(xml.slice(at, from)));
    at = skipSpecial(xml, from, text);
    if (at > from) continue;
    const end = tagEnd(xml, from);
    if (end < 0) break;
    visitTag(xml.slice(from + 1, end), path, open, close);
    at = end + 1;
  }
  if (path.length > 0 && !partly) throw new Unreadable("damaged");
}

/** Comments, instructions and literal text. Returns where to go on, or `from` for an ordinary tag. */
function skipSpecial(xml, from, text) {
  const past = (mark) => {
    const end = xml.indexOf(mark, from);
    return end < 0 ? xml.length : end + mark.length;
  };
  const next = xml[from + 1];
  if (next === "?") return past("?>");
  if (next !== "!") return from;
  if (xml.startsWith("<!--", from)) return past("-->");
  if (!xml.startsWith("<![CDATA[", from)) {
    if (xml.startsWith("<!ENTITY", from) || xml.slice(from, from + 2000).includes("<!ENTITY")) throw new Unreadable("damaged");
    return past(">");
  }
  const end = past("]]>");
  text?.(xml.slice(from + 9, end - 3));
  return end;
}

/** The `>` of a tag; one inside an attribute does not count. */
function tagEnd(xml, from) {
  let end = xml.indexOf(">", from);
  const quotes = (upTo) => (xml.slice(from, upTo).match(/"/g)?.length ?? 0) % 2;
  while (end > 0 && quotes(end) === 1) end = xml.indexOf(">", end + 1);
  return end;
}

function visitTag(tag, path, open, close) {
  if (tag[0] === "/") {
    const name = localName(tag.slice(1).trim());
    if (path.pop() !== name) throw new Unreadable("damaged");
    close?.(name);
    return;
  }
  const name = localName(/^[^\s/]+/.exec(tag)?.[0] ?? "");
  open?.(name, tag);
  if (tag.endsWith("/")) close?.(name);
  else path.push(name);
  if (path.length > 2000) throw new Unreadable("too-large");
}

const localName = (name) => name.slice(name.indexOf(":") + 1);

/** An attribute of a tag by its local name. */
export function attribute(tag, name) {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found ? unescapeXml(found[1] ?? found[2]) : undefined;
}

/** Relations of a part: id → { target, type }. */
export function relations(xml, folder) {
  const found = new Map();
  if (!xml) return found;
  walkXml(xml, {
    open(name, tag) {
      if (name !== "Relationship") return;
      const target = attribute(tag, "Target") ?? "";
      found.set(attribute(tag, "Id"), {
        target: target.startsWith("/") ? target.slice(1) : resolve(folder, target),
        type: (attribute(tag, "Type") ?? "").split("/").pop(),
      });
    },
  });
  return found;
}

function resolve(folder, target) {
  const parts = folder.split("/").filter(Boolean);
  for (const part of target.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}
