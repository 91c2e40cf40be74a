import { MAX_CHARACTERS, Unreadable } from "./limits.mjs";
import { heading, item, Lines } from "./lines.mjs";
import { attribute, walkXml } from "./xml.mjs";

/** A spreadsheet fills its last row to column 1,024 with one tag; nobody repeats a value this often on purpose. */
const MAX_REPEAT = 30;

export async function readOpenDocument(zip, kind) {
  const manifest = await zip.read("META-INF/manifest.xml");
  if (manifest?.text.includes("encryption-data")) throw new Unreadable("encrypted");
  await refuseOtherKind(zip, kind);
  const content = await zip.read("content.xml", { partly: kind === "ods" });
  if (!content) throw new Unreadable("damaged");
  const pages = readBody(content, kind);
  const running = kind === "odt" ? runningText((await zip.read("styles.xml"))?.text) : "";
  if (running) pages[pages.length - 1] += `\n${running}`;
  return within(pages, content.cut);
}

async function refuseOtherKind(zip, kind) {
  const declared = (await zip.read("mimetype"))?.text.trim() ?? "";
  const names = { odt: "text", odp: "presentation", ods: "spreadsheet" };
  const known = Object.values(names).find((name) => declared === `application/vnd.oasis.opendocument.${name}`);
  if (known && known !== names[kind]) throw new Unreadable("mismatch");
}

function within(pages, cut) {
  let room = MAX_CHARACTERS;
  const kept = [];
  for (const page of pages) {
    if (room <= 0) return { pages: kept, cut: true };
    kept.push(page.slice(0, room));
    room -= page.length;
  }
  return { pages: kept, cut: cut || room < 0 };
}

function readBody(source, kind) {
  const body = new Body(kind);
  walkXml(
    source.text,
    { open: (name, tag) => opened[name]?.(body, tag), close: (name) => closed[name]?.(body), text: (text) => body.write(text) },
    { partly: source.cut },
  );
  body.turnPage();
  return body.pages.length > 0 ? body.pages : [""];
}

/** Where the walk through a document is, and what it has read so far. */
class Body {
  pages = [];
  lines = new Lines();
  paragraphs = [];
  frames = [];
  repeats = [];
  lists = 0;
  skip = 0;
  notes = 0;

  constructor(kind) {
    this.kind = kind;
  }

  turnPage() {
    const page = this.lines.take();
    if (page) this.pages.push(page);
  }

  write(text) {
    if (this.paragraphs.length > 0 && this.skip === 0) this.paragraphs.at(-1).text += text;
  }

  finish() {
    const { text, level } = this.paragraphs.pop();
    if (text.trim()) this.lines.add(shaped(text.trim(), level, this));
  }

  closeCell() {
    this.lines.closeCell();
    for (let times = this.repeats.pop() ?? 1; times > 1; times -= 1) {
      this.lines.openCell();
      this.lines.closeCell();
    }
  }
}

const opened = {
  p: (body) => body.paragraphs.push({ text: "", level: 0 }),
  h: (body, tag) => body.paragraphs.push({ text: "", level: Number(attribute(tag, "outline-level") ?? 1) }),
  tab: (body) => body.write("\t"),
  s: (body, tag) => body.write(" ".repeat(Math.min(20, Number(attribute(tag, "c") ?? 1)))),
  "line-break": (body) => body.write(" "),
  "list-item": (body) => (body.lists += 1),
  frame: (body, tag) => body.frames.push(attribute(tag, "class") ?? ""),
  "tracked-changes": (body) => (body.skip += 1),
  forms: (body) => (body.skip += 1),
  notes: (body) => (body.notes += 1),
  page: (body) => body.kind === "odp" && body.turnPage(),
  table(body, tag) {
    if (body.kind !== "ods") return;
    body.turnPage();
    body.lines.add(heading(1, attribute(tag, "name") ?? ""));
  },
  "table-row": (body) => body.lines.openRow(),
  "table-cell"(body, tag) {
    body.repeats.push(Math.min(MAX_REPEAT, Number(attribute(tag, "number-columns-repeated") ?? 1)));
    body.lines.openCell();
  },
  "covered-table-cell": (body) => body.lines.openCell(),
};

const closed = {
  p: (body) => body.finish(),
  h: (body) => body.finish(),
  "list-item": (body) => (body.lists -= 1),
  frame: (body) => body.frames.pop(),
  "tracked-changes": (body) => (body.skip -= 1),
  forms: (body) => (body.skip -= 1),
  notes: (body) => (body.notes -= 1),
  "table-row": (body) => body.lines.closeRow(),
  "table-cell": (body) => body.closeCell(),
  "covered-table-cell": (body) => body.lines.closeCell(),
};

function shaped(text, level, { lists, notes, frames, kind }) {
  if (notes > 0) return `> ${text}`;
  if (level > 0) return heading(level, text);
  if (kind === "odp" && frames.at(-1) === "title") return heading(1, text);
  return lists > 0 ? item(lists - 1, text) : text;
}

/** Headers and footers live with the styles. */
function runningText(xml) {
  if (!xml) return "";
  const found = new Set();
  let depth = 0;
  let line;
  walkXml(xml, {
    open(name) {
      if (name === "header" || name === "footer") depth += 1;
      if (name === "p" && depth > 0) line = "";
    },
    close(name) {
      if (name === "header" || name === "footer") depth -= 1;
      if (name === "p" && line?.trim()) found.add(line.trim());
      if (name === "p") line = undefined;
    },
    text(text) {
      if (line !== undefined) line += text;
    },
  });
  return [...found].join("\n");
}
