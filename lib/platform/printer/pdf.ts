import PDFDocument from "pdfkit";
import type { Paper, PaperBlock } from "@/lib/kernel/paper";
import { drawContents, drawCover } from "./front";
import { heightOf, type Pdf, registerFonts, setText, USUAL_FONT } from "./type";

/** Of A4, in points. */
const MARGIN = 62;
const PAGE = { width: 595.28, height: 841.89 };
const WIDTH = PAGE.width - 2 * MARGIN;
const BOTTOM = PAGE.height - MARGIN;
const FOOTER_SIZE = 8.5;
const frame = { left: MARGIN, width: WIDTH, height: PAGE.height };
const ink = { text: "#14242b", quiet: "#4e5b61", heading: "#0a5263", line: "#d9d5c9" };

/** A tagged PDF: title, language, headings, lists and tables are there for who hears it. */
export async function printPdf(paper: Paper): Promise<Buffer> {
  if (!paper.blocks.some(({ type }) => type === "contents")) return (await drawn(paper, [])).file;
  // Which page a heading comes on is known when all is drawn: the contents take the same room the second time.
  return (await drawn(paper, (await drawn(paper, [])).listed)).file;
}

async function drawn(paper: Paper, contents: ListedHeading[]): Promise<{ file: Buffer; listed: ListedHeading[] }> {
  const listed: ListedHeading[] = [];
  const pdf = new PDFDocument({
    size: "A4",
    margin: MARGIN,
    font: USUAL_FONT,
    bufferPages: true,
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: paper.language,
    info: { Title: paper.title, Author: paper.authors.join(", ") },
  });
  const whole = collected(pdf);
  registerFonts(pdf);
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  const known = contents.length > 0 ? contents : paper.blocks.flatMap(asListed);
  for (const block of paper.blocks) {
    draw(pdf, root, block, known);
    if (block.type === "heading" && block.isListed) listed.push({ text: block.text, page: pdf.bufferedPageRange().count });
  }
  root.end();
  numberPages(pdf, paper.footer);
  pdf.end();
  return { file: await whole, listed };
}

type ListedHeading = { text: string; page: number };

const asListed = (block: PaperBlock): ListedHeading[] =>
  block.type === "heading" && block.isListed ? [{ text: block.text, page: 0 }] : [];

function collected(pdf: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
  });
}

type Structure = PDFKit.PDFStructureElement;
type Of<Type extends PaperBlock["type"]> = Extract<PaperBlock, { type: Type }>;

function draw(pdf: Pdf, root: Structure, block: PaperBlock, listed: ListedHeading[]): void {
  if (block.type === "heading") heading(pdf, root, block);
  else if (block.type === "page") pdf.addPage();
  else if (block.type === "cover") drawCover({ pdf, root, frame }, block);
  else if (block.type === "contents") drawContents({ pdf, root, frame }, { title: block.title, listed });
  else if (block.type === "list") list(pdf, root, block);
  else if (block.type === "table") table(pdf, root, block);
  else {
    const set = () =>
      setText(pdf.fillColor(block.isQuiet ? ink.quiet : ink.text), block.runs ?? block.text, { x: MARGIN, width: WIDTH, size: 10.5 });
    root.add(pdf.struct("P", {}, set));
    pdf.moveDown(0.6);
  }
}

const headings = { 1: { size: 23, above: 0 }, 2: { size: 15, above: 12 }, 3: { size: 11.5, above: 4 } };

function heading(pdf: Pdf, root: Structure, { level, text }: Of<"heading">): void {
  const { size, above } = headings[level];
  // Never alone at the foot of a page.
  if (pdf.y + above + size * 4 > BOTTOM) pdf.addPage();
  else pdf.y += above;
  root.add(
    pdf.struct(`H${level}`, {}, () =>
      setText(pdf.fillColor(level === 3 ? ink.text : ink.heading), text, { x: MARGIN, width: WIDTH, size, weight: "strong" }),
    ),
  );
  pdf.moveDown(level === 1 ? 0.4 : 0.3);
}

const INDENT = 18;

function list(pdf: Pdf, root: Structure, { items, isOrdered, depths = [], runs = [] }: Of<"list">): void {
  const whole = pdf.struct("L");
  root.add(whole);
  const numbers = numbersOf(depths, items.length);
  items.forEach((item, at) => {
    const x = MARGIN + (depths[at] ?? 0) * INDENT;
    const mark = (depths[at] ?? 0) > 0 ? "–" : isOrdered ? `${numbers[at]}.` : "•";
    if (pdf.y + 16 > BOTTOM) pdf.addPage();
    const top = pdf.y;
    const label = () => setText(pdf.fillColor(ink.text), mark, { x, width: INDENT, size: 10.5 });
    const body = () => {
      pdf.y = top;
      setText(pdf, runs[at] ?? item, { x: x + INDENT, width: WIDTH - INDENT - (x - MARGIN), size: 10.5 });
    };
    whole.add(pdf.struct("LI", {}, [pdf.struct("Lbl", {}, label), pdf.struct("LBody", {}, body)]));
    pdf.y += 2;
  });
  whole.end();
  pdf.moveDown(0.5);
}

/** Items that lie within another are not counted. */
function numbersOf(depths: number[], count: number): number[] {
  let number = 0;
  return Array.from({ length: count }, (_, at) => ((depths[at] ?? 0) > 0 ? number : ++number));
}

const CELL = { size: 9.5, padding: 5 };

function table(pdf: Pdf, root: Structure, { head, rows, shares }: Of<"table">): void {
  const whole = pdf.struct("Table");
  root.add(whole);
  // A head never stands without a row.
  if (
    pdf.y +
      rowHeight(pdf, { cells: head, shares, isHead: true }) +
      (rows[0] ? rowHeight(pdf, { cells: rows[0], shares, isHead: false }) : 0) >
    BOTTOM
  )
    pdf.addPage();
  whole.add(row(pdf, { cells: head, shares, isHead: true }));
  for (const cells of rows) whole.add(row(pdf, { cells, shares, isHead: false }));
  whole.end();
  pdf.y += 10;
}

function rowHeight(pdf: Pdf, { cells, shares, isHead }: Row): number {
  const weight = isHead ? ("strong" as const) : ("text" as const);
  const inner = (at: number) => (shares[at] ?? 0) * WIDTH - 2 * CELL.padding;
  return Math.max(...cells.map((cell, at) => heightOf(pdf, cell, { width: inner(at), weight, size: CELL.size }))) + 2 * CELL.padding;
}

type Row = { cells: string[]; shares: number[]; isHead: boolean };

function row(pdf: Pdf, { cells, shares, isHead }: Row): Structure {
  const weight = isHead ? ("strong" as const) : ("text" as const);
  const widths = shares.map((share) => share * WIDTH);
  const inner = (at: number) => (widths[at] ?? 0) - 2 * CELL.padding;
  const height = rowHeight(pdf, { cells, shares, isHead });
  if (pdf.y + height > BOTTOM) pdf.addPage();
  const top = pdf.y;
  const lefts = widths.map((_, at) => MARGIN + widths.slice(0, at).reduce((sum, width) => sum + width, 0));
  const structure = pdf.struct("TR");
  cells.forEach((cell, at) => {
    const set = () => {
      pdf.y = top + CELL.padding;
      setText(pdf.fillColor(ink.text), cell, { x: (lefts[at] ?? 0) + CELL.padding, width: inner(at), weight, size: CELL.size });
    };
    structure.add(pdf.struct(isHead ? "TH" : "TD", {}, set));
  });
  structure.end();
  pdf.y = top + height;
  const line = () =>
    pdf
      .moveTo(MARGIN, pdf.y)
      .lineTo(MARGIN + WIDTH, pdf.y)
      .lineWidth(isHead ? 1 : 0.5)
      .strokeColor(ink.line)
      .stroke();
  pdf.markContent("Artifact", { type: "Layout" });
  line();
  pdf.endMarkedContent();
  return structure;
}

/** Below every page what it is and which page: for the eye, so kept from who hears the document. */
function numberPages(pdf: Pdf, footer: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0;
    pdf.markContent("Artifact", { type: "Pagination" });
    pdf.y = BOTTOM + 18;
    setText(pdf.fillColor(ink.quiet), `${footer} · ${page + 1}/${count}`, { x: MARGIN, width: WIDTH, size: FOOTER_SIZE });
    pdf.endMarkedContent();
  }
}
