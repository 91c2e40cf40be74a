import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import type { Block, Item, Span } from "./markdown";
import { plain } from "./markdown";
import type { DemoSource } from "./source";

const fontFile = (style: string) =>
  createRequire(import.meta.url).resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${style}.woff`);
const fonts = { text: "400-normal", italic: "400-italic", strong: "600-normal", heading: "700-normal" };
const ink = "#1d2b31";
const accent = "#0a5263";
/** Of A4, in points. */
const margin = 64;
const width = 595.28 - 2 * margin;

export async function writePdf(source: DemoSource, blocks: Block[]): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: "A4",
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    bufferPages: true,
    lang: "nl-BE",
    info: { Title: source.title },
  });
  for (const [name, style] of Object.entries(fonts)) pdf.registerFont(name, fontFile(style));
  const done = collected(pdf);
  for (const block of blocks) draw(pdf, block);
  numberPages(pdf, source.title);
  pdf.end();
  return done;
}

type Pdf = PDFKit.PDFDocument;

function collected(pdf: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
  });
}

function draw(pdf: Pdf, block: Block) {
  pdf.fillColor(ink);
  if (block.type === "heading") drawHeading(pdf, block.level, plain(block.spans));
  else if (block.type === "list") drawList(pdf, block.items);
  else if (block.type === "table") drawTable(pdf, block.rows);
  else {
    drawSpans(pdf, block.spans, { indent: 0 });
    pdf.moveDown(0.6);
  }
}

const headingSizes = [0, 22, 15, 12.5, 11];

function drawHeading(pdf: Pdf, level: number, text: string) {
  if (pdf.y > pdf.page.height - margin - 70) pdf.addPage();
  if (level > 1) pdf.moveDown(0.5);
  pdf
    .font("heading")
    .fontSize(headingSizes[level] ?? 11)
    .fillColor(accent)
    .text(text, margin, pdf.y, { width });
  pdf.moveDown(level === 1 ? 0.6 : 0.3).fillColor(ink);
}

function drawSpans(pdf: Pdf, spans: Span[], { indent }: { indent: number }) {
  pdf.fontSize(10.5);
  spans.forEach((span, at) => {
    pdf.font(span.bold ? "strong" : span.italic ? "italic" : "text");
    const options = { width: width - indent, lineGap: 2.5, continued: at < spans.length - 1 };
    if (at === 0) pdf.text(span.text, margin + indent, pdf.y, options);
    else pdf.text(span.text, options);
  });
}

function drawList(pdf: Pdf, items: Item[]) {
  for (const item of items) {
    const indent = 16 + item.level * 16;
    if (pdf.y > pdf.page.height - margin - 28) pdf.addPage();
    pdf
      .font("text")
      .fontSize(10.5)
      .text(item.ordered ? `${item.number}.` : "•", margin + indent - 14, pdf.y, { lineBreak: false });
    drawSpans(pdf, item.spans, { indent });
    pdf.moveDown(0.25);
  }
  pdf.moveDown(0.4);
}

function drawTable(pdf: Pdf, rows: Span[][][]) {
  const cells = rows.map((row) => row.map(plain));
  const widths = columnWidths(cells);
  cells.forEach((row, at) => {
    pdf.font(at === 0 ? "strong" : "text").fontSize(9.5);
    const height = 8 + Math.max(...row.map((cell, column) => pdf.heightOfString(cell || " ", { width: (widths[column] ?? 40) - 10 })));
    if (pdf.y + height > pdf.page.height - margin) pdf.addPage();
    const top = pdf.y;
    if (at === 0) pdf.rect(margin, top, width, height).fill("#e3eef0").fillColor(ink);
    let left = margin;
    row.forEach((cell, column) => {
      pdf.text(cell, left + 5, top + 4, { width: (widths[column] ?? 40) - 10 });
      left += widths[column] ?? 40;
    });
    pdf
      .moveTo(margin, top + height)
      .lineTo(margin + width, top + height)
      .lineWidth(0.5)
      .stroke("#b9c4c7");
    pdf.x = margin;
    pdf.y = top + height;
  });
  pdf.moveDown(0.9);
}

/** Columns share the width by how long their longest text is, within bounds. */
function columnWidths(rows: string[][]): number[] {
  const count = Math.max(...rows.map((row) => row.length));
  const longest = (text: string) => Math.max(...text.split(/[\s/-]/).map((word) => word.length));
  const needs = Array.from({ length: count }, (_, column) => {
    const texts = rows.map((row) => row[column] ?? "");
    return Math.max(6, Math.min(44, ...[Math.max(...texts.map((text) => text.length))]), ...texts.map((text) => longest(text) * 1.25 + 2));
  });
  const whole = needs.reduce((sum, need) => sum + need, 0);
  return needs.map((need) => (need / whole) * width);
}

function numberPages(pdf: Pdf, title: string) {
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0;
    const short = title.length > 70 ? `${title.slice(0, 68)}…` : title;
    pdf.font("text").fontSize(8.5).fillColor("#5b686d");
    pdf.text(short, margin, pdf.page.height - 42, { width: width - 80, lineBreak: false });
    pdf.text(`${page + 1} / ${count}`, margin + width - 60, pdf.page.height - 42, { width: 60, align: "right", lineBreak: false });
  }
}
