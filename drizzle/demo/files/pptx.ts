import Pptx from "pptxgenjs";
import { type Block, plain, sectionsOf } from "./markdown";
import type { DemoSource } from "./source";

const accent = "0A5263";
const ink = "1D2B31";
const face = "Calibri";

export async function writePptx(source: DemoSource, blocks: Block[]): Promise<Buffer> {
  const deck = new Pptx();
  deck.layout = "LAYOUT_WIDE";
  deck.title = source.title;
  deck.defineSlideMaster({
    title: "KRING",
    background: { color: "FFFFFF" },
    objects: [
      { rect: { x: 0, y: 0, w: 0.18, h: 7.5, fill: { color: accent } } },
      {
        placeholder: {
          options: {
            name: "title",
            type: "title",
            x: 0.7,
            y: 0.4,
            w: 12,
            h: 1,
            fontFace: face,
            fontSize: 30,
            bold: true,
            color: accent,
            align: "left",
            valign: "middle",
          },
          text: "",
        },
      },
      {
        placeholder: {
          options: { name: "body", type: "body", x: 0.7, y: 1.6, w: 12, h: 5.2, fontFace: face, fontSize: 20, color: ink, valign: "top" },
          text: "",
        },
      },
    ],
    slideNumber: { x: 12.5, y: 7, fontSize: 11, color: "5B686D" },
  });
  for (const section of sectionsOf(blocks)) addSlide(deck, section);
  return (await deck.write({ outputType: "nodebuffer", compression: true })) as Buffer;
}

type Deck = InstanceType<typeof Pptx>;

function addSlide(deck: Deck, { title, blocks }: { title: string; blocks: Block[] }) {
  const slide = deck.addSlide({ masterName: "KRING" });
  slide.addText(title, { placeholder: "title" });
  const lines = blocks.flatMap(bodyLines);
  const table = blocks.find((block) => block.type === "table");
  if (lines.length > 0) slide.addText(lines, { placeholder: "body", ...(table ? { h: 1.6 } : {}) });
  if (table) addTable(slide, table, lines.length > 0 ? 3.3 : 1.7);
  const notes = blocks.flatMap((block) => (block.type === "note" ? [plain(block.spans)] : []));
  if (notes.length > 0) slide.addNotes(notes.join("\n"));
}

function bodyLines(block: Block): Pptx.TextProps[] {
  if (block.type === "list")
    return block.items.map((item) => ({
      text: plain(item.spans),
      options: { bullet: item.ordered ? { type: "number" as const } : true, indentLevel: item.level, breakLine: true, paraSpaceAfter: 8 },
    }));
  if (block.type === "paragraph") return [{ text: plain(block.spans), options: { bullet: false, breakLine: true, paraSpaceAfter: 8 } }];
  return block.type === "heading" ? [{ text: plain(block.spans), options: { bullet: false, bold: true, breakLine: true } }] : [];
}

function addTable(slide: ReturnType<Deck["addSlide"]>, table: Extract<Block, { type: "table" }>, y: number) {
  const rows = table.rows.map((row, at) =>
    row.map((spans) => ({ text: plain(spans), options: at === 0 ? { bold: true, fill: { color: "E3EEF0" } } : {} })),
  );
  slide.addTable(rows, {
    x: 0.7,
    y,
    w: 12,
    fontFace: face,
    fontSize: 15,
    color: ink,
    border: { type: "solid", pt: 0.5, color: "B9C4C7" },
    margin: 0.08,
  });
}
