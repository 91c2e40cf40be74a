import { paragraphsOf } from "./layout.mjs";
import { MAX_CHARACTERS, MAX_PAGES, Unreadable } from "./limits.mjs";
import { openPage, withPdf } from "./pdfium.mjs";
import { linesOf } from "./printed.mjs";

export const readPdf = (file, until) =>
  withPdf(file, ({ engine, document, source }) => {
    const count = engine.wasmExports.FPDF_GetPageCount(document);
    const pages = [];
    const seen = { broken: 0, drawn: false, characters: 0 };
    while (pages.length < Math.min(count, MAX_PAGES) && seen.characters <= MAX_CHARACTERS && Date.now() <= until)
      pages.push(readPage(engine, { document, number: pages.length }, seen));
    const withoutText = seen.characters > 0 ? undefined : whyNoText(seen, source);
    if (seen.broken === pages.length) throw new Unreadable("damaged");
    return { pages: paragraphsOf(pages), cut: pages.length < count, withoutText };
  });

/** Pages without words that draw something are a scan; where nothing is drawn either, the file may have lost its end. */
function whyNoText({ broken, drawn }, source) {
  if (broken > 0 || !(drawn || source.hasEnd)) throw new Unreadable("damaged");
  return drawn ? "scan" : "no-text";
}

function readPage(engine, { document, number }, seen) {
  const { FPDF_ClosePage, FPDFPage_CountObjects } = engine.wasmExports;
  const page = openPage(engine, document, number);
  if (!page) {
    seen.broken += 1;
    return [];
  }
  const lines = linesOf(engine, page);
  seen.drawn ||= FPDFPage_CountObjects(page) > 0;
  for (const line of lines) seen.characters += line.text.length;
  FPDF_ClosePage(page);
  return lines;
}
