import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { init } from "@embedpdf/pdfium";
import { Unreadable } from "./limits.mjs";
import { PdfFile } from "./pdf-file.mjs";

const wasm = () => readFileSync(fileURLToPath(import.meta.resolve("@embedpdf/pdfium/pdfium.wasm")));

let started;

/** PDFium, which is one for the life of the process: its functions by their own names, and its memory. */
export function pdfium() {
  started ??= init({ wasmBinary: wasm(), print: () => {}, printErr: () => {} }).then(({ PDFiumExt_Init, pdfium: engine }) => {
    PDFiumExt_Init();
    return engine;
  });
  return started;
}

/** The word that PDFium has for a file with a password: FPDF_ERR_PASSWORD. */
const NEEDS_PASSWORD = 4;
/** Of FPDF_FILEACCESS: the length of the file, the function that hands over a piece of it, and an argument of ours. */
const FILE_ACCESS_BYTES = 12;

/** Opens a PDF where it lies: a file of 200 MB is never in memory, only the pieces that are asked for. */
export async function withPdf(file, work) {
  const engine = await pdfium();
  const { malloc, free, FPDF_LoadCustomDocument, FPDF_CloseDocument, FPDF_GetLastError } = engine.wasmExports;
  const source = new PdfFile(file);
  const handOver = engine.addFunction(
    (_, position, at, size) => Number(source.fill(engine.HEAPU8.subarray(at >>> 0, (at + size) >>> 0), position >>> 0)),
    "iiiii",
  );
  const access = malloc(FILE_ACCESS_BYTES);
  for (const [at, value] of [source.bytes, handOver, 0].entries()) engine.setValue(access + at * 4, value, "i32");
  const document = FPDF_LoadCustomDocument(access, 0);
  try {
    if (!document) throw new Unreadable(FPDF_GetLastError() === NEEDS_PASSWORD ? "encrypted" : "damaged");
    return work({ engine, document, source });
  } finally {
    if (document) FPDF_CloseDocument(document);
    free(access);
    engine.removeFunction(handOver);
    source.close();
  }
}

/** What is filled in on a form lies above the page; laid down on it (as it shows on a screen) it is read with the rest. */
const ON_SCREEN = 0;

export function openPage(engine, document, number) {
  const { FPDF_LoadPage, FPDF_ClosePage, FPDFPage_GetAnnotCount, FPDFPage_Flatten } = engine.wasmExports;
  const page = FPDF_LoadPage(document, number);
  if (!page || FPDFPage_GetAnnotCount(page) === 0) return page;
  FPDFPage_Flatten(page, ON_SCREEN);
  FPDF_ClosePage(page);
  return FPDF_LoadPage(document, number);
}
