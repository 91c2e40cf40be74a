import { MAX_CHARACTERS } from "./limits.mjs";
import { heading, item, Lines } from "./lines.mjs";
import { attribute, walkXml } from "./xml.mjs";

const aside = /^word\/(footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/;

export async function readDocx(zip, part) {
  const styles = headingStyles((await zip.read("word/styles.xml"))?.text);
  const lines = new Lines();
  readStory((await zip.read(part)).text, styles, lines);
  const body = lines.take();
  const asides = new Set();
  for (const name of zip.names.filter((each) => aside.test(each)).sort()) {
    readStory((await zip.read(name)).text, new Map(), lines);
    for (const line of lines.take().split("\n")) asides.add(line);
  }
  const whole = [body, ...asides].join("\n");
  return { pages: [whole.slice(0, MAX_CHARACTERS)], cut: whole.length > MAX_CHARACTERS };
}

/** Style id → heading level. Word names them by an outline level or by the built-in name. */
function headingStyles(xml) {
  const levels = new Map();
  if (!xml) return levels;
  let id;
  walkXml(xml, {
    open(name, tag) {
      if (name === "style") id = attribute(tag, "styleId");
      if (name === "outlineLvl") setLevel(Number(attribute(tag, "val")) + 1);
      if (name !== "name") return;
      const style = (attribute(tag, "val") ?? "").toLowerCase();
      const built = /^(?:heading|kop) (\d)$/.exec(style);
      if (style === "title" || style === "titel") setLevel(1);
      else if (built) setLevel(Number(built[1]));
    },
    close(name) {
      if (name === "style") id = undefined;
    },
  });
  function setLevel(level) {
    if (id && level >= 1 && level <= 9 && !levels.has(id)) levels.set(id, level);
  }
  return levels;
}

function readStory(xml, styles, lines) {
  const paragraphs = [];
  let skip = 0;
  let keep = false;
  let definition = 0;
  const now = () => paragraphs.at(-1);
  const write = (text) => {
    if (now() && skip === 0) now().text += text;
  };
  const setLevel = (level) => {
    if (now()) now().level ||= level ?? 0;
  };
  const setList = (list) => {
    if (now()) now().list = list;
  };
  const opened = {
    p: () => paragraphs.push({ text: "", level: 0, list: -1 }),
    pPr: () => (definition += 1),
    pStyle: (tag) => setLevel(styles.get(attribute(tag, "val"))),
    outlineLvl: (tag) => setLevel((Number(attribute(tag, "val")) + 1) % 10),
    numPr: () => setList(0),
    ilvl: (tag) => setList(Number(attribute(tag, "val")) || 0),
    tab: () => definition === 0 && write("\t"),
    br: () => write(" "),
    cr: () => write(" "),
    noBreakHyphen: () => write("-"),
    tr: () => lines.openRow(),
    tc: () => lines.openCell(),
    Fallback: () => (skip += 1),
    t: () => (keep = true),
  };
  const closed = {
    p: () => addParagraph(paragraphs.pop(), lines),
    pPr: () => (definition -= 1),
    tr: () => lines.closeRow(),
    tc: () => lines.closeCell(),
    Fallback: () => (skip -= 1),
    t: () => (keep = false),
  };
  walkXml(xml, {
    open: (name, tag) => opened[name]?.(tag),
    close: (name) => closed[name]?.(),
    text: (text) => keep && write(text),
  });
}

function addParagraph(paragraph, lines) {
  const text = paragraph?.text.trim();
  if (!text) return;
  if (paragraph.level > 0) lines.add(heading(paragraph.level, text));
  else lines.add(paragraph.list >= 0 ? item(paragraph.list, text) : text);
}
