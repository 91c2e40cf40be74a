import { type IStylesOptions, LineRuleType } from "docx";

export const INK = { text: "14242B", quiet: "4E5B61", brand: "0A5263", line: "D9D5C9" };

/** A4 with margins, in twentieths of a point. */
const MARGIN = 1240;
export const FRAME = {
  size: { width: 11906, height: 16838 },
  margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
  width: 11906 - 2 * MARGIN,
};

/** Every office program has this one, or something that measures the same. */
const FONT = "Calibri";

const heading = (size: number, before: number, color: string) => ({
  run: { font: FONT, size, bold: true, color },
  paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
});

export const docxStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 22, color: INK.text, language: { value: "nl-BE" } },
      paragraph: { spacing: { after: 140, line: 276 } },
    },
    title: {
      run: { font: FONT, size: 60, bold: true, color: INK.brand },
      paragraph: { spacing: { before: 3600, after: 360, line: 264, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading(32, 360, INK.brand),
    heading2: heading(24, 200, INK.text),
  },
  paragraphStyles: [
    { id: "Foot", name: "Foot", basedOn: "Normal", run: { size: 17, color: INK.quiet }, paragraph: { spacing: { after: 0 } } },
    { id: "Quiet", name: "Quiet", basedOn: "Normal", run: { color: INK.quiet } },
    { id: "CoverLine", name: "Cover line", basedOn: "Normal", run: { size: 28 }, paragraph: { spacing: { after: 60 } } },
    {
      id: "ContentsTitle",
      name: "Contents title",
      basedOn: "Normal",
      run: { size: 32, bold: true, color: INK.brand },
      paragraph: { spacing: { after: 240 } },
    },
  ],
};
