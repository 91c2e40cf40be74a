import { join } from "node:path";
import type { PaperRun } from "@/lib/kernel/paper";

export type Pdf = PDFKit.PDFDocument;
export type Weight = "text" | "strong";

/** The font comes in two files, as browsers take it: one with the Latin letters that most texts have, one with all others. */
const folder = join(process.cwd(), "node_modules/@fontsource/source-sans-3/files");
const file = (letters: "latin" | "latin-ext", weight: number) => join(folder, `source-sans-3-${letters}-${weight}-normal.woff`);

export const USUAL_FONT = file("latin", 400);
const fonts = {
  text: { usual: USUAL_FONT, other: file("latin-ext", 400) },
  strong: { usual: file("latin", 600), other: file("latin-ext", 600) },
};

export function registerFonts(pdf: Pdf): void {
  for (const [weight, { usual, other }] of Object.entries(fonts)) pdf.registerFont(weight, usual).registerFont(`${weight}-other`, other);
}

/** What the first file holds; whatever neither holds is shown as a box, as browsers do without another font. */
const usual = /[\0-\u00ff\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212\u2215\ufeff\ufffd]/;

/** A text as pieces that each fit in one file of the font. */
export function runsOf(text: string): { text: string; isOther: boolean }[] {
  const runs: { text: string; isOther: boolean }[] = [];
  for (const letter of text.normalize("NFC")) {
    const isOther = !usual.test(letter);
    const last = runs.at(-1);
    if (last?.isOther === isOther) last.text += letter;
    else runs.push({ text: letter, isOther });
  }
  return runs;
}

type Setting = { x: number; width: number; weight?: Weight; size: number; align?: "left" | "right" };

/** Room between lines, in points: a heading needs none. */
const leading = (size: number) => (size > 14 ? 0 : size * 0.22);

/** Sets a text at a place, and goes on below it. */
export function setText(pdf: Pdf, text: string | PaperRun[], { x, width, weight = "text", size, align = "left" }: Setting): void {
  const written = typeof text === "string" ? [{ text: text || " " }] : text;
  const runs = written.flatMap(({ text: words, isStrong }) =>
    runsOf(words).map((run) => ({ ...run, weight: isStrong ? ("strong" as const) : weight })),
  );
  pdf.fontSize(size);
  runs.forEach((run, at) => {
    pdf.font(run.isOther ? `${run.weight}-other` : run.weight);
    const options = { width, align, lineGap: leading(size), continued: at < runs.length - 1 };
    if (at === 0) pdf.text(run.text, x, pdf.y, options);
    else pdf.text(run.text, options);
  });
}

/** How high a text becomes; the few letters of the other file hardly change that. */
export const heightOf = (pdf: Pdf, text: string, { width, weight = "text", size }: Omit<Setting, "x">): number =>
  pdf
    .font(weight)
    .fontSize(size)
    .heightOfString(text || " ", { width, lineGap: leading(size) });
