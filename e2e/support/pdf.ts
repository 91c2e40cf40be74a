import PDFDocument from "pdfkit";

const filler =
  "Het bestuur kiest voor haalbare stappen: eerst de inventaris van toestellen en toepassingen, dan de afspraken met leveranciers, en pas daarna nieuwe middelen. ";

/** A PDF of so many pages of Dutch text, with a heading, and a sentence of its own on one page. */
export function pdfOf({ title, pages, at, sentence }: { title: string; pages: number; at: number; sentence: string }): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false });
  const pieces: Buffer[] = [];
  document.on("data", (piece: Buffer) => pieces.push(piece));
  for (let page = 1; page <= pages; page++) {
    document.addPage();
    document.fontSize(18).text(page === 1 ? title : `Hoofdstuk ${page}`);
    document.fontSize(11).text(filler.repeat(12));
    if (page === at) document.text(sentence);
  }
  document.end();
  return new Promise((resolve) => document.on("end", () => resolve(Buffer.concat(pieces))));
}
