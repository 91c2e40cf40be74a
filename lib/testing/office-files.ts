import { strToU8, zipSync } from "fflate";
import PDFDocument from "pdfkit";

/** The parts of an office file, packed. The first stands first. */
export const zip = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

/** An OpenDocument file says first, and unpacked, what it is. */
export const openDocument = (type: "text" | "presentation" | "spreadsheet", content: string): Uint8Array =>
  zipSync({ mimetype: [strToU8(`application/vnd.oasis.opendocument.${type}`), { level: 0 }], "content.xml": strToU8(content) });

export const word = (body: string): string => `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
export const paragraph = (text: string, properties = ""): string => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A PDF of pages of lines, each with its size in points. */
export function pdf(pages: [size: number, text: string][][], options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false, ...options });
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>((resolve) => document.on("end", () => resolve(Buffer.concat(chunks))));
  for (const lines of pages) {
    document.addPage();
    for (const [size, text] of lines) document.fontSize(size).text(text).moveDown();
  }
  document.end();
  return done;
}

/** A PDF of one page with a form on it, on which somebody wrote. */
export function filledForm(written: string): string {
  const letters = `BT /F 12 Tf 5 9 Td (${written}) Tj ET`;
  return [
    "%PDF-1.7",
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
    "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj",
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Annots[4 0 R]>>endobj",
    "4 0 obj<</Type/Annot/Subtype/Widget/FT/Tx/T(naam)/F 4/Rect[20 200 250 230]/AP<</N 5 0 R>>>>endobj",
    "5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 230 30]/Resources<</Font<</F 6 0 R>>>>",
    `/Length ${letters.length}>>stream\n${letters}\nendstream endobj`,
    "6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj",
    "trailer<</Root 1 0 R>>",
    "startxref\n0\n%%EOF",
  ].join("\n");
}
