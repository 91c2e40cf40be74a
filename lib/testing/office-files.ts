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
