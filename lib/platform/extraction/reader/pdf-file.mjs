import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** How far PDFium looks for the first and the last line of a PDF. */
const EDGE_BYTES = 1024;
const FIRST_LINE = Buffer.from("%PDF-1.7\n");

/** A PDF on disk, handed over in pieces. One whose first line was spoilt gets another: the engine takes no file without. */
export class PdfFile {
  #handle;
  #start;

  constructor(file) {
    this.#handle = openSync(file, "r");
    this.#start = this.#edge(0).includes("%PDF-") ? Buffer.alloc(0) : FIRST_LINE;
  }

  get bytes() {
    return this.#start.length + fstatSync(this.#handle).size;
  }

  /** The end of a PDF tells where its table is; one without was cut off. */
  get hasEnd() {
    return this.#edge(fstatSync(this.#handle).size - EDGE_BYTES).includes("startxref");
  }

  /** Fills the target with what stands at this position; false where the file is shorter than that. */
  fill(target, position) {
    const own = this.#start.subarray(position, position + target.length);
    target.set(own);
    const wanted = target.length - own.length;
    const from = position + own.length - this.#start.length;
    return wanted === 0 || readSync(this.#handle, target, own.length, wanted, from) === wanted;
  }

  #edge(from) {
    const edge = Buffer.alloc(EDGE_BYTES);
    const length = readSync(this.#handle, edge, 0, EDGE_BYTES, Math.max(0, from));
    return edge.subarray(0, length).toString("latin1");
  }

  close() {
    closeSync(this.#handle);
  }
}
