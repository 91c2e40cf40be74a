import { type Pdf, setText } from "./type";

type Sheet = { pdf: Pdf; root: PDFKit.PDFStructureElement; frame: { left: number; width: number; height: number } };

const ink = { text: "#14242b", quiet: "#4e5b61", brand: "#0a5263" };

/** A title page: the title a third down, a line under it, and what there is to say of it. */
export function drawCover({ pdf, root, frame }: Sheet, { title, lines }: { title: string; lines: string[] }): void {
  const { left: x, width } = frame;
  pdf.y = frame.height / 4;
  root.add(pdf.struct("H1", {}, () => setText(pdf.fillColor(ink.brand), title, { x, width, size: 30, weight: "strong" })));
  pdf.y += 10;
  pdf.markContent("Artifact", { type: "Layout" });
  pdf
    .moveTo(x, pdf.y)
    .lineTo(x + 90, pdf.y)
    .lineWidth(3)
    .strokeColor(ink.brand)
    .stroke();
  pdf.endMarkedContent();
  pdf.y += 16;
  for (const line of lines) {
    root.add(pdf.struct("P", {}, () => setText(pdf.fillColor(ink.text), line, { x, width, size: 13 })));
    pdf.y += 3;
  }
  pdf.y += 40;
}

const ROW = { size: 11, numbers: 40, between: 5 };

/** The headings with their pages, each a line. */
export function drawContents(
  { pdf, root, frame }: Sheet,
  { title, listed }: { title: string; listed: { text: string; page: number }[] },
): void {
  const { left: x, width } = frame;
  root.add(pdf.struct("H2", {}, () => setText(pdf.fillColor(ink.brand), title, { x, width, size: 17, weight: "strong" })));
  pdf.y += 10;
  const whole = pdf.struct("TOC");
  root.add(whole);
  for (const { text, page } of listed) {
    const top = pdf.y;
    const number = () => {
      const after = pdf.y;
      pdf.y = top;
      setText(pdf.fillColor(ink.quiet), String(page), { x: x + width - ROW.numbers, width: ROW.numbers, size: ROW.size, align: "right" });
      pdf.y = Math.max(after, pdf.y);
    };
    const words = () => setText(pdf.fillColor(ink.text), text, { x, width: width - ROW.numbers - 10, size: ROW.size });
    whole.add(pdf.struct("TOCI", {}, [pdf.struct("Reference", {}, [words, number])]));
    pdf.y += ROW.between;
  }
  whole.end();
}
