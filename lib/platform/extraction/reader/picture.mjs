import { Unreadable } from "./limits.mjs";
import { openPage, withPdf } from "./pdfium.mjs";

/** In pixels: a page fills a phone that is three times as sharp, and is read on a desk. */
const WIDTH = 1100;
/** A receipt is long; what is longer than this is made to annoy. */
const LONGEST = 3 * WIDTH;
const BYTES_A_PIXEL = 4;
/** A flag of PDFium: red before blue, as pictures have it. */
const RED_FIRST = 0x10;
const WITH_TRANSPARENCY = 1;
const UPRIGHT = 0;
const WHITE = 0xffffffff;
const QUALITY = 80;

/** One page as it is printed, as a WebP. */
export async function pictureOf(file, number) {
  const { pixels, width, height } = await withPdf(file, ({ engine, document }) => paint(engine, document, number));
  const { default: sharp } = await import("sharp");
  return sharp(pixels, { raw: { width, height, channels: BYTES_A_PIXEL } })
    .removeAlpha()
    .webp({ quality: QUALITY })
    .toBuffer();
}

function paint(engine, document, number) {
  const { FPDF_ClosePage, FPDF_GetPageWidthF, FPDF_GetPageHeightF } = engine.wasmExports;
  const page = openPage(engine, document, number - 1);
  if (!page) throw new Unreadable("damaged");
  const tall = FPDF_GetPageHeightF(page) / FPDF_GetPageWidthF(page);
  const height = Math.min(LONGEST, Math.max(1, Math.round(WIDTH * tall))) || WIDTH;
  try {
    return { pixels: pixelsOf(engine, page, height), width: WIDTH, height };
  } finally {
    FPDF_ClosePage(page);
  }
}

function pixelsOf(engine, page, height) {
  const { FPDFBitmap_Create, FPDFBitmap_FillRect, FPDF_RenderPageBitmap, FPDFBitmap_GetBuffer, FPDFBitmap_Destroy } = engine.wasmExports;
  const bitmap = FPDFBitmap_Create(WIDTH, height, WITH_TRANSPARENCY);
  if (!bitmap) throw new Unreadable("too-large");
  FPDFBitmap_FillRect(bitmap, 0, 0, WIDTH, height, WHITE);
  FPDF_RenderPageBitmap(bitmap, page, 0, 0, WIDTH, height, UPRIGHT, RED_FIRST);
  const from = FPDFBitmap_GetBuffer(bitmap);
  // A copy: the memory of the engine is used again.
  const pixels = Buffer.from(engine.HEAPU8.subarray(from, from + WIDTH * height * BYTES_A_PIXEL));
  FPDFBitmap_Destroy(bitmap);
  return pixels;
}
