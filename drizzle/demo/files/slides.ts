import { createRequire } from "node:module";
import PDFDocument from "pdfkit";

type Slide = { title: string; lines: string[] };

/** What the front page of the demo gives its visitors to show at home. */
const slides: Slide[] = [
  {
    title: "Wat is een kenniskring?",
    lines: ["ICT-mensen van lokale besturen uit één streek", "die elkaar kennen, helpen en vooruit helpen"],
  },
  {
    title: "Wat je eraan hebt",
    lines: [
      "Een collega die het al eens oploste, één telefoontje ver",
      "Een agenda die je zelf mee kiest",
      "Samen aankopen, schrijven en delen",
    ],
  },
  {
    title: "Zo werkt het",
    lines: [
      "Vind je kring met je postcode",
      "Vraag lidmaatschap: drie velden volstaan",
      "Kom langs, een paar keer per jaar",
      "Deel wat je maakt, en vind terug wat anderen deelden",
    ],
  },
  {
    title: "Wie mag mee?",
    lines: ["Wie werkt bij een gemeente, OCMW, zone, provincie of intercommunale", "Bedrijven spreken op uitnodiging, en worden geen lid"],
  },
];

const fontFile = (style: string) =>
  createRequire(import.meta.url).resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${style}.woff`);
const ink = "#1d2b31";
const accent = "#0a5263";
/** 16:9, in points. */
const [width, height, margin] = [960, 540, 80];

/** The presentation as a PDF, a page a slide. */
export function writeSlides(): Promise<Buffer> {
  const pdf = new PDFDocument({ size: [width, height], margin, autoFirstPage: false, lang: "nl-BE", info: { Title: "De kenniskringen" } });
  pdf.registerFont("heading", fontFile("700-normal"));
  pdf.registerFont("text", fontFile("400-normal"));
  const pieces: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on("data", (piece: Buffer) => pieces.push(piece));
    pdf.on("end", () => resolve(Buffer.concat(pieces)));
    pdf.on("error", reject);
  });
  for (const { title, lines } of slides) {
    pdf.addPage();
    pdf.rect(0, 0, 16, height).fill(accent);
    pdf.font("heading").fontSize(44).fillColor(accent).text(title, margin, 110);
    pdf.moveDown(0.6).font("text").fontSize(26).fillColor(ink);
    for (const line of lines) pdf.text(line, { lineGap: 8 }).moveDown(0.3);
  }
  pdf.end();
  return done;
}
