import { MAX_CHARACTERS, MAX_PAGES } from "./limits.mjs";
import { heading, item, Lines } from "./lines.mjs";
import { attribute, relations, walkXml } from "./xml.mjs";

export async function readPptx(zip, part, until) {
  const pages = [];
  let characters = 0;
  const footers = new Set();
  for (const name of await slidesInOrder(zip, part)) {
    if (pages.length >= MAX_PAGES || characters > MAX_CHARACTERS || Date.now() > until) return { pages, cut: true };
    const page = await readSlide(zip, name, footers);
    characters += page.length;
    pages.push(page);
  }
  return { pages, cut: false };
}

async function slidesInOrder(zip, part) {
  const known = relations((await zip.read("ppt/_rels/presentation.xml.rels"))?.text, "ppt");
  const names = [];
  walkXml((await zip.read(part)).text, {
    open(name, tag) {
      if (name !== "sldId") return;
      const target = known.get(/[\w.-]+:id="([^"]+)"/.exec(tag)?.[1])?.target;
      if (target && zip.names.includes(target)) names.push(target);
    },
  });
  if (names.length > 0) return names;
  const number = (name) => Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 0);
  return zip.names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).sort((a, b) => number(a) - number(b));
}

async function readSlide(zip, name, footers) {
  const folder = name.slice(0, name.lastIndexOf("/"));
  const file = name.slice(folder.length + 1);
  const known = [...relations((await zip.read(`${folder}/_rels/${file}.rels`))?.text, folder).values()];
  const texts = [slideText((await zip.read(name)).text, "", footers)];
  for (const { target, type } of known) {
    if (!["notesSlide", "diagramData", "comments"].includes(type)) continue;
    const extra = await zip.read(target);
    if (extra) texts.push(slideText(extra.text, type === "notesSlide" ? "> " : ""));
  }
  return texts.filter(Boolean).join("\n");
}

/** Placeholders that repeat on every slide or hold no words of the speaker. */
const ornaments = new Set(["sldNum", "dt", "hdr", "sldImg"]);

function slideText(xml, prefix = "", footers = undefined) {
  const lines = new Lines();
  let shape = "";
  let paragraph;
  let keep = false;
  const write = (text) => {
    if (paragraph) paragraph.text += text;
  };
  const opened = {
    sp: () => (shape = "text"),
    ph: (tag) => (shape = attribute(tag, "type") ?? "body"),
    p: () => (paragraph = { text: "", level: 0 }),
    pPr(tag) {
      if (paragraph) paragraph.level = Number(attribute(tag, "lvl") ?? 0);
    },
    br: () => write(" "),
    tab: () => write("\t"),
    tr: () => lines.openRow(),
    tc: () => lines.openCell(),
    t: () => (keep = true),
    text: () => {
      paragraph = { text: "", level: 0 };
      keep = true;
    },
  };
  const finish = () => {
    const text = paragraph?.text.trim();
    const repeated = shape === "ftr" && (!footers || footers.has(text));
    if (shape === "ftr") footers?.add(text);
    if (text && !repeated && !ornaments.has(shape)) lines.add(prefix + shaped(shape, paragraph.level, text, prefix));
    paragraph = undefined;
  };
  const closed = {
    sp: () => (shape = ""),
    p: finish,
    text: finish,
    tr: () => lines.closeRow(),
    tc: () => lines.closeCell(),
    t: () => (keep = false),
  };
  walkXml(xml, {
    open: (name, tag) => opened[name]?.(tag),
    close: (name) => closed[name]?.(),
    text: (text) => keep && write(text),
  });
  return lines.take();
}

function shaped(shape, level, text, prefix) {
  if (prefix) return text;
  if (shape === "title" || shape === "ctrTitle") return heading(1, text);
  return shape === "body" || shape === "obj" ? item(level, text) : text;
}
