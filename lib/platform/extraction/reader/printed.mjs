/** A gap of this many letter heights within a line separates table cells. */
const CELL_GAP = 1.3;
/** Letters that PDFium puts in itself: the ends of lines, and a hyphen that divides a word at the end of one. */
const RETURN = 13;
const NEW_LINE = 10;
const DIVIDED = 2;
const TAB = 9;
const SPACE = 32;
const HARD_SPACE = 160;
const HYPHEN = 45;
/** Four numbers of four bytes: left, top, right, bottom. */
const BOX_BYTES = 16;
/** Letters that stand upright on the page have no height along the line; they are taken to be of this size. */
const UNKNOWN_SIZE = 10;

/** The text of one page as lines with their place and letter size. */
export function linesOf(engine, page) {
  const { FPDFText_LoadPage, FPDFText_ClosePage, malloc, free } = engine.wasmExports;
  const text = FPDFText_LoadPage(page);
  if (!text) return [];
  const box = malloc(BOX_BYTES);
  try {
    return collect(engine, text, box);
  } finally {
    free(box);
    FPDFText_ClosePage(text);
  }
}

function collect(engine, text, box) {
  const { FPDFText_CountChars, FPDFText_GetUnicode } = engine.wasmExports;
  const line = new Line((at) => placeOf(engine, text, at, box));
  const count = FPDFText_CountChars(text);
  for (let at = 0; at < count; at += 1) {
    const letter = FPDFText_GetUnicode(text, at);
    if (letter === NEW_LINE) line.finish();
    else if (letter === DIVIDED) line.divide();
    else if (letter !== RETURN) line.add(letter, at);
  }
  line.finish();
  return line.lines;
}

function placeOf(engine, text, at, box) {
  engine.wasmExports.FPDFText_GetLooseCharBox(text, at, box);
  const from = box >> 2;
  const memory = engine.HEAPF32;
  const bottom = memory[from + 3];
  const size = Math.round(Math.abs(memory[from + 1] - bottom) * 2) / 2;
  return { left: memory[from], right: memory[from + 2], bottom, size: size || UNKNOWN_SIZE };
}

/** Gathers letters. Where they stand is asked at the ends of words only, for each question is a walk to the engine. */
class Line {
  lines = [];
  letters = [];
  start = undefined;
  size = 0;
  last = 0;
  spaced = false;

  constructor(place) {
    this.place = place;
  }

  add(letter, at) {
    if (letter <= SPACE || letter === HARD_SPACE) {
      this.spaced = this.letters.length > 0;
      return;
    }
    if (this.spaced || this.letters.length === 0) this.openWord(at);
    this.letters.push(letter);
    this.last = at;
  }

  openWord(at) {
    const place = this.place(at);
    if (this.letters.length === 0) this.start = place;
    else this.letters.push(place.left - this.place(this.last).right > CELL_GAP * place.size ? TAB : SPACE);
    this.size = Math.max(this.size, place.size);
    this.spaced = false;
  }

  divide() {
    if (this.letters.length > 0) this.letters.push(HYPHEN);
    this.finish();
  }

  finish() {
    this.spaced = false;
    if (this.letters.length === 0) return;
    const { left: x, bottom: y } = this.start;
    this.lines.push({ text: textOf(this.letters), x, y, right: this.place(this.last).right, size: this.size });
    this.letters = [];
    this.size = 0;
  }
}

/** A page that never ends its line has more letters than a function takes arguments. */
const MOST_AT_ONCE = 10_000;

function textOf(letters) {
  let text = "";
  for (let at = 0; at < letters.length; at += MOST_AT_ONCE) text += String.fromCodePoint(...letters.slice(at, at + MOST_AT_ONCE));
  return text;
}
