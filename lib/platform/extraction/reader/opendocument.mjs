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
  const pages = [];
  const lines = new Lines();
  const paragraphs = [];
  const frames = [];
  const repeats = [];
  let lists = 0;
  let skip = 0;
  let notes = 0;
  const turnPage = () => {
    const page = lines.take();
    if (page) pages.push(page);
  };
  const write = (text) => {
    if (paragraphs.length > 0 && skip === 0) paragraphs.at(-1).text += text;
  };
  const finish = () => {
    const { text, level } = paragraphs.pop();
    if (text.trim()) lines.add(shaped(text.trim(), { level, lists, notes, frame: frames.at(-1), kind }));
  };
  const opened = {
    p: () => paragraphs.push({ text: "", level: 0 }),
    h: (tag) => paragraphs.push({ text: "", level: Number(attribute(tag, "outline-level") ?? 1) }),
    tab: () => write("\t"),
    s: (tag) => write(" ".repeat(Math.min(20, Number(attribute(tag, "c") ?? 1)))),
    "line-break": () => write(" "),
    "list-item": () => (lists += 1),
    frame: (tag) => frames.push(attribute(tag, "class") ?? ""),
    "tracked-changes": () => (skip += 1),
    forms: () => (skip += 1),
    notes: () => (notes += 1),
    page: () => kind === "odp" && turnPage(),
    table: (tag) => {
      if (kind !== "ods") return;
      turnPage();
      lines.add(heading(1, attribute(tag, "name") ?? ""));
    },
    "table-row": () => lines.openRow(),
    "table-cell": (tag) => {
      repeats.push(Math.min(MAX_REPEAT, Number(attribute(tag, "number-columns-repeated") ?? 1)));
      lines.openCell();
    },
    "covered-table-cell": () => lines.openCell(),
  };
  const closed = {
    p: finish,
    h: finish,
    "list-item": () => (lists -= 1),
    frame: () => frames.pop(),
    "tracked-changes": () => (skip -= 1),
    forms: () => (skip -= 1),
    notes: () => (notes -= 1),
    "table-row": () => lines.closeRow(),
    "table-cell": () => {
      lines.closeCell();
      for (let times = repeats.pop(); times > 1; times -= 1) {
        lines.openCell();
        lines.closeCell();
      }
    },
    "covered-table-cell": () => lines.closeCell(),
  };
  walkXml(source.text, { open: (name, tag) => opened[name]?.(tag), close: (name) => closed[name]?.(), text: write }, { partly: source.cut });
  turnPage();
  return pages.length > 0 ? pages : [""];
}

function shaped(text, { level, lists, notes, frame, kind }) {
  if (notes > 0) return `> ${text}`;
  if (level > 0) return heading(level, text);
  if (kind === "odp" && frame === "title") return heading(1, text);
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
